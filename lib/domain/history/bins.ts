import { KNOWN_DAYS } from "@/lib/domain/staffing/day-ahead";
import { addDays, dayOf, endOfDay, startOfDay } from "@/lib/domain/zone-day";
import { HOUR_MS, MINUTE_MS } from "./quarter";

/** `forecast`: what the rest of a day is foretold from; nobody is shown it. */
export type HistoryRange = "hour" | "today" | "week" | "month" | "day" | "forecast";

/** Days of a range, the one of now among them. */
const DAYS = { today: 1, week: 7, month: 31, forecast: KNOWN_DAYS } as const;

export interface Bins {
  /** Epoch ms; `toMs` is the first moment after the last bin. */
  readonly fromMs: number;
  readonly toMs: number;
  /** When each bin begins; it ends where the next one begins. */
  readonly starts: readonly number[];
  /** The days (YYYY-MM-DD) in the zone, and when each begins. */
  readonly days: readonly { readonly day: string; readonly fromMs: number; readonly toMs: number }[];
}

interface BinRequest {
  readonly range: HistoryRange;
  /** Of `day`, YYYY-MM-DD. */
  readonly day?: string | undefined;
  /** Minutes; 1440 is a whole day of the zone, however long. */
  readonly step: number;
  readonly zone: string;
  readonly nowMs: number;
}

/**
 * The bins of a range. They begin at a day's midnight and never cross the next, so that the day on which clocks change has as
 * many as it has quarters; the last of a day is shorter where the step does not divide it.
 */
export function binsOf({ range, day, step, zone, nowMs }: BinRequest): Bins {
  const stepMs = step * MINUTE_MS;
  const today = dayOf(nowMs, zone);
  if (range === "hour") return lastHour(stepMs, zone, nowMs);
  const last = range === "day" ? (day ?? today) : today;
  const count = range === "day" ? 1 : DAYS[range];
  const days = Array.from({ length: count }, (_, index) => spanOfDay(addDays(last, index + 1 - count), zone));
  return {
    fromMs: days[0]?.fromMs ?? nowMs,
    toMs: days.at(-1)?.toMs ?? nowMs,
    starts: days.flatMap((one) => (step === 1440 ? [one.fromMs] : startsOf(one.fromMs, one.toMs, stepMs))),
    days,
  };
}

export function spanOfDay(day: string, zone: string): Bins["days"][number] {
  return { day, fromMs: startOfDay(day, zone), toMs: endOfDay(day, zone) };
}

/** The last sixty minutes, the one that runs among them. */
function lastHour(stepMs: number, zone: string, nowMs: number): Bins {
  const toMs = (Math.floor(nowMs / stepMs) + 1) * stepMs;
  const fromMs = toMs - Math.max(HOUR_MS, stepMs);
  const days = [...new Set([dayOf(fromMs, zone), dayOf(toMs - 1, zone)])].map((day) => spanOfDay(day, zone));
  return { fromMs, toMs, starts: startsOf(fromMs, toMs, stepMs), days };
}

function startsOf(fromMs: number, toMs: number, stepMs: number): number[] {
  return Array.from({ length: Math.ceil((toMs - fromMs) / stepMs) }, (_, index) => fromMs + index * stepMs);
}
