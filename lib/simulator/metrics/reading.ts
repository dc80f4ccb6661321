import type { Window } from "../centre/counters";
import type { Kind, Metric, Period } from "./table";

/** A quotient that keeps both its parts, so that totals can be counted instead of averaged. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
  readonly percent: boolean;
}

export interface ListEntry {
  readonly id: string | null;
  readonly name: string;
  readonly count: number;
}

export type Reading = number | string | null | Ratio | readonly ListEntry[];
/** `window.minutes` is 0 for `.rt`. */
export type View<T> = (subject: T, at: number, window: Window) => Reading;

export const percentage = (part: number, whole: number): Ratio => ({ part, whole, percent: true });
export const average = (sum: number, count: number): Ratio => ({ part: sum, whole: count, percent: false });

export function isRatio(reading: Reading): reading is Ratio {
  return typeof reading === "object" && reading !== null && "whole" in reading;
}

const MINUTES: Readonly<Record<Period, number | null>> = {
  rt: 0,
  "int-15m": 15,
  "int-30m": 30,
  "int-1h": 60,
  "int-4h": 240,
  "int-8h": 480,
  "int-12h": 720,
  today: null,
};

/** The window a period stands for; `.rt` looks at none. */
export function windowOf(period: Period, zone: number): Window {
  return { minutes: MINUTES[period], zone };
}

/** How values are written: percentages as fractions or out of 100, numbers as numbers or as text. */
export interface Dialect {
  readonly scale: "fraction" | "hundred";
  readonly numbersAsText: boolean;
}

export type WireValue = number | string | null | readonly ListEntry[];

/** Some counters come as text from the real API; these always do here. */
const ALWAYS_TEXT: ReadonlySet<string> = new Set(["alerting", "conferences", "consultations", "slaTimeThreshold"]);

/** Writes a reading as the API would. An empty denominator is null. */
export function encode(metric: Metric, reading: Reading, dialect: Dialect): WireValue {
  const value = isRatio(reading) ? quotient(reading, dialect.scale) : reading;
  if (typeof value !== "number") return value;
  return dialect.numbersAsText || ALWAYS_TEXT.has(metric.base) ? String(value) : value;
}

function quotient(ratio: Ratio, scale: Dialect["scale"]): number | null {
  if (ratio.whole <= 0) return null;
  const value = ratio.part / ratio.whole;
  if (!ratio.percent) return Math.round(value * 100) / 100;
  return scale === "hundred" ? Math.round(value * 1_000_000) / 10_000 : value;
}

/** The total of a metric over rows: counts and times are summed, the longest kept, quotients counted anew. */
export function total(base: string, kind: Kind, readings: readonly Reading[]): Reading {
  if (kind !== "count" && kind !== "milliseconds" && kind !== "percentage") return null;
  const ratios = readings.filter(isRatio);
  const first = ratios[0];
  if (first !== undefined) {
    const sum = (pick: (ratio: Ratio) => number) => ratios.reduce((all, ratio) => all + pick(ratio), 0);
    return { part: sum((ratio) => ratio.part), whole: sum((ratio) => ratio.whole), percent: first.percent };
  }
  const numbers = readings.filter((reading) => typeof reading === "number");
  if (numbers.length === 0 || kind === "percentage") return null;
  const longest = base.toLowerCase().includes("longest") || base === "slaTimeThreshold";
  return longest
    ? numbers.reduce((most, value) => Math.max(most, value), 0)
    : numbers.reduce((all, value) => all + value, 0);
}
