import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import { QUARTER_MS, quarterOf } from "@/lib/domain/history/quarter";
import { writtenTo } from "@/lib/domain/history/written";
import { type DayAhead, dayAhead } from "@/lib/domain/staffing/day-ahead";
import { dayOf, wallMinute } from "@/lib/domain/zone-day";
import type { HistoryRequest } from "@/lib/server/history/read-history";

/** The rest of today, of one queue. */
export interface DayOfQueue {
  readonly ahead: DayAhead;
  /** When the first interval that is foretold begins, epoch ms. */
  readonly fromMs: number;
}

const QUARTER_MINUTES = QUARTER_MS / 60_000;
/** What is plotted as arrivals: what still waits at a boundary is not counted again (API fact). */
const ARRIVALS = "newInQueue.today";
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
      query: { queue: [queueId], metric: [ARRIVALS], range: "forecast", step: "15" },
    });
    const values = history?.series[0]?.values;
    if (history === null || values === undefined) return null;
    const { zone, starts, runningFrom } = history;
    const fromMs = runningFrom ?? quarterOf(nowMs);
    const counts = starts.flatMap((start, bin) =>
      start < fromMs ? [{ day: dayOf(start, zone), minute: wallMinute(start, zone), count: values[bin] ?? null }] : [],
    );
    const ahead = dayAhead(counts, { day: dayOf(fromMs, zone), minute: wallMinute(fromMs, zone) }, QUARTER_MINUTES);
    return ahead === null ? null : { ahead, fromMs };
  }
}
