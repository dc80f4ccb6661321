/*
 * Moments and minutes of a replay, epoch ms all of them. What was recorded of a minute was true when the minute ended: it is what the board shows from then
 * on, until the next minute has ended.
 */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Minutes of one answer of the server. They begin at full hours of UTC, so that everybody asks for the same ones. */
export const WINDOW_MINUTES = 60;

/** The beginning of the minute whose numbers a moment shows: the last one that was over. */
export function minuteAt(moment: number): number {
  return Math.floor(moment / MINUTE) * MINUTE - MINUTE;
}

/** The beginning of the window that a moment's minute lies in. */
export function windowAt(moment: number): number {
  return Math.floor(minuteAt(moment) / HOUR) * HOUR;
}

/** The first moment that a window has nothing of: its last minute is shown until then. */
export function endOfWindow(fromMs: number): number {
  return fromMs + HOUR + MINUTE;
}

/** The full minute that a moment lies in: where steps and dragging lead to. */
export function fullMinute(moment: number): number {
  return Math.floor(moment / MINUTE) * MINUTE;
}
