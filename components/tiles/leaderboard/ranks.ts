/** The rank of each value of a sorted list: equals share one, and the next after them counts on (1, 2, 2, 4). */
export function ranksOf(values: readonly number[]): number[] {
  const ranks: number[] = [];
  for (const [index, value] of values.entries()) {
    const before = ranks[index - 1];
    ranks.push(before !== undefined && values[index - 1] === value ? before : index + 1);
  }
  return ranks;
}
