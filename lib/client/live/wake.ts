/** What can tell that this page was away: asleep, frozen, cut off or in the back-forward cache. All times in ms. */
export interface WakeEnvironment {
  /** The device's clock: unlike the monotonic one it goes on through sleep on every platform. */
  wall(): number;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  isVisible(): boolean;
  /** Calls back on a page signal; answers how to stop listening. `visible` is becoming visible. */
  onSignal(signal: WakeSignal, listener: () => void): () => void;
}

export type WakeSignal = "online" | "resume" | "visible";
const SIGNALS = ["online", "resume", "visible"] as const satisfies readonly WakeSignal[];

const BEAT_MS = 5_000;
/** A visible page's beat that comes this late was not late by accident. */
const GAP_MS = 2 * BEAT_MS;
/** The server pings every 15 s: a feed that heard something more recently than this is alive. */
const RECENT_MS = 20_000;

export interface WakeWatch {
  /** Something came from the server. */
  heard(): void;
  stop(): void;
}

/**
 * Calls `onWake` when the page may have missed something: the network is back, the page was frozen, or its timers
 * stood still (sleep). Merely switching to the tab counts only when nothing was heard for longer than a ping, and a
 * hidden tab's throttled timers do not count as sleep.
 */
export function watchWake(environment: WakeEnvironment, onWake: () => void): WakeWatch {
  let lastHeard = environment.wall();
  let lastBeat = environment.wall();
  let timer = environment.setTimer(beat, BEAT_MS);

  function isSilent(): boolean {
    return Math.abs(environment.wall() - lastHeard) > RECENT_MS;
  }

  function beat(): void {
    const late = Math.abs(environment.wall() - lastBeat) > GAP_MS;
    lastBeat = environment.wall();
    timer = environment.setTimer(beat, BEAT_MS);
    if (late && (environment.isVisible() || isSilent())) onWake();
  }

  const stops = SIGNALS.map((signal) =>
    environment.onSignal(signal, () => {
      if (signal !== "visible" || isSilent()) onWake();
    }),
  );
  return {
    heard() {
      lastHeard = environment.wall();
    },
    stop() {
      environment.clearTimer(timer);
      for (const stop of stops) stop();
    },
  };
}
