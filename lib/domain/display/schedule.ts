import { isOpen } from "@/lib/domain/threshold/is-open";
import type { OpeningHours } from "@/lib/domain/threshold/opening-hours";

const MINUTE = 60_000;
/** Opening hours come again every week; one day more, for the night in which the clock is changed. */
const HORIZON = 8 * 24 * 60 * MINUTE;
/** Every zone of today is a whole number of quarters away from UTC, and clocks are changed on a quarter. */
const QUARTER = 15;

/** Opening hours that several things have, as one thing that changes from time to time. */
export interface Schedule {
  /** Whether hours are open at a moment (epoch ms); null is always open. */
  isOpen(hours: OpeningHours | null, at: number): boolean;
  /** The first moment after `at` (epoch ms) at which any of the hours opens or closes; null: not until `until`, or not within eight days. */
  nextChange(at: number, until?: number): number | null;
  /** The moment of the last change up to and including `at`, looked for back to `earliest`, which it is where there was none. */
  lastChange(at: number, earliest: number): number;
}

/**
 * Looks no further than where wall clocks can reach an edge of the hours, which is a few minutes of every quarter: a week is read in
 * milliseconds, on a TV too.
 */
export function scheduleOf(all: readonly (OpeningHours | null)[], tenantZone: string): Schedule {
  const different = [
    ...new Map(all.flatMap((hours) => (hours === null ? [] : [[JSON.stringify(hours), hours]]))).values(),
  ];
  const edges = new Set([0]);
  for (const { days } of different)
    for (const { from, to } of days) for (const clock of [from, to]) edges.add(Number(clock.slice(3, 5)) % QUARTER);

  const open = (at: number) => different.map((hours) => (isOpen(hours, at, tenantZone) ? "1" : "0")).join("");
  const isEdge = (minute: number) => edges.has(((minute % QUARTER) + QUARTER) % QUARTER);
  return {
    isOpen: (hours, at) => hours === null || isOpen(hours, at, tenantZone),
    nextChange(at, until = at + HORIZON) {
      if (different.length === 0) return null;
      const before = open(at);
      for (let minute = Math.floor(at / MINUTE) + 1; minute * MINUTE <= until; minute += 1)
        if (isEdge(minute) && open(minute * MINUTE) !== before) return minute * MINUTE;
      return null;
    },
    lastChange(at, earliest) {
      if (different.length === 0) return earliest;
      const after = open(at);
      let since = at;
      for (let minute = Math.floor(at / MINUTE); ; minute -= 1) {
        if (!isEdge(minute)) continue;
        if (open(minute * MINUTE) !== after) return since;
        since = minute * MINUTE;
        if (since <= earliest) return earliest;
      }
    },
  };
}
