import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { bandOf, byWallClock } from "@/lib/domain/history/band";
import { type Bins, binsOf, type HistoryRange } from "@/lib/domain/history/bins";
import { type Figures, plainFigures } from "@/lib/domain/history/figures";
import { readCountOfGroup } from "@/lib/domain/history/group-count";
import type { Origin } from "@/lib/domain/history/origins";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { writtenTo } from "@/lib/domain/history/written";
import { addDays, wallMinute } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import { readGroupRanges } from "./group-ranges";
import { readRanges } from "./read-ranges";

/** What somebody may know of a tenant's history. */
export interface HistoryShown {
  readonly hasQueue: (queueId: string) => boolean;
  /** Whether agents may be counted at all. */
  readonly hasAgents: boolean;
  /** Whether a group's agents may be counted, whatever queues they serve. */
  readonly hasGroup: (groupId: string) => boolean;
}

export interface HistoryRequest {
  readonly tenantId: string;
  readonly shown: HistoryShown;
  readonly query: Omit<HistoryQuery, "range"> & { readonly range: HistoryRange };
  readonly nowMs: number;
  /** `nowMs` is an earlier moment, as if it were asked then. */
  readonly isPast?: boolean;
}

const TARGET = "slaPercentageTarget.today";
/** How many weeks back the same weekday is looked at. */
const BAND_WEEKS = 8;

/** What is known of a tenant's history, as it is asked for and as far as it may be shown. Null: there is no such tenant. */
export async function readHistory(db: Db, request: HistoryRequest): Promise<HistoryView | null> {
  const { tenantId, query, nowMs } = request;
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  if (tenant === undefined) return null;
  const zone = tenant.time_zone ?? "UTC";
  const bins = binsOf({ range: query.range, day: query.day, step: Number(query.step), zone, nowMs });
  const weeks = weeksBefore(request, bins, zone);
  const ranges = [bins, ...weeks];
  const isZoneKnown = tenant.time_zone !== null;
  // At an earlier moment what was over counts as written down by then.
  const writtenToMs = request.isPast === true ? nowMs : writtenTo(nowMs);
  const plain = query.metric.filter((metric) => readCountOfGroup(metric) === null);
  const [ofQueues, ofGroups] = await Promise.all([
    readRanges(db, { request, isZoneKnown, writtenToMs, metrics: [...plain, TARGET] }, ranges),
    readGroupRanges(db, { request, isZoneKnown, writtenToMs }, ranges),
  ]);
  const figuresOf = (range: number, metric: string): Figures | undefined =>
    readCountOfGroup(metric) === null ? ofQueues[range]?.of(metric) : ofGroups[range]?.(metric);
  const originsOf = (metric: string, values: Figures["values"]): readonly (Origin | null)[] =>
    readCountOfGroup(metric) === null
      ? (ofQueues[0]?.origins(metric, values) ?? [])
      : values.map((value) => (value === null ? null : "recorded"));
  const series = query.metric.map((metric) => {
    const { values, provisional, lacking } = figuresOf(0, metric) ?? plainFigures([]);
    return {
      metric,
      values,
      ...(provisional.size > 0 && { provisional: values.map((_, bin) => provisional.has(bin)) }),
      ...(lacking.size > 0 && { lacking: values.map((_, bin) => lacking.has(bin)) }),
      ...(query.origins === "1" && { origins: [...originsOf(metric, values)] }),
    };
  });
  return {
    zone,
    stepMs: Number(query.step) * MINUTE_MS,
    fromMs: bins.fromMs,
    toMs: bins.toMs,
    starts: [...bins.starts],
    runningFrom: runningIn(bins, nowMs, writtenToMs),
    series,
    band: band(query, bins, weeks, (week, metric) => wholeValues(figuresOf(week + 1, metric)), zone),
    target: ofQueues[0]?.last(TARGET) ?? null,
  };
}

/** Values without those that lack a part: low as they are, they say nothing of what is usual. */
function wholeValues({ values, lacking }: Figures = plainFigures([])): Figures["values"] {
  return lacking.size === 0 ? values : values.map((value, bin) => (lacking.has(bin) ? null : value));
}

/** When the bin that still runs begins, epoch ms; null where none does. One runs on till all that was recorded of it can have been written down. */
function runningIn({ starts, toMs }: Bins, nowMs: number, writtenToMs: number): number | null {
  if (writtenToMs >= toMs) return null;
  return starts.findLast((start, bin) => start <= (bin === 0 ? nowMs : writtenToMs)) ?? null;
}

/** The same weekday of the weeks before; none where it is not asked for, or there is no one day to compare. */
function weeksBefore({ query, nowMs }: HistoryRequest, { days }: Bins, zone: string): readonly Bins[] {
  const [only, ...others] = days;
  if (query.band !== "1" || only === undefined || others.length > 0) return [];
  if (query.range === "hour" || query.step === "1") return [];
  return Array.from({ length: BAND_WEEKS }, (_, week) => {
    const day = addDays(only.day, -7 * (week + 1));
    return binsOf({ range: "day", day, step: Number(query.step), zone, nowMs });
  });
}

/** What is usual; null where nothing is known of any of the weeks. */
function band(
  { metric: metrics }: HistoryRequest["query"],
  { starts }: Bins,
  weeks: readonly Bins[],
  valuesOf: (week: number, metric: string) => readonly (number | null)[],
  zone: string,
): HistoryView["band"] {
  const minutes = starts.map((start) => wallMinute(start, zone));
  const days = weeks.map((bins, week) => {
    const own = bins.starts.map((start) => wallMinute(start, zone));
    return metrics.map((metric) => byWallClock(minutes, { starts: own, values: valuesOf(week, metric) }));
  });
  const known = days.filter((series) => series.some((values) => values.some((value) => value !== null)));
  if (known.length === 0) return null;
  const series = metrics.map((metric, place) => ({
    metric,
    ...bandOf(
      known.map((day) => day[place] ?? []),
      starts.length,
    ),
  }));
  return { weeks: known.length, series };
}
