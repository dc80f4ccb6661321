/** What 8x8's Historical API tells of a queue's interval and we keep; all of them counts, which add up over channels and intervals. */
export const REPORTED_COUNTS = [
  "newInQueue",
  "entered",
  "accepted",
  "acceptedInSla",
  "abandoned",
  "shortAbandoned",
  "totalAbandoned",
  "diverted",
] as const satisfies readonly string[];
export type ReportedCount = (typeof REPORTED_COUNTS)[number];

/** The reported count that a metric is; null where 8x8 reports none of it. */
export function reportedCountOf(metric: string): ReportedCount | null {
  return REPORTED_COUNTS.find((count) => metric === `${count}.today`) ?? null;
}

/** What of a longer interval's later quarters is added to a count of its first: who waits as a quarter begins has entered it as well, and is no other. */
export function addedLater(count: ReportedCount): ReportedCount {
  return count === "entered" ? "newInQueue" : count;
}

/** What 8x8 reported of one queue in one quarter, channels summed. */
export interface ReportedQuarter {
  readonly queueId: string;
  /** Epoch ms, a multiple of `QUARTER_MS`. */
  readonly startMs: number;
  readonly counts: Readonly<Partial<Record<ReportedCount, number>>>;
  /** 8x8 may still change it: the newest intervals are not whole. */
  readonly provisional: boolean;
}
