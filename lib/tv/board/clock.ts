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

/** Epoch ms on the server's clock. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** Takes the server's time, epoch ms, from an answer that has just come. */
export function hearTime(now: number): void {
  if (!(now > 0)) return;
  const heard = now - Date.now();
  if (isKnown && Math.abs(heard - ahead) < NOTICEABLE) return;
  ahead = heard;
  isKnown = true;
  keep(KEY, String(ahead));
}

/**
 * It is this late at least, epoch ms on the server's clock, until the server says what time it is. Not kept: a restart is no news of a clock.
 */
export function isAtLeast(then: number): void {
  if (!isKnown && serverNow() < then) ahead = then - Date.now();
}

/** This device's clock less the server's, ms; null before any answer. */
export function clockError(): number | null {
  return isKnown ? -ahead : null;
}
