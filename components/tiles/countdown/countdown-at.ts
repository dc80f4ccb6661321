import { formatDuration } from "@/lib/domain/format/format";

export interface Countdown {
  readonly isOver: boolean;
  /** Whole days until the moment, or since it. */
  readonly days: number;
  /** The rest as a clock, "3:04:05". */
  readonly clock: string;
}

const SECOND = 1000;
const DAY = 86_400_000;

/** How far a moment is away, or has passed; both in epoch ms. The last second shows 0:01, and 0:00 is the moment itself. */
export function countdownAt(until: number, now: number): Countdown {
  const isOver = now >= until;
  const whole = (isOver ? Math.floor((now - until) / SECOND) : Math.ceil((until - now) / SECOND)) * SECOND;
  return { isOver, days: Math.floor(whole / DAY), clock: formatDuration(whole % DAY) };
}
