import { weekClock } from "./week-clock";

const MINUTE = 60_000;
const DAY = 1440;
const WEEK = 7 * DAY;

/** How far a zone's clock is ahead of UTC at a moment (epoch ms), minutes. An unknown zone is read as UTC. */
function offsetMinutes(at: number, zone: string): number {
  const minuteOf = (of: string) => {
    const { day, minute } = weekClock(at, of);
    return day * DAY + minute;
  };
  const ahead = (((minuteOf(zone) - minuteOf("UTC")) % WEEK) + WEEK) % WEEK;
  return ahead > WEEK / 2 ? ahead - WEEK : ahead;
}

const two = (value: number) => String(value).padStart(2, "0");

/** A moment (epoch ms) as ISO 8601 writes it on a zone's clock, to the second: `2026-11-28T14:00:00+01:00`. */
export function isoInZone(at: number, zone: string): string {
  const offset = offsetMinutes(at, zone);
  const size = Math.abs(offset);
  const local = new Date(at + offset * MINUTE).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
