import type { HoursDescription } from "@/lib/domain/threshold/describe";
import { weekdayName } from "./weekday";

/** Opening hours in one line: `Mon–Fri 08:00–18:00, Sat all day (Europe/London)`. @param wholeDay the words for a day without an end */
export function hoursText({ groups, zone }: HoursDescription, locale: string, wholeDay: string): string {
  const name = (day: number) => weekdayName(day, locale, "short");
  const text = groups
    .map(({ days, spans }) => {
      const ranges = days.map(({ from, to }) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
      const times = spans === null ? wholeDay : spans.map(({ from, to }) => `${from}–${to}`).join(" ");
      return `${ranges.join(" ")} ${times}`;
    })
    .join(", ");
  return zone === null ? text : `${text} (${zone})`;
}
