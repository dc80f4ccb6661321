import type { SeriesColour } from "./series-colours";

/** How much a value can be relied on: over and done with, of an interval that still runs, one that may still be corrected, or without one of its queues. */
export type Look = "whole" | "running" | "provisional" | "lacking";

/** How a line is broken there, in widths of it. */
export const LINE_DASHES: Readonly<Record<Exclude<Look, "whole">, readonly number[]>> = {
  running: [1, 1.4],
  provisional: [2.4, 1.2],
  lacking: [2.4, 1.2, 0.8, 1.2],
};

/** Marks of one series that look alike, as one path. */
export interface Drawn {
  /** Place of the series in the chart's list. */
  readonly series: number;
  readonly colour: SeriesColour;
  readonly look: Look;
  readonly path: string;
}

export interface Scale {
  readonly left: number;
  /** Width of an interval. */
  readonly column: number;
  readonly floor: number;
  readonly y: (value: number, unit: string) => number;
  readonly running: number | null;
}

interface Marked {
  readonly index: number;
  readonly colour: SeriesColour;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly provisional: readonly boolean[];
  readonly lacking: readonly boolean[];
}

/** What the bars of an interval leave free of it. */
const BETWEEN = 0.22;

const LOOKS: readonly Look[] = ["whole", "running", "provisional", "lacking"];

function lookOf({ provisional, lacking }: Marked, at: number, running: number | null): Look {
  if (at === running) return "running";
  if (provisional[at] === true) return "provisional";
  return lacking[at] === true ? "lacking" : "whole";
}

function byLook({ index, colour }: Marked, paths: ReadonlyMap<Look, string>): readonly Drawn[] {
  return LOOKS.flatMap((look) => {
    const path = paths.get(look);
    return path === undefined ? [] : [{ series: index, colour, look, path }];
  });
}

const written = (value: number) => String(Math.round(value * 10) / 10);

/** Bars side by side. No bar is a gap or a zero; the table tells which. */
export function barPaths(
  series: Marked,
  { place, of }: { readonly place: number; readonly of: number },
  scale: Scale,
): readonly Drawn[] {
  const { left, column, floor, y, running } = scale;
  const width = (column * (1 - BETWEEN)) / of;
  const paths = new Map<Look, string>();
  for (const [at, value] of series.values.entries()) {
    if (value === null || value <= 0) continue;
    const look = lookOf(series, at, running);
    const x = left + at * column + (column * BETWEEN) / 2 + place * width;
    const [top, bottom] = [written(y(value, series.unit)), written(floor)];
    // It is open at the top, where something is missing.
    const bar =
      look === "lacking"
        ? `M${written(x)} ${top}V${bottom}h${written(width)}V${top}`
        : `M${written(x)} ${bottom}V${top}h${written(width)}V${bottom}z`;
    paths.set(look, (paths.get(look) ?? "") + bar);
  }
  return byLook(series, paths);
}

/** A line through the middles of the intervals; a gap stays a gap, and what stands alone between gaps is a dash. `dash`: half of its length. */
export function linePaths(series: Marked, { left, column, y, running }: Scale, dash: number): readonly Drawn[] {
  const { values, unit } = series;
  const paths = new Map<Look, string>();
  const add = (look: Look, path: string) => paths.set(look, (paths.get(look) ?? "") + path);
  const x = (at: number) => left + (at + 0.5) * column;
  let open: Look | null = null;
  for (const [at, value] of values.entries()) {
    const before = at === 0 ? null : (values[at - 1] ?? null);
    const after = values[at + 1] ?? null;
    if (value === null) {
      open = null;
      continue;
    }
    const look = lookOf(series, at, running);
    const point = `${written(x(at))} ${written(y(value, unit))}`;
    if (before === null && after === null) {
      add(look, `M${written(x(at) - dash)} ${written(y(value, unit))}h${written(dash * 2)}`);
    } else if (before !== null) {
      if (open !== look) add(look, `M${written(x(at - 1))} ${written(y(before, unit))}`);
      add(look, `L${point}`);
      open = look;
    }
  }
  return byLook(series, paths);
}
