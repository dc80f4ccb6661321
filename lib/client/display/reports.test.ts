import { beforeEach, expect, it } from "vitest";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { createReports, type Reports } from "./reports";

let time: FakeTime;
let reports: Reports;
let sent: { at: number; done: readonly string[] }[];
let unreported: string[];
let post: (signal: AbortSignal) => Promise<boolean>;

const rest: Omit<DisplayReport, "done"> = {
  device: { engine: "Chromium 108", model: "", screen: { width: 1920, height: 1080, ratio: 1 }, mode: "full" },
  build: "one",
  uptimeMs: 0,
  heapBytes: null,
  clockErrorMs: null,
  shows: null,
  dataAgeMs: null,
  connection: "live",
  night: "day",
  sound: "none",
  fault: null,
};

beforeEach(() => {
  time = createFakeTime();
  sent = [];
  unreported = [];
  post = async () => true;
  reports = createReports(
    {
      setTimer: time.setTimer,
      clearTimer: time.clearTimer,
      random: () => 0.5,
      post(report, signal) {
        sent.push({ at: time.now(), done: report.done });
        return post(signal);
      },
    },
    {
      toReport: () => unreported,
      reported: (ids) => {
        unreported = unreported.filter((id) => !ids.includes(id));
      },
    },
    () => rest,
  );
  reports.start();
});

it("goes out every half a minute, and within a second of what changes", async () => {
  await time.advance(65_000);
  expect(sent.map(({ at }) => at)).toEqual([1500, 31_500, 61_500]);
  reports.changed();
  reports.changed();
  await time.advance(1000);
  expect(sent).toHaveLength(4);
  await time.advance(29_000);
  expect(sent).toHaveLength(4);
});

it("says again what was carried out until that has arrived, and does not hammer a server that is away", async () => {
  unreported = ["c1"];
  post = async () => false;
  reports.changed();
  await time.advance(5000);
  reports.changed();
  await time.advance(24_000);
  expect(sent.length).toBeLessThanOrEqual(2);
  post = async () => true;
  await time.advance(40_000);
  expect(sent[sent.length - 1]?.done).toEqual([]);
  expect(unreported).toEqual([]);
});

it("sends one at a time: what changes meanwhile comes right after", async () => {
  let arrive: (isTaken: boolean) => void = () => undefined;
  post = () => new Promise((resolve) => (arrive = resolve));
  await time.advance(1500);
  reports.changed();
  await time.advance(10_000);
  expect(sent).toHaveLength(1);
  arrive(true);
  await time.advance(1000);
  expect(sent).toHaveLength(2);
});

it("waits for no answer longer than 15 s: a connection that broke without a word holds up no other", async () => {
  post = (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(false)));
  await time.advance(1500);
  post = async () => true;
  await time.advance(14_000);
  expect(sent).toHaveLength(1);
  await time.advance(31_000);
  expect(sent.map(({ at }) => at)).toEqual([1500, 46_500]);
  // What was answered in time leaves no timer behind but the next report's.
  expect(time.pending()).toBe(1);
});

it("stops", async () => {
  reports.stop();
  reports.changed();
  await time.advance(120_000);
  expect(sent).toEqual([]);
});
