/** Some time around `ms`, from half of it to one and a half: a hundred screens that lost one server do not come back in one moment. */
export function jittered(ms: number, random: () => number = Math.random): number {
  return Math.round(ms * (0.5 + random()));
}

/** Turns of a playlist are at one moment for all its screens: each asks for its own within so long after it, ms, which nobody sees from afar. */
const TURN_SPREAD = 400;

/** How long after a turn of the playlist it is asked for what shows from then on, ms: a hundred screens do not ask in one moment. */
export function afterTurn(random: () => number = Math.random): number {
  return 50 + Math.round(random() * TURN_SPREAD);
}

/**
 * How long to wait before asking again, ms: the usual time while all is well, more and more of it after faults, at most `most`; what the
 * server asks for goes before.
 */
export function pauseAfter(faults: number, usual: number, most: number, retryAfterMs: number | null): number {
  if (faults === 0) return usual;
  const grown = Math.min(most, usual * 2 ** Math.min(faults - 1, 10));
  return Math.max(jittered(grown), retryAfterMs || 0);
}
