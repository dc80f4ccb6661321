export interface Band {
  readonly low: (number | null)[];
  readonly median: (number | null)[];
  readonly high: (number | null)[];
}

/**
 * What several days had in each bin: the lower quarter, the middle, the upper quarter. Between two values it lies where it would
 * on the line through them (type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996).
 *
 * @param days for each day a value for every bin; null is a gap, which counts as no day
 */
export function bandOf(days: readonly (readonly (number | null)[])[], bins: number): Band {
  const sorted = Array.from({ length: bins }, (_, bin) => {
    const known: number[] = [];
    for (const day of days) {
      const value = day[bin] ?? null;
      if (value !== null) known.push(value);
    }
    return known.sort((a, b) => a - b);
  });
  const at = (share: number) => sorted.map((values) => quantile(values, share));
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}

/**
 * The values of another day as they belong to this day's bins: by what the clock on the wall shows. An hour that a day has twice
 * looks at the other's one; what the other day lacks is a gap.
 *
 * @param starts minutes since midnight on the wall when each bin begins
 */
export function byWallClock(
  starts: readonly number[],
  other: { readonly starts: readonly number[]; readonly values: readonly (number | null)[] },
): (number | null)[] {
  const values = new Map<number, number | null>();
  for (const [index, minute] of other.starts.entries())
    if (!values.has(minute)) values.set(minute, other.values[index] ?? null);
  return starts.map((minute) => values.get(minute) ?? null);
}
