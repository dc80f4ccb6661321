import { type BaseMetric, OFFERS } from "./base-metric";

/** States whose time is offered as a sum and as a share of the time logged in. */
const SHARED_TIMES = ["available", "handling", "wrapUp", "busy", "onBreak", "workingOffline"] as const;

/** Calls that never went through a queue: made or taken directly, or among colleagues. */
const DIRECT = [
  { base: "directInbounds", kind: "count" },
  { base: "directInboundTime", kind: "milliseconds" },
  { base: "directOutbounds", kind: "count" },
  { base: "directOutboundTime", kind: "milliseconds" },
  { base: "internalCalls", kind: "count" },
  { base: "internalCallsInitiated", kind: "count" },
  { base: "internalCallsReceived", kind: "count" },
  { base: "internalCallsTime", kind: "milliseconds" },
] as const;

/** Where an agent's day went. */
export const AGENT_TIME_METRICS: readonly BaseMetric[] = [
  {
    base: "loggedInTime",
    theme: "time",
    kind: "milliseconds",
    better: "neither",
    offers: OFFERS.agentNowAndSpans,
    ticks: true,
  },
  ...SHARED_TIMES.flatMap((state): BaseMetric[] => [
    {
      base: `${state}Time`,
      theme: "time",
      kind: "milliseconds",
      better: "neither",
      offers: OFFERS.agentSpans,
    },
    {
      base: `${state}TimePercentage`,
      theme: "time",
      kind: "percentage",
      better: "neither",
      offers: OFFERS.agentSpans,
    },
  ]),
  { base: "offeringTime", theme: "time", kind: "milliseconds", better: "neither", offers: OFFERS.agentSpans },
  ...DIRECT.map(
    ({ base, kind }): BaseMetric => ({ base, theme: "direct", kind, better: "neither", offers: OFFERS.agentSpans }),
  ),
];
