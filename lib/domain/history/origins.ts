import { type BinCounts, RECORDED, REPORTED } from "./queue-counts";
import { REPORTED_COUNTS, type ReportedCount } from "./reported";

/** From where a figure is: recorded by us, as 8x8 reported it, or made of both. */
export type Origin = "recorded" | "reported" | "both";

/** The counts among the names of which a figure is made, where 8x8 reports them all; else null. */
export function reportedAmong(names: readonly string[]): readonly ReportedCount[] | null {
  const counts = REPORTED_COUNTS.filter((count) => names.includes(`${count}.today`));
  return counts.length > 0 && counts.length === new Set(names).size ? counts : null;
}

/**
 * From where figures are, for each bin; null where there is none.
 *
 * @param values the figures themselves
 * @param all for each queue the counts that they are made of; a queue of which not all is known has no part in a figure
 */
export function originsOf(
  values: readonly (number | null)[],
  all: readonly (readonly BinCounts[])[],
): readonly (Origin | null)[] {
  return values.map((value, bin) => {
    if (value === null) return null;
    let origin = 0;
    for (const counts of all) {
      const own = counts.map((one) => originIn(one, bin));
      if (!own.includes(0)) for (const one of own) origin |= one;
    }
    if (origin === (RECORDED | REPORTED)) return "both";
    return origin === REPORTED ? "reported" : "recorded";
  });
}

function originIn({ origins, values }: BinCounts, bin: number): number {
  if (origins !== null) return origins[bin] ?? 0;
  return Number.isNaN(values[bin] ?? Number.NaN) ? 0 : RECORDED;
}
