import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { bandOf, byWallClock } from "@/lib/domain/history/band";
import { type Bins, binsOf } from "@/lib/domain/history/bins";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { addDays, wallMinute } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import type { RangeFigures } from "./range-figures";
import { readRanges } from "./read-ranges";

/** What somebody may know of a tenant's history. */
export interface HistoryShown {
  readonly hasQueue: (queueId: string) => boolean;
  /** Whether agents may be counted at all. */
  readonly hasAgents: boolean;
}

export interface HistoryRequest {
  readonly tenantId: string;
  readonly shown: HistoryShown;
  readonly query: HistoryQuery;
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
  const ask = { request, isZoneKnown: tenant.time_zone !== null, metrics: [...query.metric, TARGET] };
  const [figures, ...before] = await readRanges(db, ask, [bins, ...weeks]);
  const series = query.metric.map((metric) => {
    const { values, provisional } = figures?.of(metric) ?? { values: [], provisional: new Set() };
    return {
      metric,
      values,
      ...(provisional.size > 0 && { provisional: values.map((_, bin) => provisional.has(bin)) }),
    };
  });
  return {
    zone,
    stepMs: Number(query.step) * MINUTE_MS,
    fromMs: bins.fromMs,
    toMs: bins.toMs,
    starts: [...bins.starts],
    runningFrom: bins.starts.findLast((start) => start <= nowMs && nowMs < bins.toMs) ?? null,
    series,
    band: band(query, bins, weeks, before, zone),
    target: figures?.last(TARGET) ?? null,
  };
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
  { metric: metrics }: HistoryQuery,
  { starts }: Bins,
  weeks: readonly Bins[],
  figures: readonly RangeFigures[],
  zone: string,
): HistoryView["band"] {
  const minutes = starts.map((start) => wallMinute(start, zone));
  const days = weeks.map((bins, week) => {
    const own = bins.starts.map((start) => wallMinute(start, zone));
    return metrics.map((metric) =>
      byWallClock(minutes, { starts: own, values: figures[week]?.of(metric).values ?? [] }),
    );
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
