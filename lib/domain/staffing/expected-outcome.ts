import { erlangA } from "./erlang-a";
import { erlangC } from "./erlang-c";
import type { Outcome, Traffic } from "./traffic";

/**
 * Erlang A where the patience of customers is known, Erlang C where it is not. Agents who serve several queues are there
 * in part, so a share of an agent is allowed: between two whole numbers the outcome is read off the straight line, where
 * one of them lets the line grow without end, it does.
 *
 * @param agents 0 or more, not necessarily whole
 * @param thresholdMs an answer within it is in time, ms
 */
export function expectedOutcome(traffic: Traffic, agents: number, thresholdMs: number): Outcome {
  const whole = Math.floor(agents);
  const below = ofWhole(traffic, whole, thresholdMs);
  const part = agents - whole;
  if (part === 0) return below;
  const above = ofWhole(traffic, whole + 1, thresholdMs);
  const between = (of: (outcome: Outcome) => number): number => of(below) * (1 - part) + of(above) * part;
  return {
    waiting: between(({ waiting }) => waiting),
    serviceLevel: between(({ serviceLevel }) => serviceLevel),
    meanWaitMs: between(({ meanWaitMs }) => meanWaitMs),
    abandoned: between(({ abandoned }) => abandoned),
    occupancy: between(({ occupancy }) => occupancy),
  };
}

function ofWhole(traffic: Traffic, agents: number, thresholdMs: number): Outcome {
  const { patienceMs } = traffic;
  return patienceMs === null
    ? erlangC(traffic, agents, thresholdMs)
    : erlangA({ ...traffic, patienceMs }, agents, thresholdMs);
}
