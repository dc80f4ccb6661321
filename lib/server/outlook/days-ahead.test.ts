import { expect, it } from "vitest";
import type { HistoryView } from "@/lib/contracts/history";
import type { OutlookView } from "@/lib/contracts/outlook";
import { binsOf } from "@/lib/domain/history/bins";
import { WRITTEN_WITHIN_MS } from "@/lib/domain/history/written";
import { KNOWN_DAYS, MOST_WEEKS } from "@/lib/domain/staffing/day-ahead";
import { addDays } from "@/lib/domain/zone-day";
import { NOTHING_AHEAD } from "@/lib/server/live/outlook";
import { simulatedWeeks } from "@/tests/support/simulated-weeks";
import { withDay } from "./day-view";
import { DaysAhead } from "./days-ahead";

const QUARTER_MS = 900_000;
const FROM = Date.UTC(2026, 8, 28);
/** Noon of a Monday, the last of the days that are read. */
const NOW = FROM + (KNOWN_DAYS - 1) * 96 * QUARTER_MS + 48 * QUARTER_MS + 60_000;
const DAYS = simulatedWeeks({ seed: 4, weeks: 9, perHour: 160, curve: "phone", noise: 0.15, shift: null });
const VALUES = DAYS.slice(0, KNOWN_DAYS).flat();

/** Quarters, as what was recorded is told. */
const RECORDED: HistoryView = {
  zone: "UTC",
  stepMs: QUARTER_MS,
  fromMs: FROM,
  toMs: FROM + VALUES.length * QUARTER_MS,
  starts: VALUES.map((_, bin) => FROM + bin * QUARTER_MS),
  runningFrom: NOW - 60_000,
  series: [
    { metric: "newInQueue.today", values: VALUES },
    ...["availableIdle", "offering", "handling", "wrapUp", "busy"].map((state, place) => ({
      metric: `${state}.rt`,
      // As many all day, but for the evening.
      values: VALUES.map((_, bin) => (bin % 96 < 72 ? place + 1 : place / 2)),
    })),
  ],
  band: null,
  target: 80,
};

it("reads as many days as its forecasts rest on, and no more", () => {
  const { days } = binsOf({ range: "forecast", step: 15, zone: "UTC", nowMs: NOW });
  expect([days.length, days[0]?.fromMs]).toEqual([KNOWN_DAYS, FROM]);
  const tried = new Date(NOW - 14 * 96 * QUARTER_MS).toISOString().slice(0, 10);
  expect(days[0]?.day).toBe(addDays(tried, -7 * MOST_WEEKS));
});

function world(view: HistoryView | null) {
  const state = { asked: 0, now: NOW };
  const days = new DaysAhead(
    async ({ query, shown }) => {
      state.asked += 1;
      expect(query).toMatchObject({ queue: ["q"], range: "forecast", step: "15" });
      expect(query.metric[0]).toBe("newInQueue.today");
      expect([shown.hasQueue("q"), shown.hasQueue("other"), shown.hasAgents]).toEqual([true, false, false]);
      return view;
    },
    () => state.now,
  );
  return { days, state };
}

it("foretells from the running quarter on, and reads once a quarter however many look", async () => {
  const { days, state } = world(RECORDED);
  const day = await days.of("t", "q");
  expect(day?.fromMs).toBe(NOW - 60_000);
  expect(day?.ahead.forecast).toMatchObject({ days: MOST_WEEKS });
  // Each of the days on which it was tried rested on as many.
  expect(day?.ahead.errors.days).toBe(14);
  expect(day?.ahead.forecast.expected).toHaveLength(48);
  expect(day?.presence).toEqual({ usual: [...Array<number>(24).fill(15), ...Array<number>(24).fill(5)], scale: 1 });
  expect(await days.of("t", "q")).toBe(day);
  expect(state.asked).toBe(1);
  state.now += QUARTER_MS;
  await days.of("t", "q");
  expect(state.asked).toBe(2);
});

it("reads a quarter's end once it has been written down, and keeps nothing from before that", async () => {
  const { days, state } = world(RECORDED);
  state.now = NOW - 61_000;
  await days.of("t", "q");
  state.now = NOW - 60_000;
  await days.of("t", "q");
  state.now = NOW - 60_000 + WRITTEN_WITHIN_MS - 1;
  await days.of("t", "q");
  expect(state.asked).toBe(1);
  state.now += 1;
  await days.of("t", "q");
  expect(state.asked).toBe(2);
});

it("is nothing without a history, and asks again after a failure", async () => {
  expect(await world(null).days.of("t", "q")).toBeNull();
  expect(
    await world({ ...RECORDED, series: [{ metric: "newInQueue.today", values: VALUES.map(() => null) }] }).days.of(
      "t",
      "q",
    ),
  ).toBeNull();
  let fails = true;
  const days = new DaysAhead(
    async () => {
      if (fails) throw new Error("the database is away");
      return RECORDED;
    },
    () => NOW,
  );
  await expect(days.of("t", "q")).rejects.toThrow("the database is away");
  fails = false;
  expect(await days.of("t", "q")).not.toBeNull();
});

