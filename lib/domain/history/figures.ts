import { combination } from "@/lib/domain/combine/combination";
import { combine } from "@/lib/domain/combine/combine";
import type { Combination } from "@/lib/domain/combine/forms";
import { keysFor } from "@/lib/domain/combine/keys-for";
import { addKnown, raiseTo } from "./bin-values";
import type { Bins } from "./bins";
import { Lacking, ofKnown } from "./lacking";
import { isAgentCount, levelOf } from "./metric";
import { ENDED, isOfToday } from "./names-for";
import { type Origin, originsOf } from "./origins";
import { type BinCounts, countsInBins, type Reported } from "./queue-counts";
import { keepingOf } from "./recorded";
import { reportedCountOf } from "./reported";
import { Slab } from "./slab";
import { AGENT_SUBJECT, queueSubject } from "./subject";
import { Counter, lastIn, meanIn, mostIn, NO_SPAN, spansOf, type UnitSpan, type Units } from "./units";

/** One figure over some queues, for each bin. */
export interface Figures {
  readonly values: (number | null)[];
  readonly provisional: ReadonlySet<number>;
  /** Bins that have a value, and lack a part of it: one of the queues is unknown in them though it was there. */
  readonly lacking: ReadonlySet<number>;
}

/** Where nobody waits there is no longest wait, and what is set adds nothing: a queue without one need not be missing. */
function canLack({ by }: Combination): boolean {
  return by === "sum" || by === "ratio" || by === "weighted";
}

/**
 * Metrics over the bins of a range and over some queues. Counts add up, shares and averages are made anew from the counts of the bin,
 * longest times are the longest; what stood at an end is combined as it is live. Where queues have no figure together there is none.
 */
export class HistoryFigures {
  private readonly spans: readonly UnitSpan[];
  private readonly counters = new Map<string, Map<string, Counter>>();
  private readonly counted = new Map<string, Map<string, BinCounts>>();
  private readonly slab = new Slab();

  constructor(
    private readonly bins: Bins,
    private readonly units: Units,
    private readonly reported: Reported | null,
  ) {
    this.spans = spansOf(bins, units);
  }

  /**
   * @param queueIds none: nobody counts for it
   * @param isSeveral whether the figure is one of several queues together, of which these are the ones that anything is known of here
   */
  of(metric: string, queueIds: readonly string[], isSeveral = queueIds.length > 1): Figures {
    const level = levelOf(metric);
    if (level !== null) return plainFigures(this.most(metric, level, queueIds, isSeveral));
    if (isAgentCount(metric))
      return plainFigures(this.spans.map((span) => meanIn(this.units.of(metric, AGENT_SUBJECT), span)));
    const how = combination("queues", metric);
    const keeping = keepingOf(metric);
    if (keeping === "counter") return this.sum(queueIds.map((id) => this.counts(metric, id)));
    if (keeping === "peak" || keeping === "level") return this.seen(metric, queueIds, how, keeping, isSeveral);
    if (isOfToday(metric) && how.by === "ratio") return this.ratio(how, queueIds);
    if (isOfToday(metric) && how.by === "weighted") return this.average(metric, how.weight.keys, queueIds);
    const lacking = new Lacking(this.spans, queueIds.length);
    const atEnd = this.atEnd(metric, queueIds, isSeveral, canLack(how) ? lacking : null);
    const values = this.spans.map(atEnd);
    return { ...plainFigures(values), lacking: ofKnown(lacking.bins, values) };
  }

  /** Of what stands at an end: what it stood at last; null where it never did. */
  last(metric: string, queueIds: readonly string[], isSeveral = queueIds.length > 1): number | null {
    const atEnd = this.atEnd(metric, queueIds, isSeveral);
    for (let bin = this.spans.length - 1; bin >= 0; bin -= 1) {
      const value = atEnd(this.spanAt(bin), bin);
      if (!Number.isNaN(value)) return value;
    }
    return null;
  }

  /**
   * From where the figures of a metric are, which are `values`; null where there is none. What 8x8 does not report is recorded; a share of
   * an interval is ours whatever its counts are, because 8x8 divides by who still waits as well.
   */
  origins(metric: string, values: Figures["values"], queueIds: readonly string[]): readonly (Origin | null)[] {
    if (reportedCountOf(metric) === null) {
      const isShare = isOfToday(metric) && combination("queues", metric).by === "ratio";
      return values.map((value) => (value === null ? null : isShare ? "calculated" : "recorded"));
    }
    return originsOf(
      values,
      queueIds.map((id) => this.counts(metric, id)),
    );
  }

  private spanAt(bin: number): UnitSpan {
    return this.spans[bin] ?? NO_SPAN;
  }

