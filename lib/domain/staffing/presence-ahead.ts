import { MOST_WEEKS } from "./day-ahead";
import { byDay, daysBefore, type WallCount } from "./wall-days";

/** One day is an anecdote. */
const LEAST_DAYS = 2;
/** That today has more or fewer agents than usual is believed the more the more agents there are: as if so many had come as usual. */
const AS_USUAL = 4;

/**
 * How many agents are usually at work in each interval of a weekday, from one on to its end: the mean of the weeks before. Null where fewer than two
 * of them tell it.
 *
 * @param counts agents at work, in the order of time
 * @param from the first interval
 * @param stepMinutes length of an interval, a divisor of a day
 */
export function usualPresence(
  counts: readonly WallCount[],
  from: Pick<WallCount, "day" | "minute">,
  stepMinutes: number,
): readonly (number | null)[] {
  const days = byDay(counts, stepMinutes);
  const former = Array.from({ length: MOST_WEEKS }, (_, week) => days.get(daysBefore(from.day, 7 * (week + 1)))).filter(
    (day) => day !== undefined,
  );
  const first = Math.floor(from.minute / stepMinutes);
  return Array.from({ length: 1440 / stepMinutes - first }, (_, ahead) => {
    const known = former.flatMap((day) => day[first + ahead] ?? []);
    return known.length < LEAST_DAYS ? null : known.reduce((sum, count) => sum + count, 0) / known.length;
  });
}

interface PresenceNow {
  /** Agents there for the queue, those of several queues in part, and those who serve it at all, each as one: above 0. */
  readonly agents: number;
  readonly serving: number;
  /** What is usual, from the first interval on that was foretold. */
  readonly usual: readonly (number | null)[];
  /** How much of it has passed, in intervals. */
  readonly passed: number;
}

/**
 * Agents there for a queue in each interval, as the weekday usually goes on from as many as there are now. Today may have more or fewer than usual:
 * with w at work now and u usual, (w + 4) ÷ (u + 4) times as many as usual are expected later, which in the backtest (bench l) is less far off than
 * as many as now, w ÷ u times, and w − u more.
 *
 * @returns null where it is not known how many are usual now, or later
 */
export function agentsAhead({ agents, serving, usual, passed }: PresenceNow): readonly number[] | null {
  const now = Math.max(0, Math.floor(passed));
  const usualNow = usual[now] ?? null;
  if (usualNow === null || serving <= 0) return null;
  const scale = (((serving + AS_USUAL) / (usualNow + AS_USUAL)) * agents) / serving;
  const ahead = usual.map((count, interval) => (interval <= now ? agents : count === null ? null : count * scale));
  return ahead.every((count) => count !== null) ? ahead : null;
}
