/** Where the browser's idea of the server's time comes from. All instants are epoch ms, all monotonic times ms. */
export interface ServerClock {
  /** Takes a `now` field of the server, received at `receivedAt` on the monotonic clock (default: this moment). */
  sample(serverNow: number, receivedAt?: number): void;
  /**
   * The server's clock, estimated; the device's own until the first sample. In a silence whatever says that it is later: numbers of before a sleep must
   * not look live, and a clock that somebody has set costs no more than ages that are too great until the server is heard.
   */
  now(): number;
  /**
   * Takes what the server's clock is believed to show, epoch ms, from a device that remembers how wrong its own is. Only until the first
   * sample: what the server says goes before.
   */
  assume(serverNow: number): void;
  /** Whether anything was ever heard from the server. */
  synchronised(): boolean;
}

export interface ClockSources {
  /** A monotonic clock, ms: unlike the device's clock it never jumps when somebody sets the time. */
  monotonic(): number;
  /** The device's clock, epoch ms: used before the first sample, and in a silence for how long it lasts. */
  wall(): number;
}

/** Drift of a device's crystal is about 50 ppm: within this window it costs 15 ms, less than a network's jitter. */
const WINDOW_MS = 300_000;
/** A sample is forgotten only when this many newer ones have come, so a burst of delayed events cannot mislead. */
const NEWER_NEEDED = 5;

/** A server that is there is heard within seconds. After so long a silence, ms, a device that slept may not have counted its sleep. */
const SILENCE_MS = 20_000;

interface Sample {
  readonly offset: number;
  readonly receivedAt: number;
  readonly index: number;
}

/**
 * Estimates the server's clock from the `now` of its events. An event can only arrive late, never early, so
 * `now − receivedAt` is the true offset minus the delay: the largest one of the window is the best, and the estimate
 * is behind the truth by exactly the least delay seen.
 */
export function createServerClock(sources: ClockSources): ServerClock {
  // Offsets strictly falling, oldest first: the head is the window's maximum.
  let best: Sample[] = [];
  let count = 0;
  let assumed: number | null = null;
  /** When it was last told the time, on the monotonic clock, and by how much the device's clock was above that one then. */
  let toldAt = 0;
  let apart = 0;
  const apartNow = () => sources.wall() - sources.monotonic();
  const hears = () => {
    toldAt = sources.monotonic();
    apart = apartNow();
  };
  /** How much longer it may be by the device's clock than by the one that stands still while some devices sleep; 0 while it is told the time. */
  const slept = () => (sources.monotonic() - toldAt < SILENCE_MS ? 0 : Math.max(0, apartNow() - apart));
  return {
    sample(serverNow, receivedAt = sources.monotonic()) {
      if (!Number.isFinite(serverNow) || serverNow <= 0 || !Number.isFinite(receivedAt)) return;
      hears();
      count += 1;
      const offset = serverNow - receivedAt;
      best = best.filter((one) => one.offset > offset && !isForgotten(one, receivedAt, count));
      best.push({ offset, receivedAt, index: count });
    },
    now() {
      const head = best[0];
      const offset = head?.offset ?? assumed;
      return offset === null ? sources.wall() : offset + sources.monotonic() + slept();
    },
    assume(serverNow) {
      hears();
      assumed = serverNow - sources.monotonic();
    },
    synchronised: () => best.length > 0,
  };
}

function isForgotten(sample: Sample, now: number, count: number): boolean {
  return now - sample.receivedAt > WINDOW_MS && count - sample.index > NEWER_NEEDED;
}
