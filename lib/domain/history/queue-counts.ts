import { addedLater, type ReportedCount, reportedCountOf } from "./reported";
import type { Slab } from "./slab";
import type { Subject } from "./subject";
import { type Counter, NO_SPAN, type UnitSpan } from "./units";

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
  /** Gaps in which the counter is known to have been there. */
  readonly missing: ReadonlySet<number>;
  /** From where each bin's count is: `RECORDED`, `REPORTED`, both or neither. Null where nothing was reported: all that is known is recorded. */
  readonly origins: Uint8Array | null;
}

export const RECORDED = 1;
export const REPORTED = 2;

const NONE: ReadonlySet<number> = new Set();
const NOBODY = new Float64Array(0);

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
  const name = reportedCountOf(metric);
  const told = name === null ? null : (reported?.count(name, subject) ?? null);
  const values = slab.column(spans.length);
  const missing = new Set<number>();
  if (name === null || told === null) {
    const recordedIn = (span: UnitSpan) => counter.in(span);
    for (let bin = 0; bin < spans.length; bin += 1) {
      const span = spans[bin] ?? NO_SPAN;
      const count = knownPart(span, recordedIn, Number.isNaN);
      values[bin] = count;
      if (Number.isNaN(count) && counter.wasThereIn(span)) missing.add(bin);
    }
    return { values, provisional: NONE, missing, origins: null };
  }
  const later = reported?.count(addedLater(name), subject) ?? NOBODY;
  const final = reported?.final(subject) ?? null;
  const provisional = new Set<number>();
  const origins = new Uint8Array(spans.length);
  const reports = { told, later, final };
  const toldIn = (span: UnitSpan) => countIn(span, counter, reports);
  for (let bin = 0; bin < spans.length; bin += 1) {
    const span = spans[bin] ?? NO_SPAN;
    const { sum, isProvisional, origin } = knownPart(span, toldIn, isUnknown);
    values[bin] = sum;
    origins[bin] = origin;
    if (isProvisional) provisional.add(bin);
    if (Number.isNaN(sum) && counter.wasThereIn(span)) missing.add(bin);
  }
  return { values, provisional, missing, origins };
}

/** What is known of a bin; of one that runs, of what came before its newest unit where nothing was seen of that yet. */
function knownPart<T>(span: UnitSpan, count: (span: UnitSpan) => T, isGap: (counted: T) => boolean): T {
  const whole = count(span);
  return span.runs && span.to - span.from > 1 && isGap(whole) ? count({ ...span, to: span.to - 1 }) : whole;
}

interface Count {
  readonly sum: number;
  readonly isProvisional: boolean;
  readonly origin: number;
}

function isUnknown({ sum }: Count): boolean {
  return Number.isNaN(sum);
}

/** What 8x8 reported of a count, unit by unit; NaN where it reported nothing. */
interface Told {
  readonly told: Float64Array;
  /** What a unit adds that is not the first of its bin. */
  readonly later: Float64Array;
  readonly final: Float64Array | null;
}

function countIn(span: UnitSpan, counter: Counter, reports: Told): Count {
  const count = sumOf(span, counter, reports);
  if (!Number.isNaN(count.sum)) return count;
  const bridged = counter.in(span);
  return { sum: bridged, isProvisional: false, origin: Number.isNaN(bridged) ? 0 : RECORDED };
}

function sumOf({ from, to, day }: UnitSpan, counter: Counter, { told, later, final }: Told): Count {
  let sum = to > from ? 0 : Number.NaN;
  let isProvisional = false;
  let origin = 0;
  for (let unit = from; unit < to; unit += 1) {
    const report = (unit === from ? told : later)[unit] ?? Number.NaN;
    if (!Number.isNaN(report) && final?.[unit] === 1) {
      sum += report;
      origin |= REPORTED;
      continue;
    }
    const recorded = counter.between(unit, unit + 1, day);
    const isRecorded = !Number.isNaN(recorded);
    if (!isRecorded && !Number.isNaN(report)) isProvisional = true;
    sum += isRecorded ? recorded : report;
    origin |= isRecorded ? RECORDED : REPORTED;
  }
  return { sum, isProvisional, origin };
}