  /** Several metrics are made of the same counts. */
  private counts(metric: string, queueId: string): BinCounts {
    return kept(this.counted, metric, queueId, () => {
      const counter = this.counter(metric, queueId);
      return countsInBins(this.spans, counter, this.reported, metric, queueSubject(queueId), this.slab);
    });
  }

  private counter(metric: string, queueId: string): Counter {
    const make = () => new Counter(this.units, this.bins, metric, queueSubject(queueId), this.slab);
    return kept(this.counters, metric, queueId, make);
  }

  /** What is known, added up; a bin of which nothing is known is a gap. */
  private sum(all: readonly BinCounts[]): Figures {
    const total = new Float64Array(this.spans.length).fill(Number.NaN);
    const unsettled = new Set<number>();
    const lacking = new Set<number>();
    for (const { values, provisional, missing } of all) {
      addKnown(total, values);
      for (const bin of provisional) unsettled.add(bin);
      for (const bin of missing) lacking.add(bin);
    }
    return { values: nullable(total), provisional: unsettled, lacking: ofKnown(lacking, total) };
  }

  /** Of minutes there is one value each. The most of several queues is not the sum of each one's most. */
  private most(metric: string, level: string, queueIds: readonly string[], isSeveral: boolean): number[] {
    const isOfAgents = isAgentCount(level);
    if (!isOfAgents && isSeveral) return this.spans.map(() => Number.NaN);
    const subject = isOfAgents ? AGENT_SUBJECT : queueSubject(queueIds[0] ?? "");
    const column = this.units.of(metric, subject) ?? this.units.of(level, subject);
    return this.spans.map((span) => mostIn(column, span));
  }

  private seen(
    metric: string,
    queueIds: readonly string[],
    how: Combination,
    keeping: "peak" | "level",
    isSeveral: boolean,
  ): Figures {
    const total = new Float64Array(this.spans.length).fill(Number.NaN);
    if (isSeveral && how.by !== "sum" && how.by !== "maximum") return plainFigures(total);
    const valueIn = keeping === "peak" ? mostIn : meanIn;
    const add = how.by === "maximum" ? raiseTo : addKnown;
    const values = new Float64Array(this.spans.length);
    const lacking = new Lacking(this.spans, queueIds.length);
    const isMarked = canLack(how);
    for (const [place, id] of queueIds.entries()) {
      const column = this.units.of(metric, queueSubject(id));
      if (column === null) continue;
      for (let bin = 0; bin < values.length; bin += 1) {
        const value = valueIn(column, this.spanAt(bin));
        values[bin] = value;
        if (isMarked && !Number.isNaN(value)) lacking.known(place, bin);
      }
      add(total, values);
    }
    return { ...plainFigures(total), lacking: ofKnown(lacking.bins, total) };
  }

  private ratio(how: Extract<Combination, { by: "ratio" }>, queueIds: readonly string[]): Figures {
    const keys = how.over.of === "service-level" ? ENDED : how.over.of === "counts" ? how.over.keys : null;
    // What 8x8 makes a share of and does not send cannot be told of a part of the day.
    if (keys === null) return plainFigures(this.spans.map(() => Number.NaN));
    const part = new Float64Array(this.spans.length);
    const base = new Float64Array(this.spans.length);
    const provisional = new Set<number>();
    const lacking = new Set<number>();
    for (const id of queueIds) {
      const parts = this.counts(how.of, id);
      const bases = keys.map((key) => this.counts(key, id));
      const counts = [parts, ...bases];
      for (const { missing } of counts) for (const bin of missing) lacking.add(bin);
      const unsettled = counts.filter((one) => one.provisional.size > 0);
      for (let bin = 0; bin < this.spans.length; bin += 1) {
        let on = 0;
        for (let place = 0; place < bases.length; place += 1) on += bases[place]?.values[bin] ?? Number.NaN;
        const value = parts.values[bin] ?? Number.NaN;
        if (Number.isNaN(on) || Number.isNaN(value)) continue;
        part[bin] = (part[bin] ?? 0) + value;
        base[bin] = (base[bin] ?? 0) + on;
        if (unsettled.some((one) => one.provisional.has(bin))) provisional.add(bin);
      }
    }
    const values = part.map((value, bin) => {
      const on = base[bin] ?? 0;
      const figure = on > 0 ? (how.times * value) / on : Number.NaN;
      return how.capped ? Math.min(100, figure) : figure;
    });
    return { values: nullable(values), provisional, lacking: ofKnown(lacking, values) };
  }

