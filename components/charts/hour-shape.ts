/** What chart and frame have in common, so that nothing moves when the one takes the other's place. */
export const LEVEL_TICKS = [0, 50, 100];

/** Above the plot, and the height of the time axis, em. */
export const TOP_MARGIN = 0.7;
export const X_AXIS = 1.7;

/** A chart lower than this, em, labels only the ends of its axes: three labels would touch. */
const LOW = 6.4;

/** A chart lower than this, em, has no time axis: its lines would have no room left. */
const FLAT = 4.2;
/** Lower than this, em, its lines are all that it has room for, with the top of their scale. */
const LOWEST = 2.6;

export function isFlat(height: number, fontSize: number): boolean {
  return height < fontSize * FLAT;
}
export function isLowest(height: number, fontSize: number): boolean {
  return height < fontSize * LOWEST;
}

/** Lower than this, em, nothing of a chart with its axes can be read, and of one without. */
export const LEAST_HEIGHT = 3.5;
export const LEAST_FLAT = 1.6;

export function isLow(height: number, fontSize: number): boolean {
  return height < fontSize * LOW;
}

/** Half of a clock time ("00:00"), em. */
const HALF_TIME = 1.4;

/** How far from an end of the time axis a time must stand, minutes. */
export function timeMargin(plotWidth: number, minutes: number, fontSize: number): number {
  return plotWidth <= 0 ? 0 : (HALF_TIME * fontSize * minutes) / plotWidth;
}

/** Round minutes so far apart that their clock times don't touch. */
export function ticksEvery(width: number, fontSize: number): number {
  const letters = width / fontSize;
  return letters < 26 ? 30 : letters < 48 ? 20 : 10;
}
