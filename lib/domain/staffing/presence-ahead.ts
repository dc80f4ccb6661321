import { MOST_WEEKS } from "./day-ahead";
import { byDay, daysBefore, emptyDay, type WallCount } from "./wall-days";

/** One day is an anecdote. */
const LEAST_DAYS = 2;
/** So many intervals back today is held against what is usual. */
const COMPARED = 4;
/** That today has more or fewer agents than usual is believed the more the more agents there are: as if so many had come as usual. */
const AS_USUAL = 4;
/** So many unknown intervals in a row are taken to be as the one before them. */
const BRIDGED = 4;

/** How many agents come and go on a weekday. */
export interface Presence {
  /** At work in each interval from one on to the day's end, as a mean of the weeks before; null where fewer than two of them tell it. */
  readonly usual: readonly (number | null)[];
  /** How many times as many as usual are expected today; 1 where nothing speaks against it. */
  readonly scale: number;
}

/**
 * How a weekday usually goes on, and how many times as many agents today has. With w at work in the last intervals and u usual in the same ones that
 * is (w + 4) ÷ (u + 4): whole intervals are compared, because who comes within a quarter of an hour as every day would look like more of them. (Beside
 * as many as now, w ÷ u times and w − u more, of this moment, it was the least far off on simulated days when it was chosen; bench l measures it.)
 *
 * @param counts agents at work, in the order of time
 * @param from the interval that runs, which is the first one told
 * @param stepMinutes length of an interval, a divisor of a day
 */
export function presenceAhead(
  counts: readonly WallCount[],
  from: Pick<WallCount, "day" | "minute">,
  stepMinutes: number,
): Presence {
  const days = byDay(counts, stepMinutes);
  const former = Array.from({ length: MOST_WEEKS }, (_, week) => days.get(daysBefore(from.day, 7 * (week + 1)))).filter(
    (day) => day !== undefined,
  );
  const usual = emptyDay(stepMinutes).map((_, place) => {
    const known = former.flatMap((day) => day[place] ?? []);
    return known.length < LEAST_DAYS ? null : known.reduce((sum, count) => sum + count, 0) / known.length;
  });
  const first = Math.floor(from.minute / stepMinutes);
  const today = days.get(from.day) ?? [];
  const sums = { today: 0, usual: 0, known: 0 };
  for (let place = Math.max(0, first - COMPARED); place < first; place += 1) {
    const [own, other] = [today[place] ?? null, usual[place] ?? null];
    if (own === null || other === null) continue;
    sums.today += own;
    sums.usual += other;
    sums.known += 1;
  }
  const least = AS_USUAL * sums.known;
  return {
    usual: usual.slice(first),
    scale: sums.known === 0 ? 1 : (sums.today + least) / (sums.usual + least),
  };
}

interface PresenceNow {
  /** Agents there for the queue, those of several queues in part, and those who serve it at all, each as one: above 0. */
  readonly agents: number;
  readonly serving: number;
  readonly presence: Presence;
  /** How much of what was foretold has passed, in intervals. */
  readonly passed: number;
}

/**
 * Agents there for a queue in each interval that was foretold: those of now, and then as many as come and go.
 *
 * @returns null where that is not known for more than an hour
 */
export function agentsAhead({ agents, serving, presence, passed }: PresenceNow): readonly number[] | null {
  const { usual, scale } = presence;
  const now = Math.max(0, Math.floor(passed));
  if (serving <= 0) return null;
  const ahead: number[] = [];
  let last: { readonly count: number; readonly place: number } | null = null;
  for (const [place, count] of usual.entries()) {
    if (count !== null) last = { count, place };
    if (place > now && (last === null || place - last.place > BRIDGED)) return null;
    ahead.push(place <= now || last === null ? agents : (last.count * scale * agents) / serving);
  }
  return last === null ? null : ahead;
}
