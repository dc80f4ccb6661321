import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchResting } from "./resting";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const target = new EventTarget();
  const told: boolean[] = [];
  const stop = watchResting(
    {
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
      setTimeout: (run, ms) => Number(setTimeout(run, ms)),
      clearTimeout: (timer) => clearTimeout(timer),
    },
    3000,
    (isResting) => told.push(isResting),
  );
  return { told, stop, touch: (name: string) => target.dispatchEvent(new Event(name)) };
}

it("rests after three seconds without a touch, not before", () => {
  const { told, touch } = watched();
  vi.advanceTimersByTime(2999);
  touch("pointermove");
  vi.advanceTimersByTime(2999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([true]);
});

it.each(["pointermove", "pointerdown", "wheel", "keydown", "focusin"])(
  "wakes at once by %s, and rests again",
  (sign) => {
    const { told, touch } = watched();
    vi.advanceTimersByTime(3000);
    touch(sign);
    expect(told).toEqual([true, false]);
    vi.advanceTimersByTime(3000);
    expect(told).toEqual([true, false, true]);
  },
);

it("gives the pointer back when it stops, and stays quiet", () => {
  const { told, stop, touch } = watched();
  vi.advanceTimersByTime(3000);
  stop();
  touch("pointermove");
  vi.advanceTimersByTime(9000);
  expect(told).toEqual([true, false]);
});
