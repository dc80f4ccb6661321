import { beforeEach, expect, it } from "vitest";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import { type WakeSignal, type WakeWatch, watchWake } from "./wake";

let time: FakeTime;
let watch: WakeWatch;
let wakes: number;
let isVisible: boolean;
let signals: Map<WakeSignal, () => void>;

beforeEach(() => {
  time = createFakeTime();
  wakes = 0;
  isVisible = true;
  signals = new Map();
  watch = watchWake(
    {
      wall: time.now,
      setTimer: time.setTimer,
      clearTimer: time.clearTimer,
      isVisible: () => isVisible,
      onSignal(signal, listener) {
        signals.set(signal, listener);
        return () => signals.delete(signal);
      },
    },
    () => {
      wakes += 1;
    },
  );
});

it("sleeps through ordinary time", async () => {
  await time.advance(600_000);
  expect(wakes).toBe(0);
});

it("notices sleep by its own late beat", async () => {
  await time.advance(7_000);
  time.suspend(3_600_000);
  await time.advance(0);
  expect(wakes).toBe(1);
  await time.advance(60_000);
  expect(wakes).toBe(1);
});

it("does not take a hidden tab's throttled timers for sleep while events arrive", async () => {
  isVisible = false;
  for (let minute = 0; minute < 5; minute += 1) {
    time.suspend(60_000);
    watch.heard();
    await time.advance(0);
  }
  expect(wakes).toBe(0);
  time.suspend(60_000);
  await time.advance(0);
  expect(wakes).toBe(1);
});

it("checks on a returning network and after freezing, always", () => {
  watch.heard();
  signals.get("online")?.();
  signals.get("resume")?.();
  expect(wakes).toBe(2);
});

it("checks when the tab is looked at again only if the feed was silent", async () => {
  await time.advance(19_000);
  signals.get("visible")?.();
  expect(wakes).toBe(0);
  await time.advance(2_000);
  signals.get("visible")?.();
  expect(wakes).toBe(1);
  watch.heard();
  signals.get("visible")?.();
  expect(wakes).toBe(1);
});

it("leaves nothing behind", () => {
  watch.stop();
  expect(time.pending()).toBe(0);
  expect(signals.size).toBe(0);
});
