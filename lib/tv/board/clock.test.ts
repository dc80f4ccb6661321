import { beforeEach, describe, expect, it, vi } from "vitest";

const NOW = Date.UTC(2026, 5, 15, 9);

/** The clock of a page that has just begun. */
async function begun() {
  vi.resetModules();
  return import("./clock");
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  return () => {
    vi.useRealTimers();
  };
});

describe("the server's clock", () => {
  it("is the device's until the server speaks, and then the server's", async () => {
    const { clockError, hearTime, serverNow } = await begun();
    expect([serverNow(), clockError()]).toEqual([NOW, null]);
    hearTime(NOW + 600_000);
    vi.advanceTimersByTime(1000);
    expect([serverNow(), clockError()]).toEqual([NOW + 601_000, -600_000]);
  });

  it("does not go back when somebody puts the device's clock back, and goes on", async () => {
    const { clockError, hearTime, serverNow } = await begun();
    vi.setSystemTime(NOW - 600_000);
    vi.advanceTimersByTime(1000);
    expect(serverNow()).toBe(NOW + 1000);
    hearTime(NOW + 1000);
    expect(clockError()).toBe(-600_000);
    vi.setSystemTime(NOW - 3_600_000);
    vi.advanceTimersByTime(60_000);
    expect(serverNow()).toBe(NOW + 61_000);
  });

  it("has not stood still while the set slept", async () => {
    const { hearTime, serverNow } = await begun();
    hearTime(NOW);
    vi.setSystemTime(NOW + 8 * 3_600_000);
    expect(serverNow()).toBe(NOW + 8 * 3_600_000);
  });

  it("is not before what was kept, until the server speaks", async () => {
    const { clockError, hearTime, isAtLeast, serverNow } = await begun();
    isAtLeast(NOW - 1000);
    expect(serverNow()).toBe(NOW);
    isAtLeast(NOW + 47_000);
    vi.advanceTimersByTime(1000);
    expect([serverNow(), clockError()]).toEqual([NOW + 48_000, null]);
    hearTime(NOW + 2000);
    expect(serverNow()).toBe(NOW + 2000);
    isAtLeast(NOW + 47_000);
    expect(serverNow()).toBe(NOW + 2000);
  });
});
