import type { Metrics } from "@/lib/domain/snapshot";

/** A row that figures are taken from, in the units of lib/domain/snapshot. */
export interface CombinedRow {
  readonly id: string;
  readonly name: string;
  readonly metrics: Metrics;
}

/** What one row gives to a share or an average. */
export interface Portion {
  /** The numerator of a ratio, or the row's own average. */
  readonly part: number | null;
  /** What the row's own figure was divided by. */
  readonly base: number | null;
  /** Whether 8x8 has a figure of this row: then the figure over all rows must not leave it out. */
  readonly hasFigure: boolean;
}

export interface Quotient {
  readonly value: number | null;
  /** Rows that had data. */
  readonly of: number;
  /** The denominators of those rows, added up; null where no row had data. */
  readonly base: number | null;
  /** A row with a figure does not tell what it was divided by: without it the value would be another. */
  readonly isMissingBase: boolean;
}

/** Digits that are told apart: more than 8x8 sends, fewer than floating point has. */
const DIGITS = 12;

/** Takes off what floating point adds: queues that all meet a target of 80 exactly must not miss one of 80.00000000000001. */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}

const NO_DATA: Quotient = { value: null, of: 0, base: null, isMissingBase: false };

/** Σ parts ÷ Σ bases; null where the bases add up to nothing. */
export function ratioOver(portions: readonly Portion[]): Quotient {
  return quotientOf(portions, ({ part }) => part);
}

/** The mean of the rows' averages, each weighted by its base. A single average needs no weight. */
export function meanOver(portions: readonly Portion[]): Quotient {
  const having = portions.filter(({ part }) => part !== null);
  const [first] = having;
  if (having.length === 1 && first !== undefined) {
    return { value: first.part, of: 1, base: first.base, isMissingBase: false };
  }
  const quotient = quotientOf(having, ({ part, base }) => (part === null || base === null ? null : part * base));
  // Averages of things that began before the span: none of them says how many.
  return quotient.of > 0 && quotient.value === null ? { ...quotient, isMissingBase: true } : quotient;
}

function quotientOf(portions: readonly Portion[], partOf: (portion: Portion) => number | null): Quotient {
  let parts = 0;
  let base = 0;
  let of = 0;
  for (const portion of portions) {
    const part = partOf(portion);
    if (part === null || portion.base === null) {
      if (portion.hasFigure) return { ...NO_DATA, isMissingBase: true };
      continue;
    }
    parts += part;
    base += portion.base;
    of += 1;
  }
  return of === 0 ? NO_DATA : { value: base > 0 ? parts / base : null, of, base, isMissingBase: false };
}

/** The mean of settings, weighted as their figures are; before there is anything to weigh by, they count alike. */
export function meanSetting(settings: readonly { readonly value: number; readonly weight: number }[]): number | null {
  const total = settings.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (weight: number) => (total > 0 ? weight / total : 1 / settings.length);
  const mean = settings.reduce((sum, { value, weight }) => sum + value * shareOf(weight), 0);
  return settings.length === 0 ? null : withoutNoise(mean);
}
