import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
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

type WhenOver = OptionsByKind["countdown"]["whenOver"];

/** What a countdown says: the time that is left, what passed since, or what its author has for when it is over. */
export function countdownText(
  { isOver, days, clock }: Countdown,
  whenOver: WhenOver,
  inDays: (left: { readonly days: number; readonly clock: string }) => string,
): string {
  if (isOver && whenOver.show === "message") return whenOver.message;
  if (isOver && whenOver.show === "zero") return "0:00";
  const time = days > 0 ? inDays({ days, clock }) : clock;
  return isOver ? `+${time}` : time;
}
