import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool } from "./allocate-agents";
import type { QueueLoad } from "./queue-load";
import { type Centre, staffingNow } from "./staffing-now";

/** 100 calls in half an hour, 3 min each, 80 % in 20 s: 14 agents by the worked example of erlang-c.test.ts. */
const LOAD: QueueLoad = {
  queueId: "sales",
  arrivals: 100,
  spanMs: 1_800_000,
  handlingMs: 180_000,
  handled: 95,
  waits: null,
  thresholdMs: 20_000,
  target: 80,
  working: 10,
  isOneAtATime: true,
};
const SUPPORT: QueueLoad = { ...LOAD, queueId: "support" };
const pool = (agents: number, ...queueIds: string[]): Pool => ({ agents, queueIds });

const reckon = (centre: Centre, queueId: string, away = 0) => staffingNow(centre, queueId)?.(away) ?? null;

describe("staffingNow", () => {
  it("is the worked example: 14 are needed, of 16 two may go, and then it is tight", () => {
    const centre = { loads: [LOAD], pools: [pool(16, "sales")] };
    expect(reckon(centre, "sales")).toMatchObject({
      agents: 16,
      serving: 16,
      needed: 14,
      difference: 2,
      model: "erlang-c",
      traffic: { perHour: 200, handlingMs: 180_000, patienceMs: null },
    });
    const after = reckon(centre, "sales", 2);
    expect(after).toMatchObject({ serving: 14, difference: 0 });
    expect(after?.outcome.serviceLevel).toBeCloseTo(88.8, 1);
    expect(reckon(centre, "sales", 4)).toMatchObject({ serving: 12, difference: -2 });
  });

  it("counts agents of two queues once: 30 serve both, so each has 15 and not 30", () => {
    const centre = { loads: [LOAD, SUPPORT], pools: [pool(30, "sales", "support")] };
    const [sales, support] = ["sales", "support"].map((id) => reckon(centre, id));
    expect(sales?.agents).toBeCloseTo(15, 6);
    expect((sales?.difference ?? 0) + (support?.difference ?? 0)).toBe(2);
    expect(sales?.serving).toBe(30);
  });

  it("lets a queue of which nothing can be reckoned draw the agents whom it keeps busy", () => {
    for (const unknown of [{ arrivals: 9 }, { isOneAtATime: false }]) {
      const centre = {
        loads: [LOAD, { ...SUPPORT, ...unknown, working: 2 }],
        pools: [pool(16, "sales", "support")],
      };
      expect(reckon(centre, "sales")?.agents).toBeCloseTo(14, 6);
      expect(reckon(centre, "support")).toBeNull();
    }
  });

  it("uses patience where enough gave up to tell it", () => {
    const waits = { abandoned: 12, waitedMs: 12 * 60_000 };
    const centre = { loads: [{ ...LOAD, waits }], pools: [pool(12, "sales")] };
    expect(reckon(centre, "sales")).toMatchObject({ model: "erlang-a", needed: 11, difference: 1 });
  });

  it("keeps nobody busy for more than 85 % of the time, though fewer would answer soon enough", () => {
    // 1,000 in half an hour, 3 min each: 100 agents' work, and 100 ÷ 0.85 = 117.6.
    const busy = reckon({ loads: [{ ...LOAD, arrivals: 1000 }], pools: [pool(117, "sales")] }, "sales");
    expect(busy).toMatchObject({ needed: 118, difference: -1, goal: { serviceLevel: 80, occupancy: 85 } });
    expect(busy?.outcome.serviceLevel).toBeGreaterThan(80);
  });

  it.each([
    ["nine came", { arrivals: 9 }],
    ["nine were handled", { handled: 9 }],
    ["ten minutes are known", { spanMs: 600_000 }],
    ["handling times are unknown", { handlingMs: null }],
    ["there is no target", { target: null }],
    ["the target is 0", { target: 0 }],
    ["there is no threshold", { thresholdMs: null }],
    ["agents have several at once", { isOneAtATime: false }],
  ])("is silent where %s", (_, change) => {
    expect(reckon({ loads: [{ ...LOAD, ...change }], pools: [pool(16, "sales")] }, "sales")).toBeNull();
  });

  it("is silent of a queue that nobody serves or nobody knows", () => {
    expect(reckon({ loads: [LOAD], pools: [pool(16, "other")] }, "sales")).toBeNull();
    expect(reckon({ loads: [LOAD], pools: [pool(16, "sales")] }, "other")).toBeNull();
  });

  it("never gets better by a break, and promises no more spare agents than there are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: 80 }),
        (arrivals, shared, own) => {
          const loads = [{ ...LOAD, arrivals }, SUPPORT];
          const centre = { loads, pools: [pool(shared, "sales", "support"), pool(own, "sales")] };
          let before = Number.POSITIVE_INFINITY;
          for (const away of [0, 1, 2, 5]) {
            const found = reckon(centre, "sales", away);
            const level = found?.outcome.serviceLevel ?? 0;
            expect(level).toBeLessThanOrEqual(before + 1e-6);
            before = level;
          }
          const spare = ["sales", "support"]
            .map((id) => reckon(centre, id))
            .reduce((sum, found) => sum + Math.max(0, found?.difference ?? 0), 0);
          expect(spare).toBeLessThanOrEqual(shared + own);
        },
      ),
      { numRuns: 40 },
    );
  });
});
