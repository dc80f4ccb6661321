import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardStanding } from "@/lib/contracts/board-standing";
import { standingAge, standingAlarm, standingWait } from "./board-alarm";

const ASOF = Date.parse("2026-03-02T10:00:00Z");

function standing(breached: number, near: number, queuesAheadMs = 0): NonNullable<BoardStanding["now"]> {
  return {
    tenantName: "T",
    intervalMs: 5000,
    asOf: new Date(ASOF).toISOString(),
    queuesAsOf: new Date(ASOF + queuesAheadMs).toISOString(),
    upstream: { state: "fresh", code: null, message: null, since: "2026-03-02T09:00:00Z", retryAt: null },
    queues: 3,
    breached,
    near,
    headline: {
      waiting: 2,
      longestWaitMs: 61_000,
      longestWaitLevel: "breach",
      serviceLevel: 80,
      serviceLevelLevel: "calm",
      available: 1,
      onShift: 2,
    },
  };
}

describe("standingAlarm", () => {
  it("raises no alarm from old numbers, only a breach from stale ones, and calls only live ones calm", () => {
    const of = (breached: number, near: number) =>
      (["live", "stale", "old", "none"] as const).map((age) => standingAlarm(standing(breached, near), age));
    expect(of(1, 2)).toEqual(["breach", "breach", null, null]);
    expect(of(0, 2)).toEqual(["near", null, null, null]);
    expect(of(0, 0)).toEqual(["calm", null, null, null]);
  });
});

describe("standingWait", () => {
  it("ticks from when the customer came, and only while the numbers are live", () => {
    expect(standingWait(standing(1, 0), "live")).toEqual({ since: ASOF - 61_000 });
    expect(standingWait(standing(1, 0), "stale")).toEqual({ ms: 91_000 });
    expect(standingWait(standing(1, 0), "old")).toEqual({ ms: 91_000 });
  });

  it("never goes back while the numbers stand still", () => {
    const time = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(time, time, fc.integer({ min: 0, max: 20_000 }), (first, more, ahead) => {
        const now = standing(1, 0, ahead);
        const shown = (at: number) => {
          const wait = standingWait(now, standingAge(now, at));
          return wait === null ? 0 : "since" in wait ? at - wait.since : wait.ms;
        };
        const start = ASOF + ahead + first;
        expect(shown(start + more)).toBeGreaterThanOrEqual(shown(start));
      }),
    );
  });
});
