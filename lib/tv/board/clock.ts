import { keep, kept } from "../memory";

/*
 * The server's clock. A TV's own may be wrong by years: every answer says what time it is, and how wrong this device is is kept for a restart
 * without a server.
 */

const KEY = "wallboard-tv-ahead";
/** Corrections smaller than this are the network's. */
const NOTICEABLE = 250;

let ahead = Number(kept(KEY) || 0) || 0;
let isKnown = false;
/** It was this late, epoch ms on the server's clock, when a clock that nobody sets, but that may stand still while a set sleeps, showed so much. */
let sure = { time: Date.now() + ahead, at: performance.now() };

/** Epoch ms on the server's clock: the later of what the set's two clocks say, for what is old must never look live. */
export function serverNow(): number {
  return Math.max(Date.now() + ahead, sure.time + performance.now() - sure.at);
}

function isNow(time: number): void {
  ahead = time - Date.now();
  sure = { time, at: performance.now() };
}

/** Takes the server's time, epoch ms, from an answer that has just come. */
export function hearTime(now: number): void {
  if (!(now > 0)) return;
  if (isKnown && Math.abs(now - serverNow()) < NOTICEABLE) return;
  isNow(now);
  isKnown = true;
  keep(KEY, String(ahead));
}

/**
 * It is this late at least, epoch ms on the server's clock, until the server says what time it is. Not kept: a restart is no news of a clock.
 */
export function isAtLeast(then: number): void {
  if (!isKnown && serverNow() < then) isNow(then);
}

/** This device's clock less the server's, ms; null before any answer. */
export function clockError(): number | null {
  return isKnown ? -ahead : null;
}
