/** All times in ms. */
export interface WatchdogEnvironment {
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  /** A clock that never jumps. */
  monotonic(): number;
  /** Whether the browser draws this page at all: one that is hidden draws nothing, and rightly so. */
  isVisible(): boolean;
  /** Of JavaScript; null where the browser does not say. */
  heap(): { readonly bytes: number; readonly limit: number } | null;
}

/** What is wrong with a page that cannot heal by itself. */
export type PageTrouble = "frozen" | "memory";

export interface Watchdog {
  start(): void;
  stop(): void;
  /** A frame with the newest second on it was drawn. */
  drawn(): void;
}

const BEAT = 15_000;
/** A page draws every second. A slow set may take long over a large board, so much is patience. */
const FROZEN_AFTER = 60_000;
/** Beats in a row for which memory has to be over the limit: what is only waiting to be collected goes by itself. */
const BEATS_OVER = 4;
/** Of what the browser allows; beyond it the tab would die soon. */
const SHARE_OF_LIMIT = 0.6;
/** A page of ours needs a tenth of it, whatever the browser would allow, bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Watches whether the page still draws and whether its memory stays within bounds, and says what is wrong at most once a beat. */
export function createWatchdog(environment: WatchdogEnvironment, onTrouble: (trouble: PageTrouble) => void): Watchdog {
  let timer: number | null = null;
  let lastBeat = 0;
  let lastDrawn = 0;
  let beatsOver = 0;

  function beat(): void {
    const now = environment.monotonic();
    // A device that slept, or a page that was hidden, has drawn nothing meanwhile; it gets its time from here on.
    if (now - lastBeat > 2 * BEAT || !environment.isVisible()) lastDrawn = now;
    lastBeat = now;
    timer = environment.setTimer(beat, BEAT);
    beatsOver = isOver(environment.heap()) ? beatsOver + 1 : 0;
    if (now - lastDrawn > FROZEN_AFTER) onTrouble("frozen");
    else if (beatsOver >= BEATS_OVER) onTrouble("memory");
  }

  return {
    start() {
      if (timer !== null) return;
      lastBeat = environment.monotonic();
      lastDrawn = lastBeat;
      timer = environment.setTimer(beat, BEAT);
    },
    stop() {
      if (timer !== null) environment.clearTimer(timer);
      timer = null;
    },
    drawn() {
      lastDrawn = environment.monotonic();
    },
  };
}

function isOver(heap: ReturnType<WatchdogEnvironment["heap"]>): boolean {
  return heap !== null && heap.bytes > Math.min(MOST_BYTES, heap.limit * SHARE_OF_LIMIT);
}
