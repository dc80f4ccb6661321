import { Rng } from "@/lib/simulator/centre/rng";

const QUARTER_MS = 900_000;

export interface QueueDay {
  readonly seed: number;
  /** Interactions that come in each quarter of an hour. */
  readonly arrivals: readonly number[];
  /** Agents there in each. Who is busy as one goes finishes first. */
  readonly agents: readonly number[];
  /** Mean time that one keeps an agent, and mean time after which who waits hangs up, ms; both exponential. */
  readonly handlingMs: number;
  readonly patienceMs: number;
  /** An answer within it is in time, ms. */
  readonly thresholdMs: number;
}

/** By quarters: how many waits ended in each, and how many of them with an answer in time. */
export interface QueueDayLevels {
  readonly measured: readonly number[];
  readonly inTime: readonly number[];
}

/** A day of one queue, customer by customer: first come, first served. */
export function simulatedQueue({
  seed,
  arrivals,
  agents,
  handlingMs,
  patienceMs,
  thresholdMs,
}: QueueDay): QueueDayLevels {
  const rng = new Rng(seed);
  const comes = arrivals.flatMap((count, quarter) =>
    Array.from({ length: count }, () => (quarter + rng.next()) * QUARTER_MS).sort((a, b) => a - b),
  );
  const [measured, inTime] = [arrivals.map(() => 0), arrivals.map(() => 0)];
  const last = arrivals.length - 1;
  const ends = (atMs: number, isInTime: boolean): void => {
    const quarter = Math.min(last, Math.floor(atMs / QUARTER_MS));
    measured[quarter] = (measured[quarter] ?? 0) + 1;
    if (isInTime) inTime[quarter] = (inTime[quarter] ?? 0) + 1;
  };
  const agentsAt = (atMs: number) => agents[Math.min(last, Math.floor(atMs / QUARTER_MS))] ?? 0;
  // When each agent who is busy is free again.
  let busy: number[] = [];
  for (const at of comes) {
    const givesUpAt = at + rng.exponential(patienceMs);
    let free = at;
    for (;;) {
      const now = free;
      busy = busy.filter((until) => until > now);
      if (busy.length < agentsAt(now) || now >= givesUpAt) break;
      const nextChange = (Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS;
      free = Math.min(givesUpAt, nextChange, ...busy);
    }
    if (free >= givesUpAt) {
      ends(givesUpAt, false);
      continue;
    }
    busy.push(free + rng.exponential(handlingMs));
    ends(free, free - at <= thresholdMs);
  }
  return { measured, inTime };
}
