import { combination } from "@/lib/domain/combine/combination";
import { combine } from "@/lib/domain/combine/combine";
import type { Base, Combination } from "@/lib/domain/combine/forms";
import { keysFor } from "@/lib/domain/combine/keys-for";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { Bins } from "./bins";
import { isAgentCount, levelOf } from "./metric";
import { type BinCounts, countsInBins, type Reported } from "./queue-counts";
import { keepingOf } from "./recorded";
import { AGENT_SUBJECT, queueSubject } from "./subject";
import { lastIn, meanIn, mostIn, spansOf, type UnitSpan, type Units } from "./units";

/** One figure over some queues, for each bin. */
export interface Figures {
  readonly values: (number | null)[];
  readonly provisional: ReadonlySet<number>;
}

/** What the service level of a bin is measured on: those whose wait ended in it, short abandons aside. */
const ENDED = ["accepted.today", "abandoned.today", "diverted.today"] as const;

/** Names under which is kept what `HistoryFigures` reads for a metric. */
export function namesFor(metric: string, isSeveral: boolean): readonly string[] {
  const level = levelOf(metric);
  if (level !== null) return [metric, level];
  if (isAgentCount(metric)) return [metric];
  const how = combination("queues", metric);
  const keeping = keepingOf(metric);
  if (keeping === "level" || keeping === "peak") return [metric];
  if (!isOfToday(metric)) return keysFor("queues", metric, isSeveral);
  if (how.by === "ratio") return [how.of, ...countsOf(how.over)];
  return [metric, ...(how.by === "weighted" ? how.weight.keys : keysFor("queues", metric, isSeveral))];
}

function countsOf(base: Base): readonly string[] {
  return base.of === "service-level" ? ENDED : base.of === "counts" ? base.keys : [base.part];
}

function isOfToday(metric: string): boolean {
  return findMetric(metric)?.period === "today";
}

/**
 * Metrics over the bins of a range and over some queues. Counts add up, shares and averages are made anew from the counts of the bin,
 * longest times are the longest; what stood at an end is combined as it is live. Where queues have no figure together there is none.
 */
export class HistoryFigures {
  private readonly spans: readonly UnitSpan[];

  constructor(
    private readonly bins: Bins,
    private readonly units: Units,
    private readonly reported: Reported | null,
  ) {
    this.spans = spansOf(bins, units);
  }

  /** @param queueIds none: nobody counts for it */
  of(metric: string, queueIds: readonly string[]): Figures {
    const level = levelOf(metric);
    if (level !== null) return plain(this.most(metric, level, queueIds));
    if (isAgentCount(metric))
      return plain(this.spans.map((span) => meanIn(this.units.of(metric, AGENT_SUBJECT), span)));
    const how = combination("queues", metric);
    const keeping = keepingOf(metric);
    if (keeping === "counter") return this.sum(queueIds.map((id) => this.counts(metric, id)));
    if (keeping === "peak" || keeping === "level") return this.seen(metric, queueIds, how, keeping);
    if (isOfToday(metric) && how.by === "ratio") return this.ratio(how, queueIds);
    if (isOfToday(metric) && how.by === "weighted") return plain(this.average(metric, how.weight.keys, queueIds));
    return plain(this.atEnd(metric, queueIds));
  }

  private counts(metric: string, queueId: string): BinCounts {
    return countsInBins(this.bins, this.units, this.reported, metric, queueSubject(queueId));
  }

  /** What is known, added up; a bin of which nothing is known is a gap. */
  private sum(all: readonly BinCounts[]): Figures {
    const total = new Float64Array(this.spans.length).fill(Number.NaN);
    for (const { values } of all)
      for (const [bin, value] of values.entries())
        if (!Number.isNaN(value)) total[bin] = (Number.isNaN(total[bin]) ? 0 : (total[bin] ?? 0)) + value;
    return { values: nullable(total), provisional: new Set(all.flatMap(({ provisional }) => [...provisional])) };
  }

  /** Of minutes there is one value each. The most of several queues is not the sum of each one's most. */
  private most(metric: string, level: string, queueIds: readonly string[]): number[] {
    const [first = "", ...others] = isAgentCount(level) ? [AGENT_SUBJECT] : queueIds.map(queueSubject);
    if (others.length > 0) return this.spans.map(() => Number.NaN);
    const column = this.units.of(metric, first) ?? this.units.of(level, first);
    return this.spans.map((span) => mostIn(column, span));
  }

