import type { Rule } from "./forms";
import { all, maximum, perHundred, perOne, share, weightedBy } from "./rules";

const TIME_SHARES = ["available", "handling", "wrapUp", "busy", "onBreak", "workingOffline"] as const;

/** A running time of this moment is the longest of them, as a sum it would pass faster than the clock; over a span it adds up. */
const longestNow: Rule = (_spell, { period }) => (period === "rt" ? { by: "maximum" } : { by: "sum" });

/**
 * How an agent's metrics combine over agents, overall and in a queue's context alike; what is not named here adds up.
 * An agent's averages are weighted by the interactions that the agent accepted, which is what 8x8 counts for each agent
 * involved; those of ringing by the interactions offered.
 */
export const AGENT_RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...all(["timeOnStatus", "timeOnStatusCode", "line1TimeOnStatus", "line2TimeOnStatus", "loggedInTime"], longestNow),
  ...all(["longestOffering", "longestHold"], maximum),
  ...all(["averageHandlingTime", "averageWrapUpTime"], weightedBy("accepted")),
  ["averageOfferingTime", weightedBy("offered")],
  ["averageHoldTime", perOne("onHoldTime", "hold")],
  ["transfersInitiatedPercentage", perHundred("transfersInitiated", "accepted")],
  ...TIME_SHARES.map((state): [string, Rule] => [`${state}TimePercentage`, share(`${state}Time`, "loggedInTime")]),
]);
