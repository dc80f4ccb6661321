import type { Unit } from "@/lib/domain/board/measure";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";

/** A figure in its unit as the locale writes it; null is "–". */
export function figureText(value: number | null, unit: Unit, locale: string): string {
  if (unit === "milliseconds") return formatDuration(value);
  if (unit === "percentage") return formatPercentage(value, locale, isFine(value) ? 1 : 0);
  return formatCount(value, locale);
}

/** Below ten a percentage is told to the tenth: 4 % and 5 % abandoned are worlds apart, 94 % and 95 % answered are not. */
function isFine(value: number | null): boolean {
  return value !== null && value !== 0 && value < 9.95;
}

/** A figure and what it is held against, rounded so that the two texts compare as the two numbers do. */
export function textAgainst(
  { value, target, unit }: { readonly value: number | null; readonly target: number | null; readonly unit: Unit },
  locale: string,
): { readonly value: string; readonly target: string | null } {
  if (target === null) return { value: figureText(value, unit, locale), target: null };
  if (unit === "percentage") {
    const digits = isFine(value) ? 1 : 0;
    return formatAgainstTarget(value, target, locale, { digits, better: isFine(value) ? "lower" : "higher" });
  }
  return { value: figureText(value, unit, locale), target: figureText(target, unit, locale) };
}

/** A change with its sign: "+9", "−0:12". Null where nothing changed or nobody knows. */
export function changeText(change: number | null, unit: Unit, locale: string): string | null {
  if (change === null || change === 0) return null;
  const size = figureText(Math.abs(change), unit, locale);
  return `${change > 0 ? "+" : "−"}${size}`;
}
