import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepLoading } from "./keep-loading";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("keepLoading", () => {
  it("asks once when that works", async () => {
    const load = vi.fn(async () => "part");
    expect(await keepLoading(load)).toBe("part");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("asks again, ever more rarely but at least each minute, until it works", async () => {
    const times: number[] = [];
    const load = async () => {
      times.push(Date.now());
      if (times.length < 10) throw new Error("no network");
      return "part";
    };
    const loaded = keepLoading(load);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await loaded).toBe("part");
    const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });
});