  /** A day's average so far, times what it is the average of, grows by what a bin adds. */
  private average(metric: string, keys: readonly string[], queueIds: readonly string[]): Figures {
    const [sum, on] = [new Float64Array(this.spans.length), new Float64Array(this.spans.length)];
    const begins = Uint8Array.from(this.spans, (span) => (this.beginsDay(span) ? 1 : 0));
    const lacking = new Lacking(this.spans, queueIds.length);
    for (const [place, id] of queueIds.entries()) {
      const subject = queueSubject(id);
      const average = this.units.of(metric, subject);
      if (average === null) continue;
      const bases = keys.map((key) => ({ counter: this.counter(key, id), readings: this.units.of(key, subject) }));
      let lastOn = Number.NaN;
      let lastSum = Number.NaN;
      for (let bin = 0; bin < this.spans.length; bin += 1) {
        const span = this.spanAt(bin);
        if (begins[bin] === 1) {
          lastOn = bases.every(({ counter }) => counter.beginsWith(span.day)) ? 0 : Number.NaN;
          lastSum = lastOn;
        }
        let nowOn = Number.NaN;
        let nowSum = Number.NaN;
        for (let unit = span.to - 1; unit >= span.from && Number.isNaN(nowSum); unit -= 1) {
          nowOn = 0;
          for (const { counter, readings } of bases)
            nowOn += counter.isKnownAt(unit, span.day) ? (readings?.[unit] ?? Number.NaN) : Number.NaN;
          nowSum = nowOn === 0 ? 0 : nowOn * (average[unit] ?? Number.NaN);
        }
        if (!Number.isNaN(nowSum) && lacking.known(place, bin)) lacking.bins.add(bin);
        const addedOn = nowOn - lastOn;
        const addedSum = nowSum - lastSum;
        if (addedOn > 0 && addedSum >= 0) {
          sum[bin] = (sum[bin] ?? 0) + addedSum;
          on[bin] = (on[bin] ?? 0) + addedOn;
        }
        lastOn = nowOn;
        lastSum = nowSum;
      }
    }
    const values = sum.map((value, bin) => ((on[bin] ?? 0) > 0 ? value / (on[bin] ?? 0) : Number.NaN));
    return { ...plainFigures(values), lacking: ofKnown(lacking.bins, values) };
  }

  private beginsDay({ from, day }: UnitSpan): boolean {
    const begins = this.bins.days[day]?.fromMs;
    return this.units.isZoneKnown && begins === this.units.fromMs + from * this.units.unitMs;
  }

  /** @param lacking is told of the queues that are known */
  private atEnd(
    metric: string,
    queueIds: readonly string[],
    isSeveral: boolean,
    lacking: Lacking | null = null,
  ): (span: UnitSpan, bin: number) => number {
    const keys = keysFor("queues", metric, isSeveral);
    const columns = queueIds.map((id) => keys.map((key) => [key, this.units.of(key, queueSubject(id))] as const));
    // Written anew for each span: there may be hundreds of queues and thousands of spans.
    const metrics = queueIds.map((): Record<string, number | null> => ({}));
    const rows = queueIds.map((id, index) => ({ id, name: "", metrics: metrics[index] ?? {} }));
    // A second row, of which nothing is known: what is told of several is another figure than what one says of itself.
    if (isSeveral && rows.length === 1) rows.push({ id: "", name: "", metrics: {} });
    return (span, bin) => {
      if (span.to <= span.from) return Number.NaN;
      for (const [index, own] of columns.entries()) {
        const row = metrics[index] ?? {};
        let isKnown = false;
        for (const [key, column] of own) {
          row[key] = nullOf(lastIn(column, span));
          isKnown ||= row[key] !== null;
        }
        if (isKnown) lacking?.known(index, bin);
      }
      return combine(metric, rows, { of: "queues", agents: null }).value ?? Number.NaN;
    };
  }
}

/** What was made before for a metric of a queue, else made now. */
function kept<T>(all: Map<string, Map<string, T>>, metric: string, queueId: string, make: () => T): T {
  const ofMetric = all.get(metric) ?? new Map<string, T>();
  all.set(metric, ofMetric);
  const known = ofMetric.get(queueId) ?? make();
  ofMetric.set(queueId, known);
  return known;
}

/** Values that will not change, as figures: NaN is a gap. */
export function plainFigures(values: ArrayLike<number>): Figures {
  return { values: nullable(values), provisional: new Set(), lacking: new Set() };
}

function nullable(values: ArrayLike<number>): (number | null)[] {
  const all: (number | null)[] = [];
  for (let place = 0; place < values.length; place += 1) all.push(nullOf(values[place] ?? Number.NaN));
  return all;
}

function nullOf(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
