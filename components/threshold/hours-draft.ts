import type { OpeningHours, OpenSpan } from "@/lib/domain/threshold/opening-hours";

/** Times that several days have. */
export interface TimesDraft {
  /** Monday 1 to Sunday 7. */
  readonly days: readonly number[];
  /** "HH:MM"; empty until chosen. */
  readonly from: string;
  readonly to: string;
}

export interface HoursDraft {
  /** Otherwise always, and what stands below is kept in case. */
  readonly on: boolean;
  readonly times: readonly TimesDraft[];
  readonly ownZone: boolean;
  readonly zone: string;
}

export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** What somebody who adds times most often means. */
export const OFFICE_TIMES: TimesDraft = { days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" };

export function draftOfHours(hours: OpeningHours | null): HoursDraft {
  if (hours === null) return { on: false, times: [OFFICE_TIMES], ownZone: false, zone: "" };
  const ownZone = hours.zone !== "tenant";
  return { on: true, times: together(hours.days), ownZone, zone: ownZone ? hours.zone : "" };
}

/** Days with the same times in one line, in the order in which they were said. */
function together(spans: readonly OpenSpan[]): readonly TimesDraft[] {
  const lines = new Map<string, { from: string; to: string; days: number[] }>();
  for (const { day, from, to } of spans) {
    const line = lines.get(`${from}-${to}`) ?? { from, to, days: [] };
    if (!line.days.includes(day)) line.days.push(day);
    lines.set(`${from}-${to}`, line);
  }
  return [...lines.values()].map((line) => ({ ...line, days: inOrder(line.days) }));
}

/** Days as a week has them. */
export function inOrder(days: readonly number[]): readonly number[] {
  return WEEK.filter((day) => days.includes(day));
}

/** A span a day; those of one line follow each other. */
export function spansOf(times: readonly TimesDraft[]): readonly OpenSpan[] {
  return times.flatMap(({ days, from, to }) => days.map((day) => ({ day, from, to })));
}
