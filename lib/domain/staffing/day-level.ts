import type { DayCounts } from "./day-forecast";

/** How days of a weekday differ where they say nothing themselves (coefficient of variation), and how many days that is worth. */
const USUAL_VARIATION = 0.15;
const USUAL_WORTH = 4;

/**
 * How firmly today is believed to be as busy as such days were, before it began: as if so many interactions had come in
 * proof of it. 1 ÷ variation², where the variation is how days differ beyond the chance of counting (whose variance is the count). A few
 * days tell a variance badly, so theirs is drawn towards the usual one, which counts as four days.
 */
export function levelBefore(days: readonly DayCounts[]): number {
  const usual = USUAL_VARIATION ** 2;
  const seen = varianceOf(days);
  if (seen === null) return 1 / usual;
  const degrees = days.length - 1;
  return (USUAL_WORTH + degrees) / (USUAL_WORTH * usual + degrees * seen);
}

/** Of how busy days were, relative to their mean, beyond chance; null where nothing tells. */
function varianceOf(days: readonly DayCounts[]): number | null {
  // A gap would look like a quiet day, so days are compared by the mean of what is known of them.
  const totals = days.map((day) => {
    const known = day.filter((count) => count !== null);
    return (known.reduce((sum, count) => sum + count, 0) * day.length) / known.length;
  });
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  if (days.length < 2 || mean <= 0) return null;
  const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (totals.length - 1);
  return Math.max(0, variance - mean) / mean ** 2;
}
