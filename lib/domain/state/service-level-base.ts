import type { Period } from "@/lib/domain/metrics/base-metric";
import type { Metrics } from "@/lib/domain/snapshot";
import { metricNumber } from "./metric-number";

/**
 * How many of a span's interactions a queue's service level is measured on (its denominator); null when nothing tells.
 *
 * 8x8 does not send it. Where it sends a percentage and its numerator, their quotient is what it divided by;
 * else the definition: entered − short abandoned − those who still wait inside the threshold (API fact). How many of the
 * waiting are still inside is known only while the longest wait is: then all of them. Else it is taken that none is,
 * which is too many by one less than wait at the most. Beside spans above 30 minutes 8x8 sends no `entered`.
 */
export function serviceLevelBase(metrics: Metrics, period: Period = "today"): number | null {
  const inSla = metricNumber(metrics, `acceptedInSla.${period}`);
  const percentage = metricNumber(metrics, `slaPercentage.${period}`);
  if (inSla !== null && inSla > 0 && percentage !== null && percentage > 0) return inSla / (percentage / 100);

  const entered = metricNumber(metrics, `entered.${period}`);
  if (entered === null) return null;
  const threshold = metricNumber(metrics, "slaTimeThreshold.today");
  const longest = metricNumber(metrics, "interactionsLongestWaitInQueue.rt");
  const allInside = threshold === null || longest === null || longest <= threshold;
  const waitingInside = allInside ? (metricNumber(metrics, "interactionsWaitInQueue.rt") ?? 0) : 0;
  const short = metricNumber(metrics, `shortAbandoned.${period}`) ?? 0;
  return Math.max(inSla ?? 0, entered - short - waitingInside, 0);
}
