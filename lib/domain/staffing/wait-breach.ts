import type { Breach } from "./breach";
import { chancesToPass } from "./line-race";

export interface WaitingLine {
  /** Customers who wait, and how long the first of them has, ms. */
  readonly waiting: number;
  readonly longestWaitMs: number;
  /** Agents who could take the next one this moment; null when unknown. */
  readonly idle: number | null;
  /** Answered in the last `spanMs`; null when unknown. */
  readonly answered: number | null;
  readonly spanMs: number;
  /** The wait that is too long, ms. */
  readonly limitMs: number;
  /** When all of that was so, epoch ms. */
  readonly nowMs: number;
}

/** A pace of less time than this, ms, is none. */
const LEAST_SPAN_MS = 180_000;
const HOUR_MS = 3_600_000;
/** Nobody sees this far into a line, and beyond it nothing changes. */
const MOST_WAITING = 100;

/**
 * When the longest wait passes its limit. The first in line passes it by the clock unless somebody answers before, so nothing
 * comes sooner than that; whether it comes at all is a race between the clock and the agents, who answer at the pace of the
 * last minutes (a Poisson process), always the one who has waited longest. How long those behind the first have waited is
 * not known: they are taken to have come evenly since.
 *
 * Null where nobody waits, the limit is passed already, as many agents are idle as customers wait (they are being offered), or
 * it is likelier that it does not happen.
 */
export function waitBreach(line: WaitingLine): Breach | null {
  const { waiting, longestWaitMs, idle, limitMs, nowMs } = line;
  if (waiting < 1 || limitMs <= 0 || longestWaitMs > limitMs || (idle !== null && idle >= waiting)) return null;
  const byClock = nowMs + (limitMs - longestWaitMs);
  const basis = { of: "wait", waiting, longestWaitMs } as const;
  if (line.answered === null || line.spanMs < LEAST_SPAN_MS) {
    return {
      atMs: byClock,
      earliestMs: byClock,
      latestMs: null,
      basis: { ...basis, answeredPerHour: null, chance: null },
    };
  }

  const perMs = line.answered / line.spanMs;
  const seen = Math.min(MOST_WAITING, Math.floor(waiting));
  const passAt = Array.from({ length: seen }, (_, place) => limitMs - (longestWaitMs * (seen - place)) / seen);
  const chances = chancesToPass(passAt, perMs);
  const chance = chances.reduce((sum, one) => sum + one, 0);
  const when = (reached: number): number | null => {
    let sum = 0;
    for (const [place, one] of chances.entries()) {
      sum += one;
      if (sum >= reached) return nowMs + (passAt[place] ?? 0);
    }
    return null;
  };
  const atMs = when(0.5);
  if (atMs === null) return null;
  return {
    atMs,
    earliestMs: when(0.1) ?? atMs,
    latestMs: when(0.9),
    basis: { ...basis, answeredPerHour: perMs * HOUR_MS, chance: 100 * Math.min(1, chance) },
  };
}
