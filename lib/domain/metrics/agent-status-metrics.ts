import { type BaseMetric, OFFERS } from "./base-metric";

/** What an agent is doing at this moment and since when. */
export const AGENT_STATUS_METRICS = [
  { base: "status", theme: "status", kind: "text", better: "neither", offers: OFFERS.agentNow },
  { base: "statusCode", theme: "status", kind: "text", better: "neither", offers: OFFERS.agentNow },
  {
    base: "timeOnStatus",
    theme: "status",
    kind: "milliseconds",
    better: "neither",
    offers: OFFERS.agentNow,
    ticks: true,
  },
  {
    base: "timeOnStatusCode",
    theme: "status",
    kind: "milliseconds",
    better: "neither",
    offers: OFFERS.agentNow,
    ticks: true,
  },
  { base: "lastStatusChange", theme: "status", kind: "timestamp", better: "neither", offers: OFFERS.agentNow },
  { base: "lastStatusCodeChange", theme: "status", kind: "timestamp", better: "neither", offers: OFFERS.agentNow },
  { base: "lastLogin", theme: "status", kind: "timestamp", better: "neither", offers: OFFERS.agentNow },
  { base: "lastLogout", theme: "status", kind: "timestamp", better: "neither", offers: OFFERS.agentNow },

  {
    base: "activeInteractionsCount",
    theme: "activity",
    kind: "count",
    better: "neither",
    offers: OFFERS.agentOverallNow,
  },
  { base: "activeQueues", theme: "activity", kind: "list", better: "neither", offers: OFFERS.agentOverallNow },
  { base: "activeChannels", theme: "activity", kind: "list", better: "neither", offers: OFFERS.agentOverallNow },
  { base: "activeDirections", theme: "activity", kind: "list", better: "neither", offers: OFFERS.agentOverallNow },
  { base: "alerting", theme: "activity", kind: "count", better: "neither", offers: OFFERS.agentNow },
  { base: "line1Status", theme: "activity", kind: "text", better: "neither", offers: OFFERS.agentNow },
  {
    base: "line1TimeOnStatus",
    theme: "activity",
    kind: "milliseconds",
    better: "neither",
    offers: OFFERS.agentNow,
    ticks: true,
  },
  { base: "line2Status", theme: "activity", kind: "text", better: "neither", offers: OFFERS.agentNow },
  {
    base: "line2TimeOnStatus",
    theme: "activity",
    kind: "milliseconds",
    better: "neither",
    offers: OFFERS.agentNow,
    ticks: true,
  },
] as const satisfies readonly BaseMetric[];
