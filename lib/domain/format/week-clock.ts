import { weekClockFormat } from "./intl-cache";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export interface WeekClock {
  /** Monday 1 to Sunday 7. */
  readonly day: number;
  /** Of the day, 0–1439, as the wall clock shows it. */
  readonly minute: number;
}

/** What clock and calendar on the wall of a zone show at a moment (epoch ms). An unknown zone is read as UTC. */
export function weekClock(at: number, timeZone: string): WeekClock {
  let day = 0;
  let minute = 0;
  for (const { type, value } of weekClockFormat(timeZone).formatToParts(at)) {
    if (type === "weekday") day = DAYS.indexOf(value) + 1;
    if (type === "hour") minute += Number(value) * 60;
    if (type === "minute") minute += Number(value);
  }
  return { day, minute };
}
