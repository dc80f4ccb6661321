import { afterEach, beforeEach, expect, vi } from "vitest";

/** Limits only end what hangs: a machine that does much else besides takes many times as long. ms */
const PATIENCE_MS = 60_000;
const waitFor = vi.waitFor;
vi.waitFor = (look, options = {}) => {
  const { timeout = 0, ...rest } = typeof options === "number" ? { timeout: options } : options;
  return waitFor(look, { ...rest, timeout: Math.max(timeout, PATIENCE_MS) });
};

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
