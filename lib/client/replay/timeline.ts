import type { ReplaySpan } from "@/lib/contracts/replay";
import { addDays, dayOf, startOfDay, wallMinute } from "@/lib/domain/zone-day";
import { HOUR, MINUTE, minuteAt } from "./moments";
import type { Bounds } from "./player";

/** A timeline shorter than this would have one minute wide enough to be mistaken for many, ms. */
const SHORTEST = HOUR;
const DAY_MINUTES = 24 * 60;

/** What the timeline reaches over: all that is recorded, and where that is little some time before it. */
export function reachOf({ startMs, endMs }: Bounds): Bounds {
  return { startMs: Math.min(startMs, endMs - SHORTEST), endMs };
}

/** Where a moment stands on the timeline, 0–1. */
export function shareOf(moment: number, { startMs, endMs }: Bounds): number {
  return Math.min(1, Math.max(0, (moment - startMs) / (endMs - startMs)));
}

/** The moment at a place of the timeline, 0–1, as a full minute: nothing finer is recorded. */
export function momentAtShare(share: number, { startMs, endMs }: Bounds): number {
  return Math.round((startMs + Math.min(1, Math.max(0, share)) * (endMs - startMs)) / MINUTE) * MINUTE;
}

/** A part of the timeline, 0–1 from its beginning. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where nothing is recorded: before the first minute, and in between. */
export function emptyStretches(bounds: Bounds, gaps: readonly ReplaySpan[]): readonly Stretch[] {
  const reach = reachOf(bounds);
  const shown = (fromMs: number, toMs: number) => ({ from: shareOf(fromMs, reach), to: shareOf(toMs, reach) });
  // A minute's numbers are shown from its end on: so is what a missing one leaves empty.
  const spans = gaps.map(({ fromMs, toMs }) => shown(fromMs + MINUTE, toMs + MINUTE));
  return [shown(reach.startMs, bounds.startMs), ...spans].filter(({ from, to }) => to > from);
}

/** A day of a zone, or a part of one, on the timeline. */
export interface Tick extends Stretch {
  /** When it begins, epoch ms; the first one may have begun before the timeline does. */
  readonly at: number;
  /** Whether its day names it: where one begins, and where it is cut off by the timeline's beginning, at which its own time would be read as another. */
  readonly isDay: boolean;
}

const QUARTER = 15 * MINUTE;
/** Parts of a day that a clock is read by. */
const PARTS = [QUARTER, HOUR, 3 * HOUR, 6 * HOUR] as const;
/** As many have room for what they are called. */
const MOST_TICKS = 9;

/** The days that a timeline reaches over; where it reaches over few, the hours or quarters of an hour of them. */
export function ticksOf(reach: Bounds, zone: string): readonly Tick[] {
  const part = PARTS.find((ms) => (reach.endMs - reach.startMs) / ms <= MOST_TICKS);
  const begins: { at: number; isDay: boolean }[] = [];
  for (let day = dayOf(reach.startMs, zone); startOfDay(day, zone) < reach.endMs; day = addDays(day, 1)) {
    const [start, end] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
    for (let at = start; at < end; at += part ?? end - start) begins.push({ at, isDay: at === start });
  }
  return begins
    .map(({ at, isDay }, index) => {
      const next = begins[index + 1]?.at ?? reach.endMs;
      return { at, isDay: isDay || at < reach.startMs, from: shareOf(at, reach), to: shareOf(next, reach) };
    })
    .filter(({ from, to }) => to > from);
}

/** The span without a record that a moment shows numbers from before of, or null. */
export function gapAt(moment: number, gaps: readonly ReplaySpan[]): ReplaySpan | null {
  const minute = minuteAt(moment);
  return gaps.find(({ fromMs, toMs }) => fromMs <= minute && minute < toMs) ?? null;
}

/** The recorded moment that is nearest to one: itself, where it is recorded. */
export function nearestRecorded(moment: number, bounds: Bounds, gaps: readonly ReplaySpan[]): number {
  const within = Math.min(Math.max(moment, bounds.startMs), bounds.endMs);
  const gap = gapAt(within, gaps);
  if (gap === null) return within;
  // What was true last before the gap is shown from its first minute's beginning on.
  return within - gap.fromMs <= gap.toMs + MINUTE - within ? gap.fromMs : gap.toMs + MINUTE;
}

/** The same time of day so many days later or earlier, on the clock of a zone: days in which it is changed have other lengths. */
export function sameTimeOfDay(moment: number, days: number, zone: string): number {
  const moved = moment + days * DAY_MINUTES * MINUTE;
  const off = (wallMinute(moment, zone) - wallMinute(moved, zone) + 1.5 * DAY_MINUTES) % DAY_MINUTES;
  return moved + (off - DAY_MINUTES / 2) * MINUTE;
}
