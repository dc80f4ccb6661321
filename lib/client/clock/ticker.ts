/** What the ticker needs of the world; injected so that tests own the time. */
export interface TickerSources {
  /** The server's clock, epoch ms. */
  now(): number;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  /** Calls back when the page becomes visible again; answers how to stop listening. */
  onVisible(listener: () => void): () => void;
}

export interface Ticker {
  subscribe(listener: () => void): () => void;
  /** The current full second of the server's clock, epoch ms. Stands still between ticks while somebody listens. */
  second(): number;
  /** The clock was corrected: tick now rather than at the second that was right before. */
  refresh(): void;
  /** The clock was set on purpose: what it shows now holds, however little it went back. */
  jump(): void;
}

const SECOND = 1000;
/** Timers may fire a little early: aim just past the full second. */
const SLACK_MS = 4;
/** A correction of the clock by less than this does not turn displayed time back. */
const NEVER_BACK_MS = 5 * SECOND;

/**
 * One shared timer for all that tick, at the server's full second, so that every tile and every screen of a wall
 * change together. It stops when nobody listens and catches up at once after the browser throttled it.
 */
export function createTicker(sources: TickerSources): Ticker {
  const listeners = new Set<() => void>();
  let current = 0;
  let timer: number | null = null;
  let stopWatching: (() => void) | null = null;

  function update(isOnPurpose = false): boolean {
    const next = Math.floor(sources.now() / SECOND) * SECOND;
    const isSmallStepBack = !isOnPurpose && next < current && current - next < NEVER_BACK_MS;
    if (next === current || isSmallStepBack) return false;
    current = next;
    return true;
  }

  function tick(): void {
    if (timer !== null) sources.clearTimer(timer);
    timer = sources.setTimer(tick, SECOND - positiveRemainder(sources.now()) + SLACK_MS);
    if (update()) for (const listener of [...listeners]) listener();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        stopWatching = sources.onVisible(tick);
        tick();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || timer === null) return;
        sources.clearTimer(timer);
        timer = null;
        stopWatching?.();
        stopWatching = null;
      };
    },
    refresh() {
      if (timer !== null) tick();
    },
    jump() {
      if (update(true)) for (const listener of [...listeners]) listener();
    },
    second() {
      if (listeners.size === 0) update();
      return current;
    },
  };
}

function positiveRemainder(now: number): number {
  return ((now % SECOND) + SECOND) % SECOND;
}
