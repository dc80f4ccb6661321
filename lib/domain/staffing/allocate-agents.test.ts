import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateAgents, type Pool, servingAgents, withoutSome } from "./allocate-agents";

const pool = (agents: number, ...queueIds: string[]): Pool => ({ agents, queueIds });
const need = (of: Record<string, number>) => new Map(Object.entries(of));

describe("allocateAgents", () => {
  it("divides who serves both as both need", () => {
    const have = allocateAgents([pool(12, "a", "b")], need({ a: 6, b: 3 }));
    expect(have.get("a")).toBeCloseTo(8, 6);
    expect(have.get("b")).toBeCloseTo(4, 6);
  });

  it("sends shared agents where a queue's own do not suffice", () => {
    const have = allocateAgents([pool(12, "a"), pool(5, "a", "b")], need({ a: 10, b: 5 }));
    expect(have.get("b")).toBeGreaterThan(4.99);
    expect(have.get("a")).toBeLessThan(12.01);
  });

  it("levels how well queues are covered through queues in between", () => {
    const have = allocateAgents(
      [pool(2, "a"), pool(4, "a", "b"), pool(4, "b", "c"), pool(2, "c")],
      need({ a: 3, b: 5, c: 4 }),
    );
    for (const [id, wanted] of [
      ["a", 3],
      ["b", 5],
      ["c", 4],
    ] as const)
      expect((have.get(id) ?? 0) / wanted).toBeCloseTo(1, 2);
  });

  it("leaves to a queue without need whom nobody else needs, and nobody else", () => {
    const have = allocateAgents([pool(3, "quiet"), pool(4, "quiet", "busy")], need({ quiet: 0, busy: 9 }));
    expect(have.get("quiet")).toBe(3);
    expect(have.get("busy")).toBe(4);
  });

  it("counts every agent once, and gives nobody to a queue they do not serve", () => {
    const ids = ["a", "b", "c", "d"];
    const pools = fc.array(
      fc.record({ queueIds: fc.subarray(ids, { minLength: 1 }), agents: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 8 },
    );
    const needs = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(pools, needs, (some, wanted) => {
        const have = allocateAgents(some, new Map(ids.map((id, index) => [id, wanted[index] ?? 0])));
        const all = [...have.values()].reduce((sum, one) => sum + one, 0);
        expect(all).toBeCloseTo(
          some.reduce((sum, { agents }) => sum + agents, 0),
          6,
        );
        for (const [id, agents] of have) {
          expect(agents).toBeGreaterThanOrEqual(0);
          expect(agents).toBeLessThanOrEqual(servingAgents(some, id) + 1e-6);
        }
      }),
    );
  });
});

describe("withoutSome", () => {
  it("takes the same share from all who serve the queue, and from nobody else", () => {
    const pools = [pool(6, "a"), pool(4, "a", "b"), pool(3, "b")];
    expect(withoutSome(pools, "a", 5).map(({ agents }) => agents)).toEqual([3, 2, 3]);
    expect(servingAgents(withoutSome(pools, "a", 99), "a")).toBe(0);
    expect(withoutSome(pools, "other", 1)).toEqual(pools);
  });
});
