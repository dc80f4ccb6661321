import { formatDuration } from "@/lib/domain/format/format";

export interface Countdown {
  readonly isOver: boolean;
  /** Whole days until the moment, or since it. */
  readonly days: number;
  /** The rest as a clock, "3:04:05". */
  readonly clock: string;
}

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far a moment is away, or has passed; both in epoch ms. The last second shows 0:01, and 0:00 is the moment itself. */
export function countdownAt(until: number, now: number): Countdown {
  const isOver = now >= until;
  const whole = (isOver ? Math.floor((now - until) / SECOND) : Math.ceil((until - now) / SECOND)) * SECOND;
  const days = Math.floor(whole / DAY);
  const rest = formatDuration(whole % DAY);
  // Behind days "46:26" would read as hours.
  return { isOver, days, clock: days > 0 && whole % DAY < HOUR ? `0:${rest.padStart(5, "0")}` : rest };
}
