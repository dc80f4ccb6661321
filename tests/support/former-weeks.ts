import { QUARTER_MS, quarterOf } from "@/lib/domain/history/quarter";
import type { ReportedQuarter } from "@/lib/domain/history/reported";
import { KNOWN_DAYS } from "@/lib/domain/staffing/day-ahead";
import { addDays, dayOf, wallMinute } from "@/lib/domain/zone-day";
import { type QuarterValue, utcDayOf } from "@/lib/server/history/day-blocks";
import { simulatedWeeks } from "./simulated-weeks";

const QUARTERS = 96;
/** The busiest part of the simulated day, in quarters since its midnight. */
const NOON = 48;

/**
 * What a forecast of today rests on, as 8x8 would report it of a queue: simulated weeks, the last day of which is the one that `nowMs` lies in, up to
 * now. Their clock is turned so that it is noon in them now: whenever a test runs, the day has begun and customers are still to come.
 */
export function formerWeeks(zone: string, nowMs: number): readonly Omit<ReportedQuarter, "queueId">[] {
  const days = simulatedWeeks({ seed: 4, weeks: 9, perHour: 160, curve: "phone", noise: 0.15, shift: null });
  const nowQuarter = quarterPlace(nowMs, zone);
  const first = addDays(dayOf(nowMs, zone), 1 - KNOWN_DAYS);
  const places = new Map(Array.from({ length: KNOWN_DAYS }, (_, place) => [addDays(first, place), place]));
  const quarters: Omit<ReportedQuarter, "queueId">[] = [];
  for (
    let startMs = quarterOf(nowMs) - KNOWN_DAYS * QUARTERS * QUARTER_MS;
    startMs < quarterOf(nowMs);
    startMs += QUARTER_MS
  ) {
    const counts = days[places.get(dayOf(startMs, zone)) ?? -1];
    const count = counts?.[(quarterPlace(startMs, zone) - nowQuarter + NOON + QUARTERS) % QUARTERS];
    if (count !== undefined) quarters.push({ startMs, counts: { newInQueue: count }, provisional: false });
  }
  return quarters;
}

/** Agents at work in a queue in those weeks, as the recorder keeps them: so many in each state, every quarter of the former days. */
const AT_WORK = { "availableIdle.rt": 2, "offering.rt": 0, "handling.rt": 5, "wrapUp.rt": 1, "busy.rt": 0 } as const;

/** For each day of UTC (epoch ms) of the former weeks, up to a day before `nowMs`: what was recorded of a queue's agents. */
export function formerPresence(nowMs: number): ReadonlyMap<number, readonly QuarterValue[]> {
  const days = new Map<number, QuarterValue[]>();
  const until = quarterOf(nowMs) - QUARTERS * QUARTER_MS;
  for (let quarterMs = until - KNOWN_DAYS * QUARTERS * QUARTER_MS; quarterMs < until; quarterMs += QUARTER_MS) {
    const values = days.get(utcDayOf(quarterMs)) ?? [];
    days.set(utcDayOf(quarterMs), values);
    for (const [name, value] of Object.entries(AT_WORK)) values.push({ name, quarterMs, value });
  }
  return days;
}

function quarterPlace(epochMs: number, zone: string): number {
  return Math.floor((wallMinute(epochMs, zone) * 60_000) / QUARTER_MS);
}
