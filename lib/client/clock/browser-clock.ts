import { createServerClock, type ServerClock } from "./server-clock";
import { createTicker, type Ticker } from "./ticker";

/** The browser's one clock: corrected by every event of every feed. */
export const serverClock: ServerClock = createServerClock({
  monotonic: () => performance.now(),
  wall: () => Date.now(),
});

/** The browser's one ticker. */
export const ticker: Ticker = createTicker({
  now: () => serverClock.now(),
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
