import { formatClock, formatDate, formatDayAndClock } from "@/lib/domain/format/format";

const DAY = 86_400_000;
const DAY_AND_MORE = 1.5 * DAY;

/** What an interval is called in a table: a date, or when it begins, with its date where the table is of several days. */
export function intervalName(
  start: number,
  { stepMs, starts }: { readonly stepMs: number; readonly starts: readonly number[] },
  locale: string,
  zone: string,
): string {
  if (stepMs >= DAY) return formatDate(start, locale, zone);
  const isLong = starts.length * stepMs > DAY_AND_MORE;
  return isLong ? formatDayAndClock(start, locale, zone) : formatClock(start, locale, zone);
}
