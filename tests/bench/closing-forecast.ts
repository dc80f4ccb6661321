import { closingLevel } from "@/lib/domain/staffing/closing-level";
import { MOST_WEEKS } from "@/lib/domain/staffing/day-ahead";
import { forecastDay } from "@/lib/domain/staffing/day-forecast";
import { agentsAhead, presenceAhead } from "@/lib/domain/staffing/presence-ahead";
import { daysBefore } from "@/lib/domain/staffing/wall-days";
import { Rng } from "@/lib/simulator/centre/rng";
import { simulatedQueue } from "../support/simulated-queue";
import { simulatedWeeks, type WeeksOptions } from "../support/simulated-weeks";
import { type Figure, plain } from "./report";

const QUARTER_MS = 900_000;
/** The day that is foretold, whichever it is. */
const DAY = "2026-11-30";
const SEEDS = [1, 2, 3] as const;
const WEEKS = 12;
const CALLS = { handlingMs: 240_000, patienceMs: 120_000, thresholdMs: 20_000 };
/** In quarters since midnight: from 8:00 to 18:00. */
const MOMENTS = [32, 40, 48, 56, 64, 72] as const;
/** Of fewer a level is chance. */
const LEAST_MEASURED = 10;

/** So many agents in each quarter of a day that usually brings so much. */
type Roster = (usual: readonly number[]) => readonly number[];

const asManyAllDay: Roster = (usual) => {
  const most = Math.ceil(erlangs(Math.max(...usual)));
  return usual.map(() => most);
};
/** Agents come and go by the hour, so that they are this busy, 0–1. */
const following =
  (occupancy: number): Roster =>
  (usual) =>
    usual.map((_, quarter) => {
      const from = quarter - (quarter % 4);
      return Math.max(1, Math.round(erlangs(sum(usual.slice(from, from + 4)) / 4) / occupancy));
    });

const STEADY: Omit<WeeksOptions, "seed"> = { weeks: WEEKS, perHour: 90, curve: "phone", noise: 0.12, shift: null };
const KINDS: readonly (readonly [string, Omit<WeeksOptions, "seed">, Roster])[] = [
  ["90 an hour at the peak, as many agents all day", STEADY, asManyAllDay],
  ["agents come and go with the day, 85 % busy", STEADY, following(0.85)],
  ["so, 95 % busy", STEADY, following(0.95)],
  ["so, days differ by 30 %", { ...STEADY, noise: 0.3 }, following(0.85)],
  ["so, 12 an hour, 60 % busy", { ...STEADY, perHour: 12 }, following(0.6)],
  ["so, 400 an hour, 95 % busy", { ...STEADY, perHour: 400 }, following(0.95)],
  ["so, a third more from a Wednesday on", { ...STEADY, shift: { day: 7 * 8 + 2, factor: 1.33 } }, following(0.85)],
];

/** How far off the level at the day's end is foretold, beside the plain ways. */
export function closingFigures(): Figure[] {
  return KINDS.map(([what, options, roster]) => figureOf(`level at the end: ${what}`, errorsOver(options, roster)));
}

/** Absolute errors, in points. */
interface Errors {
  ours: number;
  soFar: number;
  lastWeek: number;
  mean: number;
  times: number;
}

function errorsOver(options: Omit<WeeksOptions, "seed">, roster: Roster): Errors {
  const errors: Errors = { ours: 0, soFar: 0, lastWeek: 0, mean: 0, times: 0 };
  for (const seed of SEEDS) addErrors(errors, { ...options, seed }, roster);
  return errors;
}

interface Day {
  readonly arrivals: readonly number[];
  readonly agents: readonly number[];
  readonly inTime: readonly number[];
  readonly measured: readonly number[];
  /** The service level at its end, 0–100. */
  readonly closing: number;
}

