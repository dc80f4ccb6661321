import { type BaseMetric, OFFERS } from "./base-metric";

/** Interactions an agent had, overall and (under `.inQueue`) for one queue. `accepted` stands with the queue's outcomes. */
const INTERACTIONS = [
  { base: "offered", kind: "count", better: "neither" },
  { base: "rejected", kind: "count", better: "lower" },
  { base: "rejectTimeout", kind: "count", better: "lower" },
  { base: "transfersInitiated", kind: "count", better: "neither" },
  { base: "transfersInitiatedPercentage", kind: "percentage", better: "neither" },
  { base: "transfersReceived", kind: "count", better: "neither" },
  { base: "blindTransfers", kind: "count", better: "neither" },
  { base: "warmTransfers", kind: "count", better: "neither" },
  { base: "consultations", kind: "count", better: "neither" },
  { base: "conferences", kind: "count", better: "neither" },
  { base: "hold", kind: "count", better: "lower" },
] as const;

/** How long those interactions took. */
const HANDLING_TIMES = [
  { base: "averageHandlingTime", better: "lower" },
  { base: "averageWrapUpTime", better: "lower" },
  { base: "averageOfferingTime", better: "lower" },
  { base: "longestOffering", better: "lower" },
  { base: "averageHoldTime", better: "lower" },
  { base: "longestHold", better: "lower" },
  { base: "onHoldTime", better: "lower" },
  { base: "conferenceTime", better: "neither" },
] as const;

export const AGENT_WORK_METRICS: readonly BaseMetric[] = [
  ...INTERACTIONS.map(
    ({ base, kind, better }): BaseMetric => ({
      base,
      theme: "interactions",
      kind,
      better,
      offers: OFFERS.agentAndInQueueSpans,
    }),
  ),
  ...HANDLING_TIMES.map(
    ({ base, better }): BaseMetric => ({
      base,
      theme: "handling",
      kind: "milliseconds",
      better,
      offers: OFFERS.agentAndInQueueSpans,
    }),
  ),
];
