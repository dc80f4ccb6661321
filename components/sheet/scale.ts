import type { FigureNow } from "./tile-now";

/** The ends of a picture's scale, in the figure's unit. */
interface Scale {
  readonly min: number;
  readonly max: number;
}

export interface ScaleOptions {
  readonly min?: number;
  readonly max: number | null;
}

/** Where a figure and its target stand on their scale, 0–1; null where there is none. */
export interface Shares {
  readonly value: number | null;
  readonly target: number | null;
}

export type Measured = Pick<FigureNow, "value" | "wait" | "target" | "unit">;

/** Pictures move in steps of half a percent: finer is no change that anybody sees, and would draw anew each second. */
const STEPS = 200;

/** The shares of a figure at `now`, epoch ms. */
export function sharesAt(figure: Measured, options: ScaleOptions, now: number): Shares {
  const value = valueAt(figure, now);
  const scale = scaleFor(value, figure, options);
  return { value: shareOf(value, scale), target: shareOf(figure.target, scale) };
}

function valueAt({ value, wait }: Measured, now: number): number | null {
  if (wait === null) return value;
  return "ms" in wait ? wait.ms : Math.max(0, now - wait.since);
}

/** A scale as the options have it; without an end, 100 for percentages, else what holds the value and its target. */
function scaleFor(value: number | null, { unit, target }: Measured, { min = 0, max }: ScaleOptions): Scale {
  if (max !== null) return { min, max };
  if (unit === "percentage") return { min, max: Math.max(100, min) };
  return { min, max: Math.max(min, niceAbove(Math.max(value ?? 0, (target ?? 0) * 1.25))) };
}

/** The next of 1, 2 and 5 times a power of ten: an end that does not move with every refresh. */
function niceAbove(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((factor) => factor * power >= value) ?? 10);
}

function shareOf(value: number | null, { min, max }: Scale): number | null {
  if (value === null) return null;
  if (max <= min) return value >= max ? 1 : 0;
  const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
  return Math.round(share * STEPS) / STEPS;
}
