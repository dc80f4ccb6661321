import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Level, worseLevel } from "@/lib/domain/state/queue-state";
import { anyRule } from "@/tests/support/threshold-rules";
import { type Judgement, judge, type Memory } from "./judge";

const SECOND = 1000;
/** Monday 2026-11-23, 12:00 UTC. */
const NOON = Date.UTC(2026, 10, 23, 12);
const RANK: Readonly<Record<Level, number>> = { calm: 0, near: 1, breach: 2 };

describe("any rule", () => {
  const oneLimit = fc.option(fc.integer({ min: -100, max: 100 }));
  const history = fc.record({
    rule: anyRule,
    near: oneLimit,
    breach: oneLimit,
    ceiling: fc.constantFrom(null, 100),
    grows: fc.boolean(),
    steps: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 20 * SECOND }),
        value: fc.option(fc.integer({ min: -150, max: 150 }), { freq: 20 }),
      }),
      { maxLength: 40 },
    ),
  });
  type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

  function play({ rule, steps, ...limits }: History, keep: (memory: Memory) => Memory = (memory) => memory) {
    let at = NOON;
    let memory: Memory | null = null;
    return steps.map(({ after, value }): Judgement => {
      at += after;
      const judgement = judge(rule, { ...limits, value }, memory, at, "UTC");
      memory = keep(judgement.memory);
      return judgement;
    });
  }

  it("never takes a worse level that has not lasted", () => {
    fc.assert(
      fc.property(history, (story) => {
        const steady = { ...story, grows: false };
        const results = play(steady);
        for (const [index, { level, memory }] of results.entries()) {
          const before = index === 0 ? "calm" : (results[index - 1]?.level ?? "calm");
          if (RANK[level] <= RANK[before]) continue;
          // Back through the readings that were as bad without a break: they cover the time.
          let first = index;
          while (first > 0 && isReached(steady, first - 1, level)) first -= 1;
          expect(memory.at - (results[first]?.memory.at ?? 0)).toBeGreaterThanOrEqual(story.rule.forMs);
        }
      }),
      { numRuns: 1000 },
    );
  });

  /** By the plain limits: what is about to rise is not held yet. */
  function isReached({ rule, near, breach, steps }: History, index: number, level: Level): boolean {
    const value = steps[index]?.value ?? null;
    if (value === null) return false;
    const beyond = breach !== null && (rule.direction === "above" ? value > breach : value < breach);
    if (level === "breach" || beyond) return beyond;
    return near !== null && (rule.direction === "above" ? value >= near : value < near);
  }

  it("leaves a level only inside of its limit by the share for recovering", () => {
    fc.assert(
      fc.property(history, (story) => {
        const { rule, breach } = story;
        const results = play({ ...story, ceiling: null });
        for (const [index, { level }] of results.entries()) {
          const value = story.steps[index]?.value ?? null;
          if (index === 0 || results[index - 1]?.level !== "breach" || level === "breach" || value === null) continue;
          if (breach === null || rule.hours !== null) continue;
          const inside = (rule.direction === "above" ? breach - value : value - breach) / Math.abs(breach || 1);
          expect(inside).toBeGreaterThanOrEqual(breach === 0 ? 0 : rule.recover - 1e-12);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("finds what is worse all the time never better", () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(60), { minLength: 40, maxLength: 40 }), (story, more) => {
        const sign = story.rule.direction === "above" ? 1 : -1;
        const steps = story.steps.map(({ after, value }, index) => ({
          after,
          value: value === null ? null : value + sign * (more[index] ?? 0),
        }));
        const worse = play({ ...story, steps });
        for (const [index, { level }] of play(story).entries())
          expect(worseLevel(level, worse[index]?.level ?? "calm")).toBe(worse[index]?.level);
      }),
      { numRuns: 1000 },
    );
  });

  it("says the same about the same, also when its memory went through JSON", () => {
    fc.assert(
      fc.property(history, (story) => {
        expect(play(story, (memory) => JSON.parse(JSON.stringify(memory)))).toEqual(play(story));
      }),
    );
  });

  it("is calm outside of its hours, however bad it is, and forgets", () => {
    const closed = { days: [{ day: 1, from: "12:01", to: "12:02" }], zone: "UTC" };
    fc.assert(
      fc.property(history, (story) => {
        const steps = story.steps.slice(0, 2).map(({ value }) => ({ after: 10 * SECOND, value }));
        for (const { level, memory } of play({ ...story, steps, rule: { ...story.rule, hours: closed } })) {
          expect(level).toBe("calm");
          expect(memory).toMatchObject({ nearFrom: null, breachFrom: null });
        }
      }),
    );
  });
});
