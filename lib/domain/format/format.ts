import type { Metric } from "@/lib/domain/metrics/catalogue";
import type { MetricListItem, MetricValue } from "@/lib/domain/snapshot";
import { type MomentShape, momentFormat, numberFormat } from "./intl-cache";
import { type Digits, onGrid, writePercentage } from "./percentage-grid";

/** What stands where there is no data: never a zero. */
export const NO_DATA = "–";

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * A duration in ms as a clock: `0:18`, `3:41`, `1:30:00`, `26:05:00` (hours, never days: easier to compare). Truncated to
 * the second, so that it never runs ahead of the time that has really passed; below zero is zero.
 */
export function formatDuration(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return NO_DATA;
  const total = Math.max(0, Math.floor(ms / SECOND));
  const seconds = twoDigits(total % MINUTE);
  const minutes = Math.floor((total % HOUR) / MINUTE);
  const hours = Math.floor(total / HOUR);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

/** A count with the locale's thousands separator. Fractions (8x8 sends a few) keep two digits rather than being hidden. */
export function formatCount(value: number | null, locale: string): string {
  if (value === null || !Number.isFinite(value)) return NO_DATA;
  return numberFormat(locale, 0, 2).format(value === 0 ? 0 : value);
}

/**
 * A percentage (0–100) as the locale writes it: `78%`, `78 %`. 0 % means none and 100 % means all: what would only be
 * rounded to them is `<1%` or `>99%`.
 */
export function formatPercentage(value: number | null, locale: string, digits: Digits = 0): string {
  if (value === null || !Number.isFinite(value)) return NO_DATA;
  const step = digits === 0 ? 1 : 0.1;
  const rounded = onGrid(value, digits, Math.round);
  if (rounded === 0 && value > 0) return `<${writePercentage(step, locale, digits)}`;
  if (rounded === 100 && value < 100) return `>${writePercentage(100 - step, locale, digits)}`;
  return writePercentage(rounded === 0 ? 0 : rounded, locale, digits);
}

/** The time of day on 24 hours in a zone, `14:26`. An unknown zone is read as UTC. */
export function formatClock(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "time");
}

/** The same with seconds, `14:26:07`. */
export function formatClockSeconds(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "seconds");
}

/** The day in a zone, `Saturday, 28 November` as the locale writes it. */
export function formatDay(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "day");
}

/** The date in a zone, `23 Nov` as the locale writes it. */
export function formatDate(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "date");
}

/** The weekday in a zone, shortened: `Mon`. */
export function formatWeekday(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "short weekday");
}

/** Day and time in a zone, `23 Nov, 14:26` as the locale writes it: for moments that may lie before today. */
export function formatDayAndClock(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "day and time");
}

/** Date with its year, and time, in a zone, `23 Nov 2026, 14:26` as the locale writes it: for what is kept. */
export function formatMomentOfYear(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "moment");
}

/** Weekday, day and time in a zone, `Mon 23 Nov, 14:26` as the locale writes it: for moments of the last days. */
export function formatWeekdayAndClock(epochMs: number, locale: string, timeZone: string): string {
  return formatMoment(epochMs, locale, timeZone, "weekday and time");
}

/** The furthest moments that a Date can hold; beyond them Intl throws. */
const LAST_MOMENT = 8.64e15;

function formatMoment(epochMs: number, locale: string, timeZone: string, shape: MomentShape): string {
  if (!(Math.abs(epochMs) <= LAST_MOMENT)) return NO_DATA;
  return momentFormat(locale, timeZone, shape).format(epochMs);
}

function formatList(items: readonly MetricListItem[], locale: string): string {
  if (items.length === 0) return formatCount(0, locale);
  return items.map(({ name, count }) => (count > 1 ? `${name} ×${formatCount(count, locale)}` : name)).join(", ");
}

/** Text as it came; a timestamp that is none is shown as it came as well, rather than hidden. */
function formatText(metric: Metric | undefined, text: string, locale: string, timeZone: string): string {
  if (text.trim() === "") return NO_DATA;
  const moment = metric?.kind === "timestamp" ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? text : formatDayAndClock(moment, locale, timeZone);
}

/**
 * Any value by the kind of its metric; without a metric (a key that nobody documented) by its own type. An empty list is
 * `0`: the agent is in no queue, which is a fact. Null is "–": 8x8 had nothing to say.
 */
export function formatMetric(metric: Metric | undefined, value: MetricValue, locale: string, timeZone: string): string {
  if (value === null) return NO_DATA;
  if (typeof value === "string") return formatText(metric, value, locale, timeZone);
  if (typeof value !== "number") return formatList(value, locale);
  if (metric?.kind === "milliseconds") return formatDuration(value);
  if (metric?.kind === "percentage") return formatPercentage(value, locale, 1);
  if (metric?.kind === "timestamp") return formatDayAndClock(value, locale, timeZone);
  return formatCount(value, locale);
}
