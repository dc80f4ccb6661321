import { axisWidth, LABEL_GAP } from "./hour-axis";
import { isFlat, isLow, isLowest, TOP_MARGIN, X_AXIS } from "./hour-shape";
import { barPaths, type Drawn, linePaths, type Scale } from "./interval-marks";
import { axisTop, type ChartSeries } from "./series-axis";

/** One line or row of bars of a chart of intervals. */
export interface IntervalSeries extends ChartSeries {
  /** Intervals whose value may still change; empty where none may. */
  readonly provisional: readonly boolean[];
  /** Intervals whose value is without one of several queues; empty where none is. */
  readonly lacking: readonly boolean[];
}

/** What is usual for one of the series, per interval. */
export interface IntervalBand {
  /** Place of that series in the list. */
  readonly series: number;
  readonly low: readonly (number | null)[];
  readonly median: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface IntervalPlotProps {
  /** How many intervals there are, side by side. */
  readonly count: number;
  /** Place of the interval that still runs; null where all are over. */
  readonly running: number | null;
  readonly series: readonly IntervalSeries[];
  readonly band: IntervalBand | null;
  /** A line across on the axis of its unit, where there is one. */
  readonly target: { readonly value: number; readonly unit: string } | null;
  /** Where times stand between axes that leave this width, em of its letters: places of intervals, at whose beginning each is written. */
  readonly times: (width: number) => readonly { readonly at: number; readonly text: string }[];
  /** Size of the chart and of its letters, in one unit: px, or whatever the picture is drawn in. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly formatValue: (value: number, unit: string) => string;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A chart of intervals as shapes: both boards draw the same, the one as elements, the other as text. */
export interface IntervalPlot extends PlotArea {
  readonly grid: readonly number[];
  readonly labels: readonly (Label & { readonly side: "left" | "right" })[];
  readonly times: readonly Label[];
  /** Paths; null where nothing usual is known. */
  readonly band: { readonly series: number; readonly area: string; readonly median: string } | null;
  readonly bars: readonly Drawn[];
  readonly lines: readonly Drawn[];
  /** The height of the target's line; null where none is drawn. */
  readonly target: number | null;
  /** The column of the interval that still runs. */
  readonly running: { readonly x: number; readonly width: number } | null;
}

/** Below the floor, em. */
const TIMES_BELOW = 0.5;

/** The axes of a chart: on the left for the first series' unit, on the right for the next other one; a third has none and is told in the table alone. */
function scalesOf({ series, band, target }: IntervalPlotProps) {
  const units = [...new Set(series.map(({ unit }) => unit))].slice(0, 2);
  return units.map((unit) => {
    const values = series.flatMap((one, index) => [
      ...(one.unit === unit ? one.values : []),
      ...(one.unit === unit && band?.series === index ? band.high : []),
    ]);
    const known = values.filter((value): value is number => value !== null);
    const top = axisTop(Math.max(0, ...known, ...(target?.unit === unit ? [target.value] : [])), unit);
    return { unit, top, ticks: [0, top / 2, top] };
  });
}

/** Where the columns of intervals stand, in the unit of the chart's size. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly ceiling: number;
  readonly floor: number;
}

export function plotArea(props: IntervalPlotProps): PlotArea {
  return framed(props).area;
}

function framed(props: IntervalPlotProps) {
  const { width, height, fontSize, formatValue } = props;
  const axes = scalesOf(props).map((axis) => {
    const shown = isLowest(height, fontSize) ? [axis.top] : isLow(height, fontSize) ? [0, axis.top] : axis.ticks;
    const texts = shown.map((tick) => formatValue(tick, axis.unit));
    return { ...axis, shown, texts, room: axisWidth(texts, fontSize) };
  });
  const left = axes[0]?.room ?? 0;
  // While a page is laid out it may have no width at all, and no browser draws a negative one.
  const right = Math.max(left, width - (axes[1]?.room ?? 0));
  const ceiling = fontSize * TOP_MARGIN;
  const floor = height - (isFlat(height, fontSize) ? ceiling : fontSize * X_AXIS);
  return { axes, area: { left, right, ceiling, floor } };
}

export function intervalPlot(props: IntervalPlotProps): IntervalPlot {
  const { count, running, series, band, target, times, width, height, fontSize } = props;
  const flat = isFlat(height, fontSize);
  const { axes, area } = framed(props);
  const { left, right, ceiling, floor } = area;
  const column = (right - left) / Math.max(1, count);
  const y = (value: number, unit: string) => {
    const top = axes.find((axis) => axis.unit === unit)?.top ?? 1;
    return floor - Math.min(1, Math.max(0, value / top)) * (floor - ceiling);
  };
  const scale: Scale = { left, column, floor, y, running };
  const drawn = series.map((one, index) => ({ ...one, index })).filter(({ unit }) => axes.some((a) => a.unit === unit));
  const bars = drawn.filter(({ as }) => as === "bar");
  return {
    ...area,
    grid: (axes[0]?.shown ?? []).map((tick) => y(tick, axes[0]?.unit ?? "")),
    labels: axes.flatMap(({ unit, shown, texts }, index) =>
      shown.map((tick, at) => ({
        side: index === 0 ? ("left" as const) : ("right" as const),
        x: index === 0 ? left - fontSize * LABEL_GAP : right + fontSize * LABEL_GAP,
        y: y(tick, unit),
        text: texts[at] ?? "",
      })),
    ),
    times: flat
      ? []
      : times((right - left) / fontSize)
          .map(({ at, text }) => ({ x: left + at * column, y: floor + fontSize * TIMES_BELOW, text }))
          .filter(({ x, text }) => {
            const half = (text.length * fontSize * 0.56) / 2;
            return x - half >= 0 && x + half <= width;
          }),
    band: band === null ? null : bandOf(band, series[band.series]?.unit ?? "", scale),
    bars: bars.flatMap((one, place) => barPaths(one, { place, of: bars.length }, scale)),
    lines: drawn.filter(({ as }) => as === "line").flatMap((one) => linePaths(one, scale, fontSize / 7)),
    target: target !== null && axes.some(({ unit }) => unit === target.unit) ? y(target.value, target.unit) : null,
    running: running === null ? null : { x: left + running * column, width: column },
  };
}

/** The area between what is low and what is high, a piece for each run of intervals of which it is known, and the median across it. */
function bandOf({ series, low, median, high }: IntervalBand, unit: string, { left, column, y }: Scale) {
  let area = "";
  let line = "";
  let from: number | null = null;
  const x = (index: number) => Math.round(left + index * column);
  const close = (to: number) => {
    if (from === null) return;
    const places = Array.from({ length: to - from }, (_, index) => (from ?? 0) + index);
    const step = (values: readonly (number | null)[]) => (index: number) =>
      `${x(index)} ${Math.round(y(values[index] ?? 0, unit))}H${x(index + 1)}`;
    const back = (index: number) => `${x(index + 1)} ${Math.round(y(low[index] ?? 0, unit))}H${x(index)}`;
    area += `M${places.map(step(high)).join("L")}L${[...places].reverse().map(back).join("L")}z`;
    line += `M${places.map(step(median)).join("L")}`;
    from = null;
  };
  for (const [index, value] of median.entries()) {
    const isKnown = value !== null && (low[index] ?? null) !== null && (high[index] ?? null) !== null;
    if (isKnown) from ??= index;
    else close(index);
  }
  close(median.length);
  return area === "" ? null : { series, area, median: line };
}
