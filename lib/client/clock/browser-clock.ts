import { createServerClock, type ServerClock } from "./server-clock";
import { createTicker, type Ticker } from "./ticker";

/** The browser's one clock: corrected by every event of every feed. */
export const serverClock: ServerClock = createServerClock({
  monotonic: () => performance.now(),
  wall: () => Date.now(),
});

/** What the page shows the time of, epoch ms, where that is not now. */
let other: (() => number) | null = null;

/** The browser's one ticker: of the server's clock, unless the page shows another time. */
export const ticker: Ticker = createTicker({
  now: () => (other ?? serverClock.now)(),
  setTimer: (run, ms) => window.setTimeout(run, ms),
  clearTimer: (timer) => window.clearTimeout(timer),
  onVisible(listener) {
    const whenVisible = () => {
      if (document.visibilityState === "visible") listener();
    };
    document.addEventListener("visibilitychange", whenVisible);
    return () => document.removeEventListener("visibilitychange", whenVisible);
  },
});

/** A correction smaller than this waits for the next tick. */
const NOTICEABLE_MS = 250;

/** Takes the server's clock, epoch ms, from an event that has just arrived. A device's wrong clock is corrected at once. */
export function hearServerTime(now: number): void {
  const before = serverClock.now();
  serverClock.sample(now);
  if (Math.abs(serverClock.now() - before) >= NOTICEABLE_MS) ticker.refresh();
}

/** Everything that tells or reckons a time goes by another clock, which calls `ticker.jump` when it has moved; answers how to give the time back. */
export function tickBy(clock: () => number): () => void {
  other = clock;
  ticker.jump();
  return () => {
    if (other !== clock) return;
    other = null;
    ticker.jump();
  };
}
