import { type BaseMetric, OFFERS } from "./base-metric";

/** How long a queue's interactions take the agents. */
const QUEUE_TIMES = [
  "avgHandlingTime",
  "avgProcessingTime",
  "avgWrapUpTime",
  "avgWorkTime",
  "avgOfferingTime",
  "longestOfferingTimeInQueue",
  "avgDivertedTime",
] as const;

/** Agents of a queue by what they do now. Only some are offered for groups as well. */
const QUEUE_AGENT_COUNTS = [
  { base: "offering", better: "neither" },
  { base: "busy", better: "neither" },
  { base: "busyOther", better: "neither" },
  { base: "busyExternal", better: "neither" },
] as const;

const QUEUE_AND_GROUP_AGENT_COUNTS = [
  { base: "availableIdle", better: "higher" },
  { base: "eligible", better: "higher" },
  { base: "enabled", better: "neither" },
  { base: "handling", better: "neither" },
  { base: "wrapUp", better: "neither" },
  { base: "onBreak", better: "neither" },
  { base: "workingOffline", better: "neither" },
] as const;

export const QUEUE_WORK_METRICS: readonly BaseMetric[] = [
  ...QUEUE_AND_GROUP_AGENT_COUNTS.map(
    ({ base, better }): BaseMetric => ({
      base,
      theme: "agentCounts",
      kind: "count",
      better,
      offers: OFFERS.queueAndGroupNow,
    }),
  ),
  ...QUEUE_AGENT_COUNTS.map(
    ({ base, better }): BaseMetric => ({ base, theme: "agentCounts", kind: "count", better, offers: OFFERS.queueNow }),
  ),
  ...QUEUE_TIMES.map(
    (base): BaseMetric => ({
      base,
      theme: "queueTimes",
      kind: "milliseconds",
      better: "lower",
      offers: OFFERS.queueSpans,
    }),
  ),
];