  private seen(metric: string, queueIds: readonly string[], how: Combination, keeping: "peak" | "level"): Figures {
    if (queueIds.length > 1 && how.by !== "sum" && how.by !== "maximum") return plain(this.spans.map(() => Number.NaN));
    const columns = queueIds.map((id) => this.units.of(metric, queueSubject(id)));
    return plain(
      this.spans.map((span) => {
        const values = columns.map((column) => (keeping === "peak" ? mostIn(column, span) : meanIn(column, span)));
        const known = values.filter((value) => !Number.isNaN(value));
        if (known.length === 0) return Number.NaN;
        return how.by === "maximum" ? Math.max(...known) : known.reduce((sum, value) => sum + value, 0);
      }),
    );
  }

  private ratio(how: Extract<Combination, { by: "ratio" }>, queueIds: readonly string[]): Figures {
    const keys = how.over.of === "service-level" ? ENDED : how.over.of === "counts" ? how.over.keys : null;
    // What 8x8 makes a share of and does not send cannot be told of a part of the day.
    if (keys === null) return plain(this.spans.map(() => Number.NaN));
    const part = new Float64Array(this.spans.length);
    const base = new Float64Array(this.spans.length);
    const provisional = new Set<number>();
    for (const id of queueIds) {
      const parts = this.counts(how.of, id);
      const bases = keys.map((key) => this.counts(key, id));
      for (const bin of this.spans.keys()) {
        const on = bases.reduce((sum, { values }) => sum + (values[bin] ?? Number.NaN), 0);
        const value = parts.values[bin] ?? Number.NaN;
        if (Number.isNaN(on) || Number.isNaN(value)) continue;
        part[bin] = (part[bin] ?? 0) + value;
        base[bin] = (base[bin] ?? 0) + on;
        if ([parts, ...bases].some((one) => one.provisional.has(bin))) provisional.add(bin);
      }
    }
    const values = part.map((value, bin) => {
      const on = base[bin] ?? 0;
      const figure = on > 0 ? (how.times * value) / on : Number.NaN;
      return how.capped ? Math.min(100, figure) : figure;
    });
    return { values: nullable(values), provisional };
  }

  /** A day's average so far, times what it is the average of, grows by what a bin adds. */
  private average(metric: string, keys: readonly string[], queueIds: readonly string[]): number[] {
    const all = queueIds.map((id) => {
      const subject = queueSubject(id);
      const [average, bases] = [this.units.of(metric, subject), keys.map((key) => this.units.of(key, subject))];
      return this.spans.map((span) => {
        const on = bases.reduce((sum, base) => sum + lastIn(base, span), 0);
        return { on, sum: on === 0 ? 0 : on * lastIn(average, span) };
      });
    });
    return this.spans.map((span, bin) => {
      let [sum, on] = [0, 0];
      for (const queue of all) {
        const now = queue[bin];
        const before = this.beginsDay(span) ? { on: 0, sum: 0 } : queue[bin - 1];
        if (now === undefined || before === undefined) continue;
        const added = { on: now.on - before.on, sum: now.sum - before.sum };
        if (!(added.on > 0) || !(added.sum >= 0)) continue;
        sum += added.sum;
        on += added.on;
      }
      return on > 0 ? sum / on : Number.NaN;
    });
  }

  private beginsDay({ from, day }: UnitSpan): boolean {
    const begins = this.bins.days[day]?.fromMs;
    return this.units.isZoneKnown && begins === this.units.fromMs + from * this.units.unitMs;
  }

  private atEnd(metric: string, queueIds: readonly string[]): number[] {
    const keys = keysFor("queues", metric, queueIds.length > 1);
    const columns = queueIds.map((id) => keys.map((key) => [key, this.units.of(key, queueSubject(id))] as const));
    return this.spans.map((span) => {
      const rows = columns.map((own, index) => {
        const last = own.map(([key, column]) => [key, nullOf(lastIn(column, span))] as const);
        return { id: queueIds[index] ?? "", name: "", metrics: Object.fromEntries(last) };
      });
      return combine(metric, rows, { of: "queues", agents: null }).value ?? Number.NaN;
    });
  }
}

function plain(values: Iterable<number>): Figures {
  return { values: nullable(values), provisional: new Set() };
}

function nullable(values: Iterable<number>): (number | null)[] {
  return Array.from(values, nullOf);
}

function nullOf(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
