import { type BaseMetric, OFFERS } from "./base-metric";

/** What customers of a queue live through, and what became of them. */
export const QUEUE_METRICS = [
  {
    base: "interactionsWaitInQueue",
    theme: "waiting",
    kind: "count",
    better: "lower",
    offers: OFFERS.queueNow,
  },
  {
    base: "interactionsLongestWaitInQueue",
    theme: "waiting",
    kind: "milliseconds",
    better: "lower",
    offers: OFFERS.queueNowAndSpans,
    ticks: true,
  },
  { base: "interactionsHandling", theme: "waiting", kind: "count", better: "neither", offers: OFFERS.queueNow },
  { base: "interactionsWrapUp", theme: "waiting", kind: "count", better: "neither", offers: OFFERS.queueNow },
  {
    base: "interactionsAvgWaitTime",
    theme: "waiting",
    kind: "milliseconds",
    better: "lower",
    offers: OFFERS.queueSpans,
  },

  { base: "slaPercentage", theme: "serviceLevel", kind: "percentage", better: "higher", offers: OFFERS.queueLongSpans },
  { base: "acceptedInSla", theme: "serviceLevel", kind: "count", better: "higher", offers: OFFERS.queueLongSpans },
  {
    base: "acceptedInSlaPercentage",
    theme: "serviceLevel",
    kind: "percentage",
    better: "higher",
    offers: OFFERS.queueLongSpans,
  },
  {
    base: "slaPercentageTarget",
    theme: "serviceLevel",
    kind: "percentage",
    better: "neither",
    offers: OFFERS.queueToday,
  },
  {
    base: "slaTimeThreshold",
    theme: "serviceLevel",
    kind: "milliseconds",
    better: "neither",
    offers: OFFERS.queueToday,
  },

  { base: "entered", theme: "outcomes", kind: "count", better: "neither", offers: OFFERS.queueSpans },
  { base: "newInQueue", theme: "outcomes", kind: "count", better: "neither", offers: OFFERS.queueSpans },
  { base: "accepted", theme: "outcomes", kind: "count", better: "higher", offers: OFFERS.queueAgentAndInQueueSpans },
  { base: "acceptedPercentage", theme: "outcomes", kind: "percentage", better: "higher", offers: OFFERS.queueSpans },
  { base: "abandoned", theme: "outcomes", kind: "count", better: "lower", offers: OFFERS.queueSpans },
  { base: "abandonedPercentage", theme: "outcomes", kind: "percentage", better: "lower", offers: OFFERS.queueSpans },
  { base: "shortAbandoned", theme: "outcomes", kind: "count", better: "neither", offers: OFFERS.queueSpans },
  {
    base: "shortAbandonedPercentage",
    theme: "outcomes",
    kind: "percentage",
    better: "neither",
    offers: OFFERS.queueSpans,
  },
  { base: "totalAbandoned", theme: "outcomes", kind: "count", better: "lower", offers: OFFERS.queueSpans },
  {
    base: "totalAbandonedPercentage",
    theme: "outcomes",
    kind: "percentage",
    better: "lower",
    offers: OFFERS.queueSpans,
  },
  { base: "diverted", theme: "outcomes", kind: "count", better: "lower", offers: OFFERS.queueSpans },
  { base: "divertedPercentage", theme: "outcomes", kind: "percentage", better: "lower", offers: OFFERS.queueSpans },
] as const satisfies readonly BaseMetric[];
