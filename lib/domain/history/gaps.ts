import { MINUTE_MS } from "./quarter";

/** From `fromMs` to before `toMs`, epoch ms. */
export interface Gap {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Shorter ones are nobody's concern. */
const LEAST_MINUTES = 5;
/** More than anybody can see; the longest count. */
const MOST_GAPS = 200;

/** Where minutes are missing between the first and the last of these, oldest first. @param minutes beginnings (epoch ms), in order */
export function gapsBetween(minutes: readonly number[]): readonly Gap[] {
  const gaps = minutes.flatMap((minute, index): Gap[] => {
    const next = minutes[index + 1];
    const fromMs = minute + MINUTE_MS;
    return next === undefined || next - fromMs < LEAST_MINUTES * MINUTE_MS ? [] : [{ fromMs, toMs: next }];
  });
  const longest = gaps.toSorted((a, b) => b.toMs - b.fromMs - (a.toMs - a.fromMs)).slice(0, MOST_GAPS);
  return longest.sort((a, b) => a.fromMs - b.fromMs);
}