const STEP = { away: 0, agents: 12, difference: 0, serviceLevel: 80, occupancy: 80, abandoned: 2, meanWaitMs: 9000 };
const INPUTS = {
  arrivals: 80,
  spanMs: 1_800_000,
  handlingMs: 200_000,
  patienceMs: 120_000,
  target: 80,
  thresholdMs: 20_000,
  occupancyLimit: 85,
};
/** A queue of which everything is known but the moment. */
const BUSY: OutlookView = {
  ...NOTHING_AHEAD,
  today: { inTime: 500, measured: 600, handlingMs: null },
  staffing: { needed: 12, serving: 12, model: "erlang-a", inputs: INPUTS, steps: [STEP] },
};

it("stands beside what is known of the moment, with the level at the end where agents are known", async () => {
  const day = await world(RECORDED).days.of("t", "q");
  if (day === null) throw new Error("nothing was foretold");
  const bare = withDay(NOTHING_AHEAD, day).day;
  expect(bare).toMatchObject({ from: new Date(NOW - 60_000).toISOString(), stepMs: QUARTER_MS, closing: null });
  expect(bare?.errors.forecast).toBeLessThan(Math.min(bare?.errors.lastWeek ?? 0, bare?.errors.mean ?? 0));
  const { closing } = withDay(BUSY, day).day ?? {};
  expect(closing?.busy).toBeLessThan(closing?.quiet ?? 0);
  expect(closing?.expected).toBeGreaterThan(closing?.busy ?? 100);
});

it("is silent of the level at the end where it is unknown how many agents come and go", async () => {
  const day = await world(RECORDED).days.of("t", "q");
  const [arrivals, ...atWork] = RECORDED.series;
  const gap = { ...RECORDED, series: [arrivals, ...atWork.slice(1)].flatMap((one) => one ?? []) };
  const blind = await world({
    ...gap,
    series: [...gap.series, { metric: "x", values: VALUES.map(() => null) }],
  }).days.of("t", "q");
  if (day === null || blind === null) throw new Error("nothing was foretold");
  expect(withDay(BUSY, blind).day).toMatchObject({ rest: day.ahead.forecast.rest, closing: null });
  // As many go home in the evening as usual: with all who are there now, more would be in time.
  const [now, evening] = [
    withDay(BUSY, day),
    withDay(BUSY, { ...day, presence: { usual: day.presence.usual.map(() => 15), scale: 1 } }),
  ];
  expect(now.day?.closing?.expected).toBeLessThan(evening.day?.closing?.expected ?? 0);
});

it("goes by how long handling takes on the day, not by the few of the last half hour", async () => {
  const day = await world(RECORDED).days.of("t", "q");
  if (day === null) throw new Error("nothing was foretold");
  const atEnd = (recentMs: number, handlingMs: number | null) => {
    const { staffing, today } = BUSY;
    const inputs = { ...INPUTS, handlingMs: recentMs };
    const view = { ...BUSY, today: today && { ...today, handlingMs }, staffing: staffing && { ...staffing, inputs } };
    return withDay(view, day).day?.closing?.expected ?? 0;
  };
  expect(atEnd(300_000, 200_000)).toBe(atEnd(200_000, 200_000));
  expect(atEnd(300_000, null)).toBeLessThan(atEnd(200_000, null));
});

it("leaves out of what is to come what the running quarter has brought, which the day's own counts have already", async () => {
  const day = await world(RECORDED).days.of("t", "q");
  if (day === null) throw new Error("nothing was foretold");
  const at = (ms: number) => withDay({ ...BUSY, asOf: new Date(day.fromMs + ms).toISOString() }, day).day;
  const [begun, late, over] = [at(0), at((14 / 15) * QUARTER_MS), at(QUARTER_MS)];
  const [first, ...later] = begun?.expected ?? [];
  const sum = later.reduce((before, count) => before + count, 0);
  expect(begun?.rest).toEqual(day.ahead.forecast.rest);
  expect(late?.rest.expected).toBeCloseTo(sum + (first ?? 0) / 15, 6);
  expect(over?.rest.expected).toBeCloseTo(sum, 6);
  // What is drawn of the quarter is all of it.
  expect([late?.from, late?.expected]).toEqual([begun?.from, begun?.expected]);
  expect((late?.rest.high ?? 0) - (late?.rest.low ?? 0)).toBeLessThan((begun?.rest.high ?? 0) - (begun?.rest.low ?? 0));
  // Numbers of just before the quarter have nothing of it.
  expect(at(-5_000)?.rest).toEqual(begun?.rest);

  // Shortly before closing it is most of what is left: with nobody there, nothing that comes is in time.
  const { forecast } = day.ahead;
  const last = { ...day, ahead: { ...day.ahead, forecast: { ...forecast, expected: [60] } } };
  const nobody = { ...BUSY, staffing: BUSY.staffing && { ...BUSY.staffing, steps: [{ ...STEP, agents: 0 }] } };
  const asOf = new Date(day.fromMs + (14 / 15) * QUARTER_MS).toISOString();
  expect(withDay({ ...nobody, asOf }, last).day?.closing?.expected).toBeCloseTo((100 * 500) / 604, 6);
});
