import { allocateAgents, type Pool, servingAgents, withoutSome } from "./allocate-agents";
import { expectedOutcome } from "./expected-outcome";
import { goalOf, type QueueLoad, trafficOf } from "./queue-load";
import { type Goal, requiredAgents } from "./required-agents";
import type { Outcome, Traffic } from "./traffic";

/** Agents short or spare now: an estimate, with all that it is made of. */
export interface StaffingNow {
  /** Agents there for this queue, those of several queues in part. */
  readonly agents: number;
  /** Agents who serve it at all, each as one. */
  readonly serving: number;
  /** The fewest who keep the goal. */
  readonly needed: number;
  /** Whole agents: above 0 so many may be spared, below 0 so many are short. */
  readonly difference: number;
  /** What is to be expected with the agents there. */
  readonly outcome: Outcome;
  readonly traffic: Traffic;
  readonly goal: Goal;
  /** Erlang A where ten or more of today's customers who gave up tell how patient they are, else Erlang C. */
  readonly model: "erlang-a" | "erlang-c";
}

/** A centre at this moment: all queues whose agents are shared with each other. */
export interface Centre {
  readonly loads: readonly QueueLoad[];
  /** Agents who work: neither on a break, nor offline, nor logged out. */
  readonly pools: readonly Pool[];
}

/** A twentieth of an agent is nobody. */
const NOBODY = 0.05;

/**
 * Agents short or spare of one queue now, and what the agents there will come to in the long run if things go on as in
 * the last intervals. Each queue is reckoned as a line of its own with its share of the agents; lines that really share
 * agents do a little better.
 *
 * Null where its data are too thin or its work is not Erlang's (`trafficOf`), it has no target, or nobody is known to serve it.
 *
 * @returns the same for so many of the queue's agents on a break besides: 0 is as it is, more is the what-if
 */
export function staffingNow({ loads, pools }: Centre, queueId: string): ((away: number) => StaffingNow) | null {
  const load = loads.find((one) => one.queueId === queueId);
  if (load === undefined) return null;
  const traffic = trafficOf(load);
  const goal = goalOf(load);
  const serving = servingAgents(pools, queueId);
  if (traffic === null || goal === null || serving <= 0) return null;
  const needed = requiredAgents(traffic, goal);
  if (needed === null) return null;

  const need = new Map(loads.map((one) => [one.queueId, one === load ? needed : needOf(one)]));
  return (away) => {
    const agents = allocateAgents(withoutSome(pools, queueId, away), need).get(queueId) ?? 0;
    return {
      agents,
      serving: Math.max(0, serving - away),
      needed,
      difference: wholeDifference(agents - needed),
      outcome: expectedOutcome(traffic, agents, goal.thresholdMs),
      traffic,
      goal,
      model: traffic.patienceMs === null ? "erlang-c" : "erlang-a",
    };
  };
}

/** Agents whom another queue draws: what it needs, or where that cannot be said, whom it keeps busy now. */
function needOf(load: QueueLoad): number {
  const traffic = trafficOf(load);
  const goal = goalOf(load);
  const needed = traffic === null || goal === null ? null : requiredAgents(traffic, goal);
  return needed ?? load.working ?? 0;
}

/** Who is spare is counted down, who is short up: nobody is promised twice. */
function wholeDifference(agents: number): number {
  const whole = agents >= 0 ? Math.floor(agents + NOBODY) : -Math.ceil(-agents - NOBODY);
  return whole === 0 ? 0 : whole;
}
