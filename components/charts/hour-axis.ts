import { numeralWidth } from "@/components/ui/fit";

/** One minute of the chart. Counts are per minute, the service level 0–100; null is a gap. */
export interface HourPoint {
  /** The minute's start, epoch ms. */
  readonly minute: number;
  readonly entered: number | null;
  readonly answered: number | null;
  readonly abandoned: number | null;
  readonly serviceLevel: number | null;
}

const MINUTE = 60_000;
const STEPS = [1, 2, 5];

/** The smallest of 2, 4, 10, 20, 40, 100 … that holds `highest`: an even number, so that its half is a whole count. */
export function niceTop(highest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      const top = 2 * step * power;
      if (top >= highest) return top;
    }
  }
}

/** Top of the count axis for these minutes; answered and abandoned are stacked, entered stands by itself. */
export function countTop(points: readonly HourPoint[]): number {
  const heights = points.flatMap(({ entered, answered, abandoned }) => [
    entered ?? 0,
    (answered ?? 0) + (abandoned ?? 0),
  ]);
  return niceTop(Math.max(0, ...heights));
}

/** Floor, half and top. */
export function countTicks(top: number): number[] {
  return [0, top / 2, top];
}

/**
 * The minutes that carry a clock time: each full `every` minutes within the points, but for those so near an end of the axis
 * that the time would touch the other axis' words. `margin`, `behind`: from the first and the last end to the first possible middle of a time, minutes.
 */
export function minuteTicks(points: readonly HourPoint[], every: number, margin = 0, behind = margin): number[] {
  const inner = points.filter((_, index) => index + 0.5 >= margin && points.length - index - 0.5 >= behind);
  return inner.map(({ minute }) => minute).filter((minute) => (minute / MINUTE) % every === 0);
}

/** The full hour up to `last`: minutes before anything was collected are there, and empty. */
export function fullHour(points: readonly HourPoint[], last: number): HourPoint[] {
  const known = new Map(points.map((point) => [point.minute, point]));
  return Array.from({ length: 60 }, (_, index) => {
    const minute = last - (59 - index) * MINUTE;
    return known.get(minute) ?? { minute, entered: null, answered: null, abandoned: null, serviceLevel: null };
  });
}

/** Between an axis and its labels, em. */
export const LABEL_GAP = 0.45;

/** What the widest label of an axis takes, px: "100 %" is longer than "100%", and neither may be cut. */
export function axisWidth(labels: readonly string[], fontSize: number): number {
  return fontSize * (Math.max(...labels.map(numeralWidth)) + LABEL_GAP);
}