/** Days of a queue, customer by customer; of each between a fifth fewer and a tenth more agents than its roster are there. */
function daysOf(options: WeeksOptions, roster: Roster): readonly Day[] {
  const rng = new Rng(options.seed);
  const weeks = simulatedWeeks(options);
  return weeks.map((arrivals, index) => {
    const former = [1, 2, 3, 4].flatMap((week) => {
      const day = weeks[index - 7 * week];
      return day === undefined ? [] : [day];
    });
    const there = 0.8 + 0.3 * rng.next();
    const agents = roster(meanOf(former.length === 0 ? [arrivals] : former)).map((count) =>
      Math.max(1, Math.round(count * there)),
    );
    const day = simulatedQueue({ ...CALLS, seed: 1000 * options.seed + index, arrivals, agents });
    return { arrivals, agents, ...day, closing: (100 * sum(day.inTime)) / sum(day.measured) };
  });
}

function addErrors(errors: Errors, options: WeeksOptions, roster: Roster): void {
  const days = daysOf(options, roster);
  for (const [index, day] of days.entries()) {
    const former = Array.from({ length: MOST_WEEKS }, (_, week) => days[index - 7 * (week + 1)]).filter(
      (one) => one !== undefined,
    );
    // Weekends have hardly anybody.
    if (former.length < MOST_WEEKS || index % 7 > 4) continue;
    for (const moment of MOMENTS) {
      const today = { inTime: sum(day.inTime.slice(0, moment)), measured: sum(day.measured.slice(0, moment)) };
      const ours = foretold(day, former, { moment, today });
      if (today.measured < LEAST_MEASURED || ours === null) continue;
      const off = (level: number) => Math.abs(level - day.closing);
      errors.ours += off(ours);
      errors.soFar += off((100 * today.inTime) / today.measured);
      errors.lastWeek += off(former[0]?.closing ?? Number.NaN);
      errors.mean += off(sum(former.map(({ closing }) => closing)) / former.length);
      errors.times += 1;
    }
  }
}

interface Now {
  readonly moment: number;
  readonly today: { readonly inTime: number; readonly measured: number };
}

/** As the product foretells it. */
function foretold(day: Day, former: readonly Day[], { moment, today }: Now): number | null {
  const forecast = forecastDay(
    day.arrivals.slice(0, moment),
    former.map(({ arrivals }) => arrivals),
  );
  const now = day.agents[moment] ?? 0;
  const present = [...former, { agents: day.agents.slice(0, moment) }].flatMap(({ agents }, place) => {
    const name = daysBefore(DAY, place === former.length ? 0 : 7 * (place + 1));
    return agents.map((count, quarter) => ({ day: name, minute: 15 * quarter, count }));
  });
  const presence = presenceAhead(present, { day: DAY, minute: 15 * moment }, 15);
  const agents = agentsAhead({ agents: now, serving: now, presence, passed: 0 });
  if (forecast === null || agents === null) return null;
  const traffic = { ...CALLS, perHour: 0 };
  const rest = { today, forecast, passed: 0, intervalMs: QUARTER_MS, traffic, agents, thresholdMs: CALLS.thresholdMs };
  return closingLevel(rest)?.expected ?? null;
}

function figureOf(what: string, errors: Errors): Figure {
  const [ours, soFar, lastWeek, mean] = [errors.ours, errors.soFar, errors.lastWeek, errors.mean].map(
    (all) => all / errors.times,
  );
  const plainly = [soFar ?? 0, lastWeek ?? 0, mean ?? 0];
  const points = (value = Number.NaN): string => `${value.toFixed(1)} points`;
  return {
    ...plain(what, points(ours), { text: "less than all three", met: (ours ?? 0) < Math.min(...plainly) }),
    floor: `as it stands ${points(soFar)}, last week ${points(lastWeek)}, mean ${points(mean)}`,
    ratio: `${((ours ?? 0) / Math.min(...plainly)).toFixed(2)} ×`,
  };
}

/** Agents kept busy by so many interactions a quarter. */
function erlangs(perQuarter: number): number {
  return (perQuarter * CALLS.handlingMs) / QUARTER_MS;
}

function meanOf(days: readonly (readonly number[])[]): readonly number[] {
  return (days[0] ?? []).map((_, place) => sum(days.map((day) => day[place] ?? 0)) / days.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}
