/** Time that only moves when a test says so. Each timer runs at its own moment; promises settle in between. */
export interface FakeTime {
  now(): number;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  /** How many timers are waiting. */
  pending(): number;
  advance(ms: number): Promise<void>;
  /** Moves the clock without running timers, as a device does that was suspended; what became due runs at the next `advance`. */
  suspend(ms: number): void;
}

export function createFakeTime(start = 0): FakeTime {
  let now = start;
  let nextId = 1;
  const timers = new Map<number, { due: number; run: () => void }>();

  function earliest(until: number): number | null {
    let found: number | null = null;
    for (const [id, timer] of timers) {
      const best = found === null ? Number.POSITIVE_INFINITY : (timers.get(found)?.due ?? 0);
      if (timer.due <= until && timer.due < best) found = id;
    }
    return found;
  }

  return {
    now: () => now,
    setTimer(run, ms) {
      const id = nextId;
      nextId += 1;
      timers.set(id, { due: now + ms, run });
      return id;
    },
    clearTimer: (timer) => {
      timers.delete(timer);
    },
    pending: () => timers.size,
    suspend(ms) {
      now += ms;
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let id = earliest(until); id !== null; id = earliest(until)) {
        const timer = timers.get(id);
        timers.delete(id);
        if (timer === undefined) continue;
        now = Math.max(now, timer.due);
        timer.run();
        await settle();
      }
      now = until;
    },
  };
}

/** Lets everything that is already answered run to its end. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
