import { REPORTED_COUNTS, type ReportedCount } from "./reported";
import type { Slab } from "./slab";
import type { Subject } from "./subject";
import type { Counter, UnitSpan } from "./units";

/** What 8x8 reported of quarters, in the units of what was recorded; of minutes it reports nothing. */
export interface Reported {
  /** NaN where nothing was reported. */
  count(count: ReportedCount, subject: Subject): Float64Array | null;
  /** 1 where 8x8 will not change a quarter any more, 0 where it may. */
  final(subject: Subject): Float64Array | null;
}

export interface BinCounts {
  /** NaN is a gap. */
  readonly values: Float64Array;
  /** Bins of which some part may still change. */
  readonly provisional: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * What was counted in each bin, of one subject. Quarter by quarter: what 8x8 reports for good goes before what was recorded, and what it
 * may still change only fills gaps. A bin with a gap within is known all the same where the counter is known at both its ends.
 */
export function countsInBins(
  spans: readonly UnitSpan[],
  counter: Counter,
  reported: Reported | null,
  metric: string,
  subject: Subject,
  slab: Slab,
): BinCounts {
  const name = REPORTED_COUNTS.find((one) => metric === `${one}.today`);
  const told = name === undefined ? null : (reported?.count(name, subject) ?? null);
  const values = slab.column(spans.length);
  if (told === null) {
    for (let bin = 0; bin < spans.length; bin += 1) values[bin] = counter.in(spans[bin] ?? NO_SPAN);
    return { values, provisional: NONE };
  }
  const final = reported?.final(subject) ?? null;
  const provisional = new Set<number>();
  for (let bin = 0; bin < spans.length; bin += 1) {
    const span = spans[bin] ?? NO_SPAN;
    const { sum, isProvisional } = sumOf(span, counter, told, final);
    const isBridged = Number.isNaN(sum);
    if (isProvisional && !isBridged) provisional.add(bin);
    values[bin] = isBridged ? counter.in(span) : sum;
  }
  return { values, provisional };
}

const NO_SPAN: UnitSpan = { from: 0, to: 0, day: 0 };

function sumOf(
  { from, to, day }: UnitSpan,
  counter: Counter,
  told: Float64Array,
  final: Float64Array | null,
): { readonly sum: number; readonly isProvisional: boolean } {
  let sum = to > from ? 0 : Number.NaN;
  let isProvisional = false;
  for (let unit = from; unit < to; unit += 1) {
    const report = told[unit] ?? Number.NaN;
    if (!Number.isNaN(report) && final?.[unit] === 1) {
      sum += report;
      continue;
    }
    const recorded = counter.between(unit, unit + 1, day);
    if (Number.isNaN(recorded) && !Number.isNaN(report)) isProvisional = true;
    sum += Number.isNaN(recorded) ? report : recorded;
  }
  return { sum, isProvisional };
}
