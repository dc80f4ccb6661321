import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { bandOf, byWallClock } from "@/lib/domain/history/band";
import { type Bins, binsOf } from "@/lib/domain/history/bins";
import { HistoryFigures, namesFor } from "@/lib/domain/history/figures";
import { isAgentCount, levelOf } from "@/lib/domain/history/metric";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { AGENT_SUBJECT, queueIdOf } from "@/lib/domain/history/subject";
import { addDays, wallMinute } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import { type Loaded, loadMinutes, loadQuarters } from "./load";

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
  const reader = new Reader(db, request, zone, tenant.time_zone !== null);
  const bins = binsOf({ range: query.range, day: query.day, step: Number(query.step), zone, nowMs });
  const { figures, queueIds } = await reader.read(bins, [...query.metric, TARGET]);
  const series = query.metric.map((metric) => {
    const { values, provisional } = figures.of(metric, queueIds);
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
    band: query.band === "1" ? await reader.band(bins) : null,
    target: figures.of(TARGET, queueIds).values.findLast((value) => value !== null) ?? null,
  };
}

class Reader {
  constructor(
    private readonly db: Db,
    private readonly request: HistoryRequest,
    private readonly zone: string,
    private readonly isZoneKnown: boolean,
  ) {}

  async read(bins: Bins, metrics: readonly string[]) {
    const { shown, query } = this.request;
    const known = metrics.filter((metric) => shown.hasAgents || !isAgentCount(levelOf(metric) ?? metric));
    const names = [...new Set(known.flatMap((metric) => namesFor(metric, query.queue.length !== 1)))];
    const loaded = await this.load(bins, names);
    const { units, reported, subjects } = loaded;
    const all = subjects.flatMap((subject) => queueIdOf(subject) ?? []).toSorted();
    const queueIds = query.queue.length === 0 ? all : [...new Set(query.queue)].filter((id) => all.includes(id));
    return { figures: new HistoryFigures(bins, units, reported), queueIds };
  }

  /** The same weekday of the weeks before; null where nothing is known of any, or there is no one day to compare. */
  async band(bins: Bins): Promise<HistoryView["band"]> {
    const { query } = this.request;
    const [only, ...others] = bins.days;
    if (only === undefined || others.length > 0 || query.range === "hour" || query.step === "1") return null;
    const minutes = bins.starts.map((start) => wallMinute(start, this.zone));
    const days: (number | null)[][][] = [];
    for (let week = 1; week <= BAND_WEEKS; week += 1) {
      const day = addDays(only.day, -7 * week);
      const own = binsOf({ range: "day", day, step: Number(query.step), zone: this.zone, nowMs: this.request.nowMs });
      const { figures, queueIds } = await this.read(own, query.metric);
      const starts = own.starts.map((start) => wallMinute(start, this.zone));
      days.push(
        query.metric.map((metric) => byWallClock(minutes, { starts, values: figures.of(metric, queueIds).values })),
      );
    }
    const known = days.filter((series) => series.some((values) => values.some((value) => value !== null)));
    if (known.length === 0) return null;
    const series = query.metric.map((metric, place) => ({
      metric,
      ...bandOf(
        known.map((day) => day[place] ?? []),
        bins.starts.length,
      ),
    }));
    return { weeks: known.length, series };
  }

  private load({ fromMs, toMs }: Bins, names: readonly string[]): Promise<Loaded> {
    const { tenantId, shown, query, nowMs } = this.request;
    const asked = query.queue.length === 0 ? null : new Set(query.queue);
    const only = (subject: string): boolean => {
      const queueId = queueIdOf(subject);
      if (queueId === null) return subject === AGENT_SUBJECT && shown.hasAgents;
      return shown.hasQueue(queueId) && (asked === null || asked.has(queueId));
    };
    const load = query.step === "1" ? loadMinutes : loadQuarters;
    return load(this.db, { tenantId, fromMs, toMs, nowMs, names, only, isZoneKnown: this.isZoneKnown });
  }
}
