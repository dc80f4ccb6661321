import type { IntervalBand, IntervalSeries } from "@/components/charts/interval-plot";
import { coloured } from "@/components/charts/series-colours";
import type { HistoryView } from "@/lib/contracts/history";
import { findMetric } from "@/lib/domain/metrics/catalogue";

/** What one series of a chart is. */
export interface WantedSeries {
  readonly metric: string;
  readonly as: "line" | "bar";
  readonly name: string;
}

/** A chart of intervals, ready to be drawn or told: everything has a place for each of `starts`. */
export interface Intervals {
  /** When each interval begins, epoch ms. */
  readonly starts: readonly number[];
  /** When the last of them ends, epoch ms. */
  readonly endsAt: number;
  readonly stepMs: number;
  /** Place of the interval that still runs; null where all are over. */
  readonly running: number | null;
  readonly series: readonly IntervalSeries[];
  /** What is usual, and of how many weeks it is made. */
  readonly band: (IntervalBand & { readonly weeks: number }) | null;
  readonly target: { readonly value: number; readonly unit: "percentage" } | null;
  /** Whether anything at all was recorded. */
  readonly isKnown: boolean;
  /** Since when something is recorded, epoch ms; null where it is for the whole range, or not at all, or where no count tells that. */
  readonly since: number | null;
  readonly hasProvisional: boolean;
  /** Whether any looks it: that one runs, or may still change, goes before. */
  readonly hasLacking: boolean;
  /** Why gaps among them were not filled by what 8x8 knows; null where there are none, or nobody says. */
  readonly unfetched: HistoryView["unfetched"] | null;
}

/** Whole hours are left out at both ends of a day, ms: a chart that begins at 7:30 has no line there. */
const HOUR = 3_600_000;

/** How a metric's values are measured. */
export function unitOfMetric(key: string): IntervalSeries["unit"] {
  const kind = findMetric(key)?.kind;
  return kind === "milliseconds" || kind === "percentage" ? kind : "count";
}

/**
 * What a chart shows of an answer. Of a day, the hours at its ends in which nothing was counted and nothing is usual are left out: a centre that opens
 * at eight has no use for a third of its chart.
 */
export function intervalsOf(
  view: HistoryView,
  wanted: readonly WantedSeries[],
  shows: { readonly isDay: boolean; readonly band: boolean; readonly target: boolean },
): Intervals {
  const known = new Map(view.series.map((one) => [one.metric, one]));
  const bands = view.band?.series.find(({ metric }) => metric === wanted[0]?.metric);
  const isSomething = (at: number) =>
    wanted.some(({ metric }) => (known.get(metric)?.values[at] ?? null) !== null) ||
    (bands?.median[at] ?? null) !== null;
  const counted = wanted.filter(({ metric }) => unitOfMetric(metric) === "count");
  // Where nothing is counted, shares tell by being there, and durations by not being 0: nobody waits all night.
  const isCounted = (at: number) =>
    counted.length > 0
      ? counted.some(({ metric }) => (known.get(metric)?.values[at] ?? 0) > 0)
      : wanted.some(({ metric }) => {
          const value = known.get(metric)?.values[at] ?? null;
          return value !== null && (value > 0 || unitOfMetric(metric) === "percentage");
        });
  const counts = (at: number) => isCounted(at) || (bands?.high[at] ?? 0) > 0 || view.starts[at] === view.runningFrom;
  const [from, to] = shows.isDay ? endsOf(view.starts, counts) : [0, view.starts.length];
  const cut = <T>(values: readonly T[]) => values.slice(from, to);
  const starts = cut(view.starts);
  const series = coloured(wanted, ({ metric }) => metric).map((one, index): IntervalSeries => {
    const own = known.get(one.metric);
    return {
      id: `${index} ${one.metric}`,
      name: one.name,
      as: one.as,
      colour: one.colour,
      unit: unitOfMetric(one.metric),
      values: cut(own?.values ?? []),
      provisional: cut(own?.provisional ?? []),
      lacking: cut(own?.lacking ?? []),
    };
  });
  // Shares and averages are empty as well where nobody came: only counts tell that nothing was recorded.
  const first = view.starts.findIndex((_, at) =>
    counted.some(({ metric }) => (known.get(metric)?.values[at] ?? null) !== null),
  );
  const hasGap = (at: number) => series.some(({ values, unit }) => unit === "count" && (values[at] ?? null) === null);
  const isShort =
    (counted.length > 0 && first !== 0) || starts.some((start, at) => start !== view.runningFrom && hasGap(at));
  const running = view.runningFrom === null ? -1 : starts.indexOf(view.runningFrom);
  const isPercentage = series.some(({ unit }) => unit === "percentage");
  return {
    starts,
    endsAt: view.starts[to] ?? view.toMs,
    stepMs: view.stepMs,
    running: running === -1 ? null : running,
    series,
    band:
      shows.band && view.band !== null && bands !== undefined
        ? {
            series: 0,
            weeks: view.band.weeks,
            low: cut(bands.low),
            median: cut(bands.median),
            high: cut(bands.high),
          }
        : null,
    target: shows.target && isPercentage && view.target !== null ? { value: view.target, unit: "percentage" } : null,
    // A target is recorded with every minute.
    isKnown: view.starts.some((_, at) => isSomething(at)) || (counted.length === 0 && view.target !== null),
    since: first > 0 ? (view.starts[first] ?? null) : null,
    hasProvisional: series.some(({ provisional }) => provisional.includes(true)),
    hasLacking: series.some(({ lacking, provisional }) =>
      lacking.some((lacks, at) => lacks && at !== running && provisional[at] !== true),
    ),
    unfetched: isShort ? (view.unfetched ?? null) : null,
  };
}

/** The first place and the one after the last of those that are worth their room, to whole hours; all of them where none is. */
function endsOf(starts: readonly number[], counts: (at: number) => boolean): readonly [number, number] {
  const places = starts.map((_, at) => at).filter(counts);
  const first = places[0];
  const last = places[places.length - 1];
  if (first === undefined || last === undefined) return [0, starts.length];
  const isFull = (at: number) => (starts[at] ?? 0) % HOUR === 0;
  let from = first;
  while (from > 0 && !isFull(from)) from -= 1;
  let to = last + 1;
  while (to < starts.length && !isFull(to)) to += 1;
  return [from, to];
}
