/** How a value is measured: durations in milliseconds, percentages 0–100, timestamps as ISO 8601 UTC text. */
export type MetricKind = "count" | "milliseconds" | "percentage" | "timestamp" | "text" | "list";

/** The endpoint families of the Real-time Metrics API that may offer a metric. */
export type Family = "queues" | "groups" | "queueAgents" | "groupAgents" | "agents" | "agentsInQueueGroups";

/** The span a value speaks of: this moment, the last minutes or hours, or since the tenant's midnight. */
export type Period = "rt" | "int-15m" | "int-30m" | "int-1h" | "int-4h" | "int-8h" | "int-12h" | "today";
export const PERIODS = [
  "rt",
  "int-15m",
  "int-30m",
  "int-1h",
  "int-4h",
  "int-8h",
  "int-12h",
  "today",
] as const satisfies readonly Period[];

/** Which way a supervisor wants the number to go. */
export type Better = "higher" | "lower" | "neither";

/** Headings under which a page lists many metrics. */
export type Theme =
  | "waiting"
  | "serviceLevel"
  | "outcomes"
  | "queueTimes"
  | "agentCounts"
  | "status"
  | "activity"
  | "interactions"
  | "handling"
  | "time"
  | "direct";

/** Where a base metric is offered, in which periods; `inQueue` marks keys that end in `.inQueue`. */
export interface Offer {
  readonly families: readonly Family[];
  readonly periods: readonly Period[];
  readonly inQueue?: true;
}

/** One row of the tables: what all keys of one name have in common. */
export interface BaseMetric {
  readonly base: string;
  readonly theme: Theme;
  readonly kind: MetricKind;
  readonly better: Better;
  readonly offers: readonly Offer[];
  /** The `.rt` value is a duration that goes on growing between two refreshes. */
  readonly ticks?: true;
}

const NOW = ["rt"] as const;
const SPANS = ["int-15m", "int-30m", "today"] as const;
const LONG_SPANS = ["int-15m", "int-30m", "int-1h", "int-4h", "int-8h", "int-12h", "today"] as const;
const ANY_AGENT = ["queueAgents", "groupAgents", "agents", "agentsInQueueGroups"] as const;
const AGENT_OVERALL = ["groupAgents", "agents"] as const;
const AGENT_IN_QUEUE = ["queueAgents", "agentsInQueueGroups"] as const;

/** The shapes in which the API offers metrics; every base metric has one of them. */
export const OFFERS = {
  queueNow: [{ families: ["queues"], periods: NOW }],
  queueSpans: [{ families: ["queues"], periods: SPANS }],
  queueNowAndSpans: [{ families: ["queues"], periods: [...NOW, ...SPANS] }],
  queueLongSpans: [{ families: ["queues"], periods: LONG_SPANS }],
  queueToday: [{ families: ["queues"], periods: ["today"] }],
  queueAndGroupNow: [{ families: ["queues", "groups"], periods: NOW }],
  agentNow: [{ families: ANY_AGENT, periods: NOW }],
  agentSpans: [{ families: ANY_AGENT, periods: SPANS }],
  agentNowAndSpans: [{ families: ANY_AGENT, periods: [...NOW, ...SPANS] }],
  /** What an agent does at all: not offered in a queue's context. */
  agentOverallNow: [{ families: AGENT_OVERALL, periods: NOW }],
  /** What an agent did at all, and the same for one queue under `.inQueue`. */
  agentAndInQueueSpans: [
    { families: AGENT_OVERALL, periods: SPANS },
    { families: AGENT_IN_QUEUE, periods: SPANS, inQueue: true },
  ],
  /** `accepted` is a fact of a queue as well as of an agent. */
  queueAgentAndInQueueSpans: [
    { families: ["queues", ...AGENT_OVERALL], periods: SPANS },
    { families: AGENT_IN_QUEUE, periods: SPANS, inQueue: true },
  ],
} as const satisfies Record<string, readonly Offer[]>;
