import { beforeEach, describe, expect, it } from "vitest";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import { createTicker, type Ticker } from "./ticker";

/** The server is this far ahead of the fake device. */
const AHEAD = 1_767_000_000_340;

let time: FakeTime;
let ticker: Ticker;
let ahead: number;
let becomeVisible: (() => void) | null;
let timersSet: number;

beforeEach(() => {
  time = createFakeTime();
  ahead = AHEAD;
  timersSet = 0;
  becomeVisible = null;
  ticker = createTicker({
    now: () => time.now() + ahead,
    setTimer(run, ms) {
      timersSet += 1;
      return time.setTimer(run, ms);
    },
    clearTimer: time.clearTimer,
    onVisible(listener) {
      becomeVisible = listener;
      return () => {
        becomeVisible = null;
      };
    },
  });
});

describe("the ticker", () => {
  it("ticks once a second, just after the server's full second", async () => {
    const ticks: number[] = [];
    ticker.subscribe(() => ticks.push(time.now() + ahead));
    await time.advance(5_000);
    expect(ticks.length).toBeGreaterThanOrEqual(5);
    const whole = ticks.slice(-5);
    for (const at of whole) expect(at % 1000).toBeLessThan(10);
    expect(whole.map((at) => Math.floor(at / 1000) - Math.floor((whole[0] ?? 0) / 1000))).toEqual([0, 1, 2, 3, 4]);
  });

  it("holds one and the same second between ticks, for all listeners", async () => {
    const seen = new Set<number>();
    const stops = [1, 2, 3].map(() => ticker.subscribe(() => seen.add(ticker.second())));
    const before = ticker.second();
    time.suspend(600);
    expect(ticker.second()).toBe(before);
    await time.advance(100);
    expect([...seen].slice(-1)).toEqual([before + 1000]);
    for (const stop of stops) stop();
  });

  it("uses one timer however many listen, and none when nobody does", async () => {
    const stops = Array.from({ length: 500 }, () => ticker.subscribe(() => undefined));
    expect(time.pending()).toBe(1);
    await time.advance(10_000);
    expect(timersSet).toBeLessThanOrEqual(12);
    for (const stop of stops) stop();
    expect(time.pending()).toBe(0);
    expect(becomeVisible).toBeNull();
  });

  it("catches up at once when a throttled page becomes visible", () => {
    let ticks = 0;
    ticker.subscribe(() => {
      ticks += 1;
    });
    const before = ticker.second();
    const already = ticks;
    time.suspend(90_000);
    becomeVisible?.();
    expect(ticks).toBe(already + 1);
    expect(ticker.second() - before).toBeGreaterThanOrEqual(90_000);
    expect(time.pending()).toBe(1);
  });

  it("does not turn the time back for a small correction of the clock, but follows a large one", async () => {
    ticker.subscribe(() => undefined);
    await time.advance(3_000);
    const before = ticker.second();
    ahead -= 2_000;
    await time.advance(1_000);
    expect(ticker.second()).toBe(before);
    ahead -= 600_000;
    await time.advance(1_000);
    expect(ticker.second()).toBeLessThan(before - 590_000);
  });

  it("ticks at once when the clock was corrected, and goes on at the corrected full second", async () => {
    const seen: number[] = [];
    ticker.subscribe(() => seen.push(ticker.second()));
    ahead += 600_400;
    ticker.refresh();
    expect(seen.slice(-1)).toEqual([Math.floor((time.now() + ahead) / 1000) * 1000]);
    await time.advance(1_000);
    expect((time.now() + ahead) % 1000).toBeGreaterThan(0);
    expect(seen.slice(-1)).toEqual([Math.floor((time.now() + ahead) / 1000) * 1000]);
    expect(time.pending()).toBe(1);
  });

  it("tells the time to those who only look, without a timer", () => {
    expect(ticker.second()).toBe(Math.floor(AHEAD / 1000) * 1000);
    time.suspend(61_000);
    expect(ticker.second()).toBe(Math.floor((AHEAD + 61_000) / 1000) * 1000);
    expect(time.pending()).toBe(0);
  });

  it("takes a clock that was set on purpose at its word, back and forth", () => {
    let told = 0;
    ticker.subscribe(() => {
      told += 1;
    });
    const before = ticker.second();
    told = 0;
    ahead -= 2_000;
    ticker.refresh();
    expect([ticker.second(), told]).toEqual([before, 0]);
    ticker.jump();
    expect([ticker.second(), told]).toEqual([before - 2_000, 1]);
    ahead += 86_400_000;
    ticker.jump();
    expect([ticker.second(), told]).toEqual([before - 2_000 + 86_400_000, 2]);
    ticker.jump();
    expect(told).toBe(2);
  });
});
