import { expectedOutcome } from "./expected-outcome";
import { offeredLoad, type Traffic } from "./traffic";

/** What is to be kept. */
export interface Goal {
  /** An answer within it is in time, ms. */
  readonly thresholdMs: number;
  /** At least this share is to be answered in time, 0–100. */
  readonly serviceLevel: number;
  /** Agents are to be busy for no more than this share of their time, above 0, to 100. */
  readonly occupancy: number;
}

/** Beyond it a queue is no queue but a mistake in the figures. */
const MOST_AGENTS = 10_000;
/** No number of agents answers everybody in time for certain, so who wants 100 % gets this. */
const HIGHEST_SERVICE_LEVEL = 99.9;

/**
 * The fewest agents with whom the goal is kept: both the service level and the occupancy improve with each more, so the
 * number is found by halving. 0 where nobody comes; null where not even 10,000 would do.
 */
export function requiredAgents(traffic: Traffic, goal: Goal): number | null {
  const load = offeredLoad(traffic);
  if (load <= 0) return 0;
  const level = Math.min(goal.serviceLevel, HIGHEST_SERVICE_LEVEL);
  const isEnough = (agents: number): boolean => {
    const outcome = expectedOutcome(traffic, agents, goal.thresholdMs);
    return outcome.serviceLevel >= level && outcome.occupancy <= goal.occupancy;
  };

  let tooFew = 0;
  let enough = Math.max(1, Math.ceil(load));
  while (!isEnough(enough)) {
    tooFew = enough;
    enough *= 2;
    if (enough > MOST_AGENTS) return null;
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
