import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, it } from "vitest";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import { displayReport } from "@/lib/contracts/display/report";
import { REPORT } from "@/tests/support/display-entries";
import { createGuard, type Guard } from "./guard";

const SECOND = 1000;
let time: FakeTime;
let told: { at: number; report: unknown }[];
interface Page {
  isBlocked: boolean;
  isVisible: boolean;
  /** It was shown or hidden. */
  seen(): void;
}
let page: Page & { guard: Guard; stop(): void };
let isOver: boolean;

/** Repeats for as long as it is not stopped, on a thread that `isBlocked` stops for a while. */
function repeat(ms: number, run: () => void, isBlocked: () => boolean): () => void {
  let isStopped = false;
  const again = () =>
    time.setTimer(() => {
      if (isStopped) return;
      if (!isBlocked()) run();
      again();
    }, ms);
  again();
  return () => {
    isStopped = true;
  };
}

/** The script that browsers are sent, on a thread of its own. */
function thread() {
  let hear: (event: { data: unknown }) => void = () => undefined;
  let stop = (): void => undefined;
  runInNewContext(readFileSync("public/tv/guard.js", "utf8"), {
    self: {
      addEventListener: (_: string, listener: typeof hear) => {
        hear = listener;
      },
    },
    performance: { now: time.now },
    setInterval: (run: () => void, ms: number) => {
      stop = repeat(ms, run, () => false);
    },
    fetch: async (url: string, { body }: { body: string }) => {
      expect(url).toBe("/api/tv/report");
      told.push({ at: time.now(), report: JSON.parse(body) });
    },
  });
  return {
    postMessage: (data: unknown) => hear({ data: structuredClone(data) }),
    terminate: () => {
      isOver = true;
      stop();
    },
  };
}

beforeEach(() => {
  time = createFakeTime();
  told = [];
  isOver = false;
  const state: Page = { isBlocked: false, isVisible: true, seen: () => undefined };
  const guard = createGuard({
    create: thread,
    every: (ms, run) => repeat(ms, run, () => state.isBlocked),
    isVisible: () => state.isVisible,
    onVisibility: (listener) => {
      state.seen = listener;
      return () => undefined;
    },
  });
  page = Object.assign(state, { guard, stop: guard.start() });
  guard.keep({ ...REPORT, uptimeMs: 5000, dataAgeMs: 900, done: ["c1"] });
});

it("says nothing of a page that responds, or that is hidden and has no time to", async () => {
  await time.advance(600 * SECOND);
  page.isVisible = false;
  page.seen();
  page.isBlocked = true;
  await time.advance(600 * SECOND);
  expect(told).toEqual([]);
});

it("reports in the place of a page that does not respond for a minute, as often as it would have, until it does again", async () => {
  await time.advance(100 * SECOND);
  page.isBlocked = true;
  await time.advance(59 * SECOND);
  expect(told).toEqual([]);
  await time.advance(121 * SECOND);
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(told.length).toBeLessThanOrEqual(5);
  const [first] = told;
  const report = displayReport.parse(first?.report);
  expect(report).toMatchObject({ fault: "The page does not respond.", done: [], build: REPORT.build });
  expect([report.uptimeMs, report.dataAgeMs]).toEqual([5000 + (first?.at ?? 0), 900 + (first?.at ?? 0)]);
  page.isBlocked = false;
  await time.advance(10 * SECOND);
  const count = told.length;
  await time.advance(300 * SECOND);
  expect(told).toHaveLength(count);
});

it("gives a page its time anew when the set has slept", async () => {
  page.isBlocked = true;
  time.suspend(8 * 3_600 * SECOND);
  await time.advance(50 * SECOND);
  expect(told).toEqual([]);
  await time.advance(30 * SECOND);
  expect(told.length).toBeGreaterThan(0);
});

it("is made anew after a minute where it could not be, as on a page that began without a network", async () => {
  const made: (() => void)[] = [];
  const guard = createGuard({
    create: (hasFailed) => {
      made.push(hasFailed);
      return thread();
    },
    every: (ms, run) => repeat(ms, run, () => page.isBlocked),
    isVisible: () => true,
    onVisibility: () => () => undefined,
  });
  page.stop();
  const stop = guard.start();
  made[0]?.();
  guard.keep(REPORT);
  await time.advance(50 * SECOND);
  expect(made).toHaveLength(1);
  await time.advance(20 * SECOND);
  expect(made).toHaveLength(2);
  // It knows what was reported in between.
  page.isBlocked = true;
  await time.advance(100 * SECOND);
  expect(told.length).toBeGreaterThan(0);
  stop();
});

it("goes with the page, and is done without where there are no threads", async () => {
  page.isBlocked = true;
  page.stop();
  expect(isOver).toBe(true);
  await time.advance(300 * SECOND);
  expect(told).toEqual([]);
  const without = createGuard({
    create: () => null,
    every: () => () => undefined,
    isVisible: () => true,
    onVisibility: () => () => undefined,
  });
  const stop = without.start();
  without.keep(REPORT);
  stop();
});
