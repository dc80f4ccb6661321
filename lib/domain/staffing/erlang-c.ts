import { inverseErlangB } from "./erlang-b";
import { NO_TRAFFIC, type Outcome, offeredLoad, type Traffic, toShare } from "./traffic";

/**
 * What agents make of traffic whose customers wait however long it takes (Erlang C, M/M/n).
 *
 * - Probability of waiting C = 1 ÷ (ρ + (1 − ρ) · I) with I = 1 ÷ B(n, a) and ρ = a ÷ n.
 * - Answered within T: 1 − C · e^(−(n − a) · T ÷ h). Mean wait: C · h ÷ (n − a). Occupancy: ρ.
 *
 * With no more agents than erlangs the line grows without end: everybody waits for ever.
 * Source: A. K. Erlang 1917; in this notation R. B. Cooper, Introduction to Queueing Theory, 2nd ed., §3.4.
 *
 * @param agents whole number, 0 or more
 * @param thresholdMs an answer within it is in time, ms
 */
export function erlangC(traffic: Traffic, agents: number, thresholdMs: number): Outcome {
  const load = offeredLoad(traffic);
  if (load <= 0) return NO_TRAFFIC;
  if (agents <= load) {
    return { waiting: 100, serviceLevel: 0, meanWaitMs: Number.POSITIVE_INFINITY, abandoned: 0, occupancy: 100 };
  }
  const rho = load / agents;
  const waiting = 1 / (rho + (1 - rho) * inverseErlangB(agents, load));
  const spare = agents - load;
  return {
    waiting: toShare(waiting),
    serviceLevel: toShare(1 - waiting * Math.exp((-spare * thresholdMs) / traffic.handlingMs)),
    meanWaitMs: (waiting * traffic.handlingMs) / spare,
    abandoned: 0,
    occupancy: toShare(rho),
  };
}
