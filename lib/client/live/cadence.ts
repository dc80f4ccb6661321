/** The follower's patience, in one table; all in ms. */
export const FOLLOW = {
  /** Reconnection waits a random time below a ceiling that doubles from the first to the last of these. */
  backoffFirst: 1_000,
  backoffLast: 30_000,
  /** No wait is shorter than this, so that a whole wall of screens never hammers. */
  backoffLeast: 200,
  /** A stream that lived this long was a good one: the next reconnection starts from the shortest wait again. */
  steady: 30_000,
  /** A stream that is open but says nothing for this long is being swallowed: ours speak at once, resumed or not. */
  firstEvent: 8_000,
  /** A stream that has not even opened by then. */
  opening: 20_000,
  /** The server pings every 15 s: two missed pings and some, and the stream is dead. */
  silence: 40_000,
  /** A server that says it restarts gets its viewers back spread over this long. */
  restartSpread: 5_000,
  /** Streams lost before their first event, with the server reachable, until polling takes over. */
  swallowedLimit: 2,
  /** While polling, the stream is tried again after this long, and up to this much later. */
  trial: 180_000,
  trialSpread: 120_000,
  /** A request for the whole view is given up after this long. */
  request: 10_000,
  /** Poll cadence before the view says its own, and its bounds. */
  pollDefault: 5_000,
  pollLeast: 1_000,
  pollMost: 60_000,
  /** A view that is gone is looked for again this rarely: boards come back, and screens have no keyboard. */
  goneRecheck: 300_000,
  /** A display hears by its control stream that a board is not its own any more, and has this long to take it off the screen. */
  parting: 3_000,
  /** A wake-up is ignored when the stream was opened as recently as this. */
  justOpened: 2_000,
} as const;

/** Full jitter: a random wait below min(last, first × 2^attempt). `attempt` counts from 0. */
export function backoffDelay(attempt: number, random: number): number {
  const ceiling = Math.min(FOLLOW.backoffLast, FOLLOW.backoffFirst * 2 ** Math.min(attempt, 16));
  return Math.max(FOLLOW.backoffLeast, random * ceiling);
}
