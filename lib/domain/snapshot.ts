import type { QueueMedia } from "./queue-settings";

/**
 * One moment of a contact centre, in the product's own units: counts as numbers, durations in milliseconds,
 * percentages 0–100, timestamps as ISO 8601 UTC text, null for "no data". Raw 8x8 shapes never get this far.
 */

/** An entry of a list metric such as `activeQueues.rt`; `id` is null where 8x8 names none. */
export interface MetricListItem {
  readonly id: string | null;
  readonly name: string;
  /** How many interactions the agent has there now. */
  readonly count: number;
}

export type MetricValue = number | string | null | readonly MetricListItem[];

/** Values by 8x8 metric key, e.g. `interactionsWaitInQueue.rt`. A key that was asked for and not answered is null. */
export type Metrics = Readonly<Record<string, MetricValue>>;

export interface QueueRow {
  readonly id: string;
  readonly name: string;
  /** How 8x8 names it, where an admin gave it another name. */
  readonly nameAt8x8?: string | undefined;
  /** How customers reach it, where an admin says so. */
  readonly media?: QueueMedia | undefined;
  readonly metrics: Metrics;
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly metrics: Metrics;
}

export interface AgentRow {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly metrics: Metrics;
}

/** The kinds of rows a view carries. */
export type RowKind = "queues" | "agents" | "groups";
export const ROW_KINDS = ["queues", "agents", "groups"] as const satisfies readonly RowKind[];

/**
 * What a view may claim about its numbers.
 * `connecting`: no data yet and no failure yet. `fresh`: the newest refresh arrived. `late`: a refresh is overdue or
 * being retried, the numbers are older than they should be. `failing`: 8x8 refuses or does not answer.
 * `paused`: an admin paused the tenant.
 */
export type UpstreamState = "connecting" | "fresh" | "late" | "failing" | "paused";
export const UPSTREAM_STATES = ["connecting", "fresh", "late", "failing", "paused"] as const;

export interface UpstreamStatus {
  readonly state: UpstreamState;
  /** A stable code of the cause (see lib/server/eightx8/errors.ts), null when nothing is wrong. The browser words it. */
  readonly code: string | null;
  /** The same in an English sentence, for readers of the JSON and of logs; null when nothing is wrong. */
  readonly message: string | null;
  /** When this state began, ISO 8601 UTC. */
  readonly since: string;
  /** When the next attempt is due while failing, ISO 8601 UTC; null when retrying is pointless or nothing is wrong. */
  readonly retryAt: string | null;
}
