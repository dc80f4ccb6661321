import { formatPercentage } from "./format";
import { type Digits, onGrid, writePercentage } from "./percentage-grid";

export interface AgainstTarget {
  readonly value: string;
  readonly target: string;
}

/**
 * A percentage beside its target, rounded so that the two texts compare as the two numbers do: 79.6 against 80 is `79%`,
 * not a met `80%`. A missed value is rounded away from its target, and the target away from the value where that is not
 * enough; a met value is rounded to the nearest.
 *
 * @param better which way is good; with `lower` the target is a limit, and 5.2 against 5 is `6%`
 */
export function formatAgainstTarget(
  value: number | null,
  target: number | null,
  locale: string,
  { digits = 0, better = "higher" }: { digits?: Digits; better?: "higher" | "lower" } = {},
): AgainstTarget {
  const plain = { value: formatPercentage(value, locale, digits), target: formatPercentage(target, locale, digits) };
  if (value === null || target === null || !Number.isFinite(value) || !Number.isFinite(target)) return plain;
  const missed = better === "higher" ? value < target : value > target;
  if (!missed) return plain;
  const away = better === "higher" ? Math.floor : Math.ceil;
  const towards = better === "higher" ? Math.ceil : Math.floor;
  const shown = onGrid(value, digits, away);
  const nearest = onGrid(target, digits, Math.round);
  const apart = better === "higher" ? shown < nearest : shown > nearest;
  return {
    value: writePercentage(shown, locale, digits),
    target: writePercentage(apart ? nearest : onGrid(target, digits, towards), locale, digits),
  };
}
