import type { Rule } from "./forms";
import { all, maximum, none, share, weightedBy } from "./rules";

/** Spans over which 8x8 sends a queue's `accepted`; beside longer ones there is only the share made of it. */
const COUNTED_SPANS: ReadonlySet<string> = new Set(["int-15m", "int-30m", "today"]);

const serviceLevel: Rule = (spell, { period }) => ({
  by: "ratio",
  of: spell("acceptedInSla"),
  over: { of: "service-level", period },
  times: 100,
  capped: true,
});

const inTimeOfAccepted: Rule = (spell, metric) =>
  COUNTED_SPANS.has(metric.period)
    ? share("acceptedInSla", "accepted")(spell, metric)
    : {
        by: "ratio",
        of: spell("acceptedInSla"),
        over: { of: "quotient", part: spell("acceptedInSla"), share: metric.key },
        times: 100,
        capped: true,
      };

const onceEach =
  (state: "available" | "break" | "offline"): Rule =>
  () => ({ by: "distinct-agents", state });

/**
 * How a queue's metrics combine over queues; what is not named here adds up. Formulas: 8x8's glossary of its analytics.
 *
 * An agent may serve several queues, so counts of agents do not add up. Where the count follows the agent's own status,
 * agents can be counted once each; the others depend on the queue that one looks from.
 *
 * 8x8 averages handling, processing, work, wrap-up and offering over the agents involved in each interaction, which are
 * more than the accepted interactions and which it does not send. Waits are averaged over those whose wait has ended.
 */
export const QUEUE_RULES: ReadonlyMap<string, Rule> = new Map([
  ...all(["interactionsLongestWaitInQueue", "longestOfferingTimeInQueue"], maximum),
  ["interactionsAvgWaitTime", weightedBy("accepted", "totalAbandoned", "diverted")],
  ["avgDivertedTime", weightedBy("diverted")],
  ...all(
    ["avgHandlingTime", "avgProcessingTime", "avgWorkTime", "avgWrapUpTime", "avgOfferingTime"],
    none("unknown-base"),
  ),

  ["slaPercentage", serviceLevel],
  ["acceptedInSlaPercentage", inTimeOfAccepted],
  ["slaPercentageTarget", () => ({ by: "setting", weight: { of: "service-level", period: "today" } })],
  ["slaTimeThreshold", () => ({ by: "setting", weight: null })],
  ["acceptedPercentage", share("accepted", "entered")],
  ["abandonedPercentage", share("abandoned", "entered")],
  ["shortAbandonedPercentage", share("shortAbandoned", "entered")],
  ["totalAbandonedPercentage", share("totalAbandoned", "entered")],
  ["divertedPercentage", share("diverted", "entered")],

  ["availableIdle", onceEach("available")],
  ["onBreak", onceEach("break")],
  ["workingOffline", onceEach("offline")],
  ...all(
    ["eligible", "enabled", "handling", "wrapUp", "offering", "busy", "busyOther", "busyExternal"],
    none("shared-agents"),
  ),
]);
