/** Lines are told apart without colour, too: from the third on they are dashed. */
const DASHES: readonly (readonly number[] | undefined)[] = [
  undefined,
  undefined,
  [3, 1.6],
  [1, 1.4],
  [5, 1.4, 1, 1.4],
  [2, 2],
];

/** The dashes of a chart's line, in widths of its stroke; none where it is drawn through. */
export function seriesDash(index: number): readonly number[] {
  return DASHES[index] ?? [];
}

/** The most that clock times below a chart may be apart, minutes. */
export function seriesTickStep(minutes: number): number {
  if (minutes <= 6) return 1;
  if (minutes <= 15) return 5;
  return minutes <= 30 ? 10 : 60;
}
