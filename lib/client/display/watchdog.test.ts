import { beforeEach, expect, it } from "vitest";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import { createWatchdog, type PageTrouble, type Watchdog } from "./watchdog";

const MB = 1024 * 1024;
let time: FakeTime;
let troubles: PageTrouble[];
let isVisible: boolean;
let heap: { bytes: number; limit: number } | null;
let watchdog: Watchdog;

beforeEach(() => {
  time = createFakeTime();
  troubles = [];
  isVisible = true;
  heap = { bytes: 50 * MB, limit: 2000 * MB };
  watchdog = createWatchdog(
    {
      setTimer: time.setTimer,
      clearTimer: time.clearTimer,
      monotonic: time.now,
      isVisible: () => isVisible,
      heap: () => heap,
    },
    (trouble) => troubles.push(trouble),
  );
  watchdog.start();
});

async function draw(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) {
    watchdog.drawn();
    await time.advance(1000);
  }
}

it("is content with a page that draws", async () => {
  await draw(600);
  expect(troubles).toEqual([]);
});

it("notices within a minute and a quarter that nothing is drawn any more", async () => {
  await draw(20);
  await time.advance(60_000);
  expect(troubles).toEqual([]);
  await time.advance(15_000);
  expect(troubles[0]).toBe("frozen");
});

it("expects nothing of a page that is hidden, or of a device that slept", async () => {
  isVisible = false;
  await time.advance(600_000);
  isVisible = true;
  await time.advance(45_000);
  expect(troubles).toEqual([]);
  watchdog.drawn();
  time.suspend(8 * 3_600_000);
  await time.advance(45_000);
  expect(troubles).toEqual([]);
});

it("notices memory that stays over the limit, and not a peak", async () => {
  heap = { bytes: 700 * MB, limit: 4000 * MB };
  await draw(40);
  heap = { bytes: 80 * MB, limit: 4000 * MB };
  await draw(60);
  expect(troubles).toEqual([]);
  heap = { bytes: 200 * MB, limit: 300 * MB };
  await draw(75);
  expect(troubles).toContain("memory");
});

it("does without where a browser does not tell its memory", async () => {
  heap = null;
  await draw(120);
  expect(troubles).toEqual([]);
});
