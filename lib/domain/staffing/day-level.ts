import type { DayCounts } from "./day-forecast";

/** Days of a weekday differ by no less and no more than that (coefficient of variation), whatever three of them say. */
const LEAST_VARIATION = 0.05;
const MOST_VARIATION = 0.5;
/** What two days say of how days differ is nothing. */
const LEAST_DAYS = 3;
const USUAL_VARIATION = 0.15;

/**
 * How firmly today is believed to be as busy as such days were, before it began: as if so many interactions had come in
 * proof of it. 1 ÷ variation², where the variation is how days differ beyond the chance of counting (whose variance is the count).
 */
export function levelBefore(days: readonly DayCounts[]): number {
  return 1 / variationOf(days) ** 2;
}

function variationOf(days: readonly DayCounts[]): number {
  if (days.length < LEAST_DAYS) return USUAL_VARIATION;
  // A gap would look like a quiet day, so days are compared by the mean of what is known of them.
  const totals = days.map((day) => {
    const known = day.filter((count) => count !== null);
    return (known.reduce((sum, count) => sum + count, 0) * day.length) / known.length;
  });
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  if (mean <= 0) return USUAL_VARIATION;
  const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (totals.length - 1);
  const beyondChance = Math.max(0, variance - mean);
  return Math.min(MOST_VARIATION, Math.max(LEAST_VARIATION, Math.sqrt(beyondChance) / mean));
}
