import { formatClock, formatDate, formatWeekday } from "@/lib/domain/format/format";
import { textWidth } from "@/lib/domain/format/text-width";
import { weekClock } from "@/lib/domain/format/week-clock";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days and parts of days after which a time is round, minutes. */
const ROUND = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720] as const;
/** What a time, a weekday and a date need at least, em; and between them, where their words are longer. */
const ROOM = { time: 4.2, weekday: 4, date: 5 } as const;
const BETWEEN = 0.8;

interface Tick {
  /** Place of the interval at whose beginning it stands. */
  readonly at: number;
  readonly text: string;
}

/**
 * The times below a chart: round ones on the wall clock of the zone, so far apart that they do not touch.
 *
 * @param starts of the intervals, epoch ms
 * @param width between the axes, em of the chart's letters
 */
export function timeTicks(
  { starts, stepMs }: { readonly starts: readonly number[]; readonly stepMs: number },
  width: number,
  locale: string,
  zone: string,
): readonly Tick[] {
  if (starts.length === 0) return [];
  const column = width / starts.length;
  const spread = (ticks: readonly Tick[], least: number) => {
    const room = Math.max(least, ...ticks.map(({ text }) => textWidth(text) + BETWEEN));
    const gaps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0));
    const every = Math.max(1, Math.ceil(room / (column * Math.max(1, Math.min(...gaps, starts.length)))));
    return ticks.filter((_, index) => index % every === 0);
  };
  if (stepMs >= DAY)
    return spread(
      starts.map((start, at) => ({ at, text: formatDate(start, locale, zone) })),
      ROOM.date,
    );
  const clocks = starts.map((start) => weekClock(start, zone).minute);
  if (starts.length * stepMs > 1.5 * DAY) {
    const days = starts.flatMap((start, at) =>
      clocks[at] === 0 ? [{ at, text: formatWeekday(start, locale, zone) }] : [],
    );
    return spread(days, ROOM.weekday);
  }
  const every = ROUND.find((minutes) => (minutes * MINUTE * column) / stepMs >= ROOM.time) ?? 720;
  return starts.flatMap((start, at) =>
    (clocks[at] ?? 0) % every === 0 ? [{ at, text: formatClock(start, locale, zone) }] : [],
  );
}
