import "server-only";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import type { ReportedCount, ReportedQuarter } from "@/lib/domain/history/reported";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { QuartersRequest } from "./definition";
import type { ReportRow } from "./rows";

type Interval = Omit<ReportedQuarter, "provisional">;

/** What reports told of queues and quarters, channels summed. */
export interface Intervals {
  /** Quarters of which there was a row. Of others of the span nothing happened, or nothing is known. */
  readonly quarters: readonly Interval[];
  /** The counts that were asked for. */
  readonly metrics: readonly ReportedCount[];
  /** How customers reach a queue, where rows say so. */
  readonly media: ReadonlyMap<string, QueueMedia>;
  /** Rows that could not be read. */
  readonly skipped: number;
  readonly requests: number;
}

/** Adds up the rows of several reports of one span. */
export class IntervalSum {
  private readonly sums = new Map<string, { queueId: string; startMs: number; counts: Counts }>();
  private readonly media = new Map<string, Map<QueueMedia, number>>();

  constructor(private readonly metrics: readonly ReportedCount[]) {}

  skipped = 0;
  requests = 0;

  /** Rows of other queues or outside the span are left out: a report is asked for wider than it is wanted. */
  add({ queueIds, fromMs, toMs }: QuartersRequest, rows: readonly ReportRow[]): void {
    const wanted = new Set(queueIds);
    for (const row of rows) {
      if (!wanted.has(row.queueId)) continue;
      this.countMedia(row);
      if (row.startMs < fromMs || row.startMs + QUARTER_MS > toMs) continue;
      const key = `${row.startMs} ${row.queueId}`;
      const sum = this.sums.get(key) ?? { queueId: row.queueId, startMs: row.startMs, counts: {} };
      for (const [name, value] of entriesOf(row.counts)) sum.counts[name] = (sum.counts[name] ?? 0) + value;
      this.sums.set(key, sum);
    }
  }

  result(): Intervals {
    const media = new Map<string, QueueMedia>();
    for (const [queueId, seen] of this.media) {
      const most = [...seen].sort(([, a], [, b]) => b - a)[0];
      if (most !== undefined) media.set(queueId, most[0]);
    }
    const { metrics } = this;
    return { quarters: [...this.sums.values()], metrics, media, skipped: this.skipped, requests: this.requests };
  }

  private countMedia({ queueId, media }: ReportRow): void {
    if (media === null) return;
    const seen = this.media.get(queueId) ?? new Map<QueueMedia, number>();
    this.media.set(queueId, seen.set(media, (seen.get(media) ?? 0) + 1));
  }
}

type Counts = Partial<Record<ReportedCount, number>>;

/** Object.entries forgets the keys' type; counts are only ever written under these. */
function entriesOf(counts: Readonly<Counts>): [ReportedCount, number][] {
  return Object.entries(counts) as [ReportedCount, number][];
}
