import type { UpstreamStatus } from "@/lib/domain/snapshot";
import type { Headline } from "@/lib/domain/state/headline";

/** A board in a few numbers, as the list of boards shows it. Rendered on the server, so it never crosses the wire as JSON. */
export interface BoardStanding {
  readonly id: string;
  readonly name: string;
  /** Null while the hub has nothing yet. */
  readonly now: {
    readonly tenantName: string;
    readonly intervalMs: number;
    /** When the numbers were taken, ISO 8601 UTC; null before the first. */
    readonly asOf: string | null;
    /** When the queues among them were taken: `headline.longestWaitMs` is as of then, without what has passed since. */
    readonly queuesAsOf: string | null;
    readonly upstream: UpstreamStatus;
    /** Counts of queues: all, breached, near their limit. */
    readonly queues: number;
    readonly breached: number;
    readonly near: number;
    readonly headline: Pick<
      Headline,
      "waiting" | "longestWaitMs" | "longestWaitLevel" | "serviceLevel" | "serviceLevelLevel" | "available" | "onShift"
    >;
  } | null;
}
