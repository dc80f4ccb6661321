/**
 * How much a counter of the day grew from one sample to the next; null when either is missing, because a gap is not zero.
 *
 * A day's counter falls for two reasons. At the tenant's midnight it starts again: what it shows now is all new. Or 8x8
 * corrects it a little, or a queue left the sum: nothing is new. They are told apart by how far it fell: to half or less
 * of what it was is a new start, less is a correction and counts 0, so that no correction ever draws a spike.
 */
export function counterDifference(previous: number | null, current: number | null): number | null {
  if (previous === null || current === null || !Number.isFinite(previous) || !Number.isFinite(current)) return null;
  if (current >= previous) return current - previous;
  return current > previous / 2 ? 0 : Math.max(0, current);
}
