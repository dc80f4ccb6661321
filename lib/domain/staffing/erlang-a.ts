import { inverseErlangB } from "./erlang-b";
import { logOnePlusExp, logPalmTail } from "./palm-series";
import { NO_TRAFFIC, type Outcome, offeredLoad, type Traffic, toShare } from "./traffic";

/** Who hangs up faster is a short abandon, which 8x8 leaves out of the base of its service level, ms (API fact). */
const SHORT_ABANDON_MS = 5000;

/** More patience than this many handling times changes nothing that anybody could see, and would be long to sum up. */
const MOST_PATIENCE = 2000;

/**
 * What agents make of traffic whose customers give up after a while (Erlang A, M/M/n+M: patience is exponential).
 *
 * With x = nμ ÷ θ, y = λ ÷ θ, ρ = λ ÷ nμ, A(x, y) = 1 + Σ yʲ ÷ ((x+1)…(x+j)), and I = 1 ÷ B(n, a):
 * - P(wait) = A ÷ (I − 1 + A); P(give up | wait) = 1 − 1 ÷ ρ + 1 ÷ (ρ · A); mean wait = P(give up) ÷ θ.
 * - The wait V of somebody who never gives up: P(V > t) = P(wait) · A(x, y e^(−θt)) ÷ A · e^φ, φ = y (1 − e^(−θt)) − nμt.
 * - Answered after t: P(wait) ÷ ρ · (A(x, y e^(−θt)) − 1) ÷ A · e^φ.
 *
 * The service level is 8x8's: answered in time ÷ all but those who hang up within five seconds.
 * Sources: C. Palm 1957; A. Mandelbaum and S. Zeltyn, Service Engineering in Action: The Palm/Erlang-A Queue, 2007, §4 (the
 * first line); the same, Call Centers with Impatient Customers: Many-Server Asymptotics of the M/M/n+G Queue, 2005, §3, from
 * whose integrals the other two follow for exponential patience. Everything is summed as logarithms.
 *
 * @param agents whole number, 0 or more
 * @param thresholdMs an answer within it is in time, ms
 */
export function erlangA(
  traffic: Traffic & { readonly patienceMs: number },
  agents: number,
  thresholdMs: number,
): Outcome {
  const load = offeredLoad(traffic);
  if (load <= 0) return NO_TRAFFIC;
  const patienceMs = Math.min(traffic.patienceMs, MOST_PATIENCE * traffic.handlingMs);
  if (agents < 1 || patienceMs <= 0) return nobodyThere(patienceMs);

  const x = (agents * patienceMs) / traffic.handlingMs;
  const y = (load * patienceMs) / traffic.handlingMs;
  const rho = load / agents;
  const logA = logOnePlusExp(logPalmTail(x, y));
  const waiting = 1 / (1 + Math.exp(Math.log(inverseErlangB(agents, load) - 1) - logA));

  /** P(waits longer than t and is answered then). */
  const answeredAfter = (t: number): number => {
    const left = Math.exp(-t / patienceMs);
    return (waiting / rho) * Math.exp(phi(t) + logPalmTail(x, y * left) - logA);
  };
  /** P(waits longer than t, whatever comes of it). */
  const waitsBeyond = (t: number): number => {
    const left = Math.exp(-t / patienceMs);
    return left * waiting * Math.exp(phi(t) + logOnePlusExp(logPalmTail(x, y * left)) - logA);
  };
  const phi = (t: number): number => -y * Math.expm1(-t / patienceMs) - (agents * t) / traffic.handlingMs;

  const answered = 1 - waiting + answeredAfter(0);
  const givenUp = Math.max(0, 1 - answered);
  const givenUpAtOnce = givenUp - (waitsBeyond(SHORT_ABANDON_MS) - answeredAfter(SHORT_ABANDON_MS));
  return {
    waiting: toShare(waiting),
    serviceLevel: toShare((answered - answeredAfter(thresholdMs)) / (1 - Math.max(0, givenUpAtOnce))),
    meanWaitMs: givenUp * patienceMs,
    abandoned: toShare(givenUp),
    occupancy: toShare(rho * answered),
  };
}

function nobodyThere(patienceMs: number): Outcome {
  return { waiting: 100, serviceLevel: 0, meanWaitMs: patienceMs, abandoned: 100, occupancy: 100 };
}
