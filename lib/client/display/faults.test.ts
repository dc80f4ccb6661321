import { describe, expect, test } from "vitest";
import { createFaults } from "./faults";

function watched() {
  const target = new EventTarget();
  let now = 0;
  const faults = createFaults(target as Window, () => now);
  const pass = (ms: number) => {
    now += ms;
  };
  const stop = faults.watch();
  const errs = (message: string) => target.dispatchEvent(Object.assign(new Event("error"), { message }));
  return { target, faults, stop, errs, pass };
}

describe("the last thing that went wrong on a page", () => {
  test("is an error that nobody caught, or a promise that nobody waited for", () => {
    const { target, faults, errs } = watched();
    expect(faults.last()).toBeNull();
    errs("x is not a function");
    expect(faults.last()).toBe("x is not a function");
    target.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason: new TypeError("no") }));
    expect(faults.last()).toBe("TypeError: no");
  });

  test("is over an hour after it: a page that has done well since holds back no new version", () => {
    const { faults, errs, pass } = watched();
    errs("x is not a function");
    pass(3_599_000);
    expect(faults.last()).toBe("x is not a function");
    pass(2000);
    expect(faults.last()).toBeNull();
  });

  test("is cut to what a report takes", () => {
    const { faults } = watched();
    faults.note("a".repeat(1000));
    expect(faults.last()).toHaveLength(300);
  });

  test.each(["ResizeObserver loop completed with undelivered notifications.", "ResizeObserver loop limit exceeded"])(
    "is not a size that is told a frame later: %s",
    (message) => {
      const { faults, errs } = watched();
      errs(message);
      expect(faults.last()).toBeNull();
    },
  );

  test("is noted no more after the watch ended", () => {
    const { faults, stop, errs } = watched();
    stop();
    errs("x is not a function");
    expect(faults.last()).toBeNull();
  });
});
