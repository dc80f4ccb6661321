import type { Bins } from "./bins";
import { namesFor } from "./figures";
import { levelOf } from "./metric";
import type { Reported } from "./queue-counts";
import { REPORTED_COUNTS } from "./reported";
import { Slab } from "./slab";
import { queueSubject } from "./subject";
import { Counter, spansOf, type UnitSpan, type Units } from "./units";

/** From where a figure is: recorded by us, as 8x8 reported it, or made of both. */
export type Origin = "recorded" | "reported" | "both";

const NOWHERE = 0;
const RECORDED = 1;
const REPORTED = 2;

/** What was known of some queues over the bins of a range. */
export interface OriginsOf {
  readonly bins: Bins;
  readonly units: Units;
  readonly reported: Reported | null;
  readonly queueIds: readonly string[];
}

/**
 * From where the figures of a metric are, for each bin; null where there is none. What 8x8 does not report is recorded. It is told by the rule by which
 * `countsInBins` puts the two together, quarter by quarter, and by itself, because only a report asks for it.
 *
 * @param values the figures themselves
 */
export function originsInBins(
  metric: string,
  values: readonly (number | null)[],
  { bins, units, reported, queueIds }: OriginsOf,
): readonly (Origin | null)[] {
  const counts = reportedCounts(metric);
  if (counts === null || reported === null) return values.map((value) => (value === null ? null : "recorded"));
  const spans = spansOf(bins, units);
  const all = new Uint8Array(spans.length);
  const slab = new Slab();
  for (const id of queueIds) {
    const subject = queueSubject(id);
    const final = reported.final(subject);
    const columns = counts.map((count) => ({
      counter: new Counter(units, bins, `${count}.today`, subject, slab),
      told: reported.count(count, subject),
    }));
    for (const [bin, span] of spans.entries()) {
      const own = columns.map(({ counter, told }) => originIn(span, counter, told, final));
      // A queue of which not all is known has no part in the figure.
      if (own.includes(NOWHERE)) continue;
      for (const one of own) all[bin] = (all[bin] ?? NOWHERE) | one;
    }
  }
  return values.map((value, bin) => (value === null ? null : originOf(all[bin] ?? NOWHERE)));
}

function originOf(from: number): Origin {
  if (from === (RECORDED | REPORTED)) return "both";
  return from === REPORTED ? "reported" : "recorded";
}

/** The counts that a metric is made of, where 8x8 reports them all; else null. */
function reportedCounts(metric: string): readonly (typeof REPORTED_COUNTS)[number][] | null {
  if (levelOf(metric) !== null) return null;
  const names = namesFor(metric, false);
  const counts = REPORTED_COUNTS.filter((count) => names.includes(`${count}.today`));
  return counts.length > 0 && counts.length === new Set(names).size ? counts : null;
}

function originIn(
  { from, to, day }: UnitSpan,
  counter: Counter,
  told: Float64Array | null,
  final: Float64Array | null,
): number {
  let origin = NOWHERE;
  for (let unit = from; unit < to; unit += 1) {
    const isTold = !Number.isNaN(told?.[unit] ?? Number.NaN);
    if (isTold && final?.[unit] === 1) origin |= REPORTED;
    else if (!Number.isNaN(counter.between(unit, unit + 1, day))) origin |= RECORDED;
    else if (isTold) origin |= REPORTED;
    // With a gap within, the whole bin is what the counter says at its ends.
    else return Number.isNaN(counter.in({ from, to, day })) ? NOWHERE : RECORDED;
  }
  return origin;
}
