import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import { QUARTER_MS, quarterOf } from "@/lib/domain/history/quarter";
import { writtenTo } from "@/lib/domain/history/written";
import { type DayAhead, dayAhead } from "@/lib/domain/staffing/day-ahead";
import { type Presence, presenceAhead } from "@/lib/domain/staffing/presence-ahead";
import type { WallCount } from "@/lib/domain/staffing/wall-days";
import { dayOf, wallMinute } from "@/lib/domain/zone-day";
import type { HistoryRequest } from "@/lib/server/history/read-history";

/** The rest of today, of one queue. */
export interface DayOfQueue {
  readonly ahead: DayAhead;
  /** When the first interval that is foretold begins, epoch ms. */
  readonly fromMs: number;
  /** How agents of the queue come and go, from that interval on to the end of the day. */
  readonly presence: Presence;
}

const QUARTER_MINUTES = QUARTER_MS / 60_000;
/** What is plotted as arrivals: what still waits at a boundary is not counted again (API fact). */
const ARRIVALS = "newInQueue.today";
/** Agents at work in a queue, each in one of these states: the mean of an interval. */
const AT_WORK = ["availableIdle.rt", "offering.rt", "handling.rt", "wrapUp.rt", "busy.rt"] as const;
/** So many queues' forecasts are remembered; a quarter of an hour is short. */
const MOST_KNOWN = 500;

/** Forecasts of single queues from what was recorded in the last weeks: one reading a queue and quarter, however many look. */
export class DaysAhead {
  private readonly known = new Map<string, { readonly quarter: number; readonly day: Promise<DayOfQueue | null> }>();

  constructor(
    private readonly history: (request: HistoryRequest) => Promise<HistoryView | null>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Null where too little is known, or where what is known foretells no better than last week does. Whether the queue may be told of is for the caller to ask. */
  of(tenantId: string, queueId: string): Promise<DayOfQueue | null> {
    const key = JSON.stringify([tenantId, queueId]);
    // A quarter is foretold from once all of the one before it has been written down.
    const quarter = quarterOf(writtenTo(this.now()));
    const known = this.known.get(key);
    if (known?.quarter === quarter) return known.day;
    const day = this.read(tenantId, queueId);
    this.known.delete(key);
    this.known.set(key, { quarter, day });
    day.catch(() => this.known.delete(key));
    for (const oldest of [...this.known.keys()].slice(0, -MOST_KNOWN)) this.known.delete(oldest);
    return day;
  }

  private async read(tenantId: string, queueId: string): Promise<DayOfQueue | null> {
    const nowMs = this.now();
    const history = await this.history({
      tenantId,
      nowMs,
      shown: { hasQueue: (id) => id === queueId, hasAgents: false, hasGroup: () => false },
      query: { queue: [queueId], metric: [ARRIVALS, ...AT_WORK], range: "forecast", step: "15" },
    });
    const [arrivals, ...atWork] = history?.series ?? [];
    if (history === null || arrivals === undefined) return null;
    const { zone, starts, runningFrom } = history;
    const fromMs = runningFrom ?? quarterOf(nowMs);
    const from = { day: dayOf(fromMs, zone), minute: wallMinute(fromMs, zone) };
    const wallCounts = (countOf: (bin: number) => number | null): WallCount[] =>
      starts.flatMap((start, bin) =>
        start < fromMs ? [{ day: dayOf(start, zone), minute: wallMinute(start, zone), count: countOf(bin) }] : [],
      );
    const ahead = dayAhead(
      wallCounts((bin) => arrivals.values[bin] ?? null),
      from,
      QUARTER_MINUTES,
    );
    if (ahead === null) return null;
    const present = wallCounts((bin) => sumOf(atWork.map(({ values }) => values[bin] ?? null)));
    return { ahead, fromMs, presence: presenceAhead(present, from, QUARTER_MINUTES) };
  }
}

/** Null where one of them is not known. */
function sumOf(counts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return counts.length === 0 ? null : sum;
}
