import { momentFormat } from "./intl-cache";

/** 2024 began on a Monday. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 86_400_000;

/** The name of a day, Monday 1 to Sunday 7: `Mon`, or `Monday` when it is to be read out. */
export function weekdayName(day: number, locale: string, length: "short" | "long"): string {
  return momentFormat(locale, "UTC", length === "long" ? "weekday" : "short weekday").format(MONDAY + (day - 1) * DAY);
}
