import { weekClock } from "@/lib/domain/format/week-clock";
import type { OpeningHours, OpenSpan } from "./opening-hours";

const DAY_MINUTES = 1440;

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/**
 * Whether a moment lies within the hours. It is the wall clock that decides: in the night when the clock is put forward
 * the hour that is skipped is nobody's, and when it is put back the hour that comes twice counts twice.
 *
 * @param at epoch ms
 * @param tenantZone the zone of hours that say "tenant"
 */
export function isOpen(hours: OpeningHours, at: number, tenantZone: string): boolean {
  const now = weekClock(at, hours.zone === "tenant" ? tenantZone : hours.zone);
  return hours.days.some((span) => isWithin(span, now.day, now.minute));
}

/** A span that ends at or before its beginning ends on the next day, so its rest belongs to the day after. */
function isWithin({ day, from, to }: OpenSpan, today: number, minute: number): boolean {
  const begin = minutesOf(from);
  const end = minutesOf(to) <= begin ? minutesOf(to) + DAY_MINUTES : minutesOf(to);
  const nextDay = (day % 7) + 1;
  if (today === day && minute >= begin && minute < end) return true;
  return today === nextDay && minute + DAY_MINUTES < end;
}
