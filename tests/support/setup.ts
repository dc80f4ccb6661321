import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the code complain on the console fails, unless it says that it expects so by mocking it itself. */
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  for (const channel of ["error", "warn"] as const) {
    const spy = console[channel];
    if (vi.isMockFunction(spy) && spy.getMockImplementation() === undefined) expect(spy.mock.calls).toEqual([]);
  }
  vi.restoreAllMocks();
});
