import type { SeriesColour } from "./series-colours";

/** One line or row of bars of a chart, a value a minute. */
export interface ChartSeries {
  /** Unique in the chart. */
  readonly id: string;
  readonly name: string;
  readonly as: "line" | "bar";
  readonly colour: SeriesColour;
  /** What its axis measures: series of one unit share an axis. */
  readonly unit: string;
  readonly values: readonly (number | null)[];
}

/** An axis of a chart, on the left for the first series' unit, on the right for the next other one. */
export interface SeriesAxis {
  readonly unit: string;
  readonly top: number;
  readonly ticks: readonly number[];
}

const SECOND = 1000;
/** Ends of an axis of durations, ms, so that its half is a round time, too. */
const DURATIONS = [10, 20, 60, 120, 240, 600, 1200, 3600, 7200, 14_400, 28_800, 86_400].map((s) => s * SECOND);
const STEPS = [1, 2, 5];

/** The end of an axis that holds `highest`: a number whose half is as round. */
export function axisTop(highest: number, unit: string): number {
  if (unit === "percentage") return Math.max(100, roundAbove(highest));
  if (unit === "milliseconds") return DURATIONS.find((top) => top >= highest) ?? roundAbove(highest);
  return unit === "ratio" && highest < 2 ? fractionAbove(highest) : roundAbove(highest);
}

/** 2, 4, 10, 20, 40, 100 … */
function roundAbove(highest: number): number {
  for (let power = 1; power < 1e15; power *= 10) {
    const step = STEPS.find((one) => 2 * one * power >= highest);
    if (step !== undefined) return 2 * step * power;
  }
  return highest;
}

function fractionAbove(highest: number): number {
  return [0.02, 0.1, 0.2, 1].find((top) => top >= highest) ?? 2;
}

/** The axes of a chart; a third unit and those after it share the right one's place but not its scale, so they are told in words alone. */
export function axesOf(series: readonly ChartSeries[], target: number | null): readonly SeriesAxis[] {
  const units = [...new Set(series.map(({ unit }) => unit))].slice(0, 2);
  return units.map((unit, index) => {
    const own = series.filter((one) => one.unit === unit);
    const values = own.flatMap((one) => one.values.filter((value): value is number => value !== null));
    const top = axisTop(Math.max(0, ...values, ...(index === 0 && target !== null ? [target] : [])), unit);
    return { unit, top, ticks: [0, top / 2, top] };
  });
}

/** A row of the chart's data: the minute and each series' value under its place in the list. */
export type SeriesPoint = { readonly minute: number } & { readonly [series: `s${number}`]: number | null };

export function pointsOf(minutes: readonly number[], series: readonly ChartSeries[]): SeriesPoint[] {
  return minutes.map((minute, at) => {
    const point: { minute: number } & { [series: `s${number}`]: number | null } = { minute };
    for (const [index, { values }] of series.entries()) point[`s${index}`] = values[at] ?? null;
    return point;
  });
}
