import { DEFAULT_RULES } from "@/lib/domain/state/rules";
import { type Breach, ONE_IN_TEN } from "./breach";

/** How many were answered in time of how many that the service level is measured on. */
export interface InTime {
  readonly inTime: number;
  readonly measured: number;
}

export interface ServiceLevelPace {
  readonly today: InTime;
  /** Those of today that came within the last `spanMs`. */
  readonly recent: InTime;
  readonly spanMs: number;
  /** 0–100. */
  readonly target: number;
  /** When all of that was so, epoch ms. */
  readonly nowMs: number;
}

/** A pace of some minutes says nothing of what is further away than this, ms. */
const HORIZON_MS = 3_600_000;

/**
 * When today's service level falls below its target at the pace of the last minutes.
 *
 * What the day has in hand is M = in time − τ · measured (answers in time, τ = target ÷ 100). Each interaction that comes late
 * takes τ of it, each in time gives 1 − τ; over the span w that was a loss of d a millisecond with variance σ². After t
 * the loss is d · t, give or take σ · √(t + t² ÷ w): what may happen by chance in t, and what the short span may have
 * misled about in d. `atMs` is where the loss is M, `earliestMs` and `latestMs` where it is with nine in ten on either side: the
 * two solutions of (M − d·t)² = z²σ² (t + t² ÷ w).
 * Source: the sum of a random number of random amounts (W. Feller, An Introduction to Probability Theory, vol. I, XII.1) has
 * the variance Σx² of a compound Poisson process; the rest is its normal approximation.
 *
 * Null where the evidence does not carry it: fewer than ten interactions of the day or the span, a loss that chance alone would
 * explain (then there is no latest moment), a target that is missed already, or more than an hour away.
 */
export function serviceLevelBreach({ today, recent, spanMs, target, nowMs }: ServiceLevelPace): Breach | null {
  const least = DEFAULT_RULES.serviceLevelEvidence;
  if (spanMs <= 0 || target <= 0 || today.measured < least || recent.measured < least) return null;
  const share = target / 100;
  const inHand = today.inTime - share * today.measured;
  const late = recent.measured - recent.inTime;
  const loss = (share * late - (1 - share) * recent.inTime) / spanMs;
  if (inHand < 0 || loss <= 0 || inHand / loss > HORIZON_MS) return null;

  const spread = (ONE_IN_TEN ** 2 * (recent.inTime * (1 - share) ** 2 + late * share ** 2)) / spanMs;
  const certain = loss ** 2 - spread / spanMs;
  if (certain <= 0) return null;
  const middle = 2 * inHand * loss + spread;
  const larger = middle + Math.sqrt(middle ** 2 - 4 * certain * inHand ** 2);
  return {
    atMs: nowMs + inHand / loss,
    earliestMs: nowMs + (2 * inHand ** 2) / larger,
    latestMs: nowMs + larger / (2 * certain),
    basis: {
      of: "service-level",
      today: (100 * today.inTime) / today.measured,
      recent: (100 * recent.inTime) / recent.measured,
      measured: recent.measured,
      spanMs,
    },
  };
}
