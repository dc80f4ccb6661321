import { type BinCounts, RECORDED, REPORTED } from "./queue-counts";

/** From where a figure is: recorded by us, as 8x8 reported it, made of both, or calculated by us from counts, as shares are. */
export type Origin = "recorded" | "reported" | "both" | "calculated";

/**
 * From where counts are, for each bin; null where there is none.
 *
 * @param values the counts themselves, of all queues together
 * @param all what each queue has in them
 */
export function originsOf(values: readonly (number | null)[], all: readonly BinCounts[]): readonly (Origin | null)[] {
  return values.map((value, bin) => {
    if (value === null) return null;
    let origin = 0;
    for (const counts of all) origin |= originIn(counts, bin);
    if (origin === (RECORDED | REPORTED)) return "both";
    return origin === REPORTED ? "reported" : "recorded";
  });
}

function originIn({ origins, values }: BinCounts, bin: number): number {
  if (origins !== null) return origins[bin] ?? 0;
  return Number.isNaN(values[bin] ?? Number.NaN) ? 0 : RECORDED;
}
