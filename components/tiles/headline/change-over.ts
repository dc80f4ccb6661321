const MINUTE = 60_000;

/**
 * How far `current` is from what a series said `spanMs` ago: the "+9 in 5 min" of a headline. `minutes` are the starts of
 * the series' minutes (epoch ms), each value stands for its minute's end. Null when that minute is unknown or a gap.
 */
export function changeOver(
  minutes: readonly number[],
  values: readonly (number | null)[],
  current: number | null,
  now: number,
  spanMs: number,
): number | null {
  if (current === null) return null;
  const wanted = now - spanMs;
  let best: { distance: number; value: number | null } | null = null;
  minutes.forEach((start, index) => {
    const distance = Math.abs(start + MINUTE - wanted);
    if (best === null || distance < best.distance) best = { distance, value: values[index] ?? null };
  });
  const nearest = best as { distance: number; value: number | null } | null;
  if (nearest === null || nearest.value === null || nearest.distance > MINUTE / 2) return null;
  return current - nearest.value;
}
