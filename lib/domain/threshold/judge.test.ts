import { describe, expect, it } from "vitest";
import { type Judgement, judge, type Memory, type Reading } from "./judge";
import type { ThresholdRule } from "./rule";

const SECOND = 1000;
/** Monday 2026-11-23, 12:00 UTC. */
const NOON = Date.UTC(2026, 10, 23, 12);

const RULE: ThresholdRule = {
  direction: "above",
  near: { by: "number", value: 45 },
  breach: { by: "number", value: 60 },
  forMs: 10 * SECOND,
  recover: 0.1,
  hours: null,
  top: true,
};

function reading(value: number | null, more: Partial<Reading> = {}): Reading {
  return { value, near: 45, breach: 60, ceiling: null, grows: false, ...more };
}

/** The judgements of one figure, one reading after another. */
function judged(
  rule: ThresholdRule,
  steps: readonly { readonly at: number; readonly reading: Reading; readonly rule?: ThresholdRule }[],
): readonly Judgement[] {
  let memory: Memory | null = null;
  return steps.map((step) => {
    const judgement = judge(step.rule ?? rule, step.reading, memory, step.at, "UTC");
    memory = judgement.memory;
    return judgement;
  });
}

/** Levels of values that come every five seconds. */
function levels(rule: ThresholdRule, values: readonly (number | null)[], more: Partial<Reading> = {}) {
  return judged(
    rule,
    values.map((value, index) => ({ at: NOON + index * 5 * SECOND, reading: reading(value, more) })),
  ).map(({ level }) => level);
}

const AT_ONCE: ThresholdRule = { ...RULE, forMs: 0, recover: 0 };

describe("where the limits lie", () => {
  it.each([
    [44.9, "calm"],
    [45, "near"],
    [60, "near"],
    [60.1, "breach"],
  ] as const)("%d above 45 and 60 is %s", (value, level) => {
    expect(levels(AT_ONCE, [value])).toEqual([level]);
  });

  it.each([
    [80, "calm"],
    [79.9, "near"],
    [75, "near"],
    [74.9, "breach"],
  ] as const)("%d below 80 and 75 is %s", (value, level) => {
    expect(levels({ ...AT_ONCE, direction: "below" }, [value], { near: 80, breach: 75 })).toEqual([level]);
  });

  it("is calm without data and without limits", () => {
    expect(levels(AT_ONCE, [null])).toEqual(["calm"]);
    expect(levels(AT_ONCE, [1000], { near: null, breach: null })).toEqual(["calm"]);
    expect(levels(AT_ONCE, [50, 100], { near: null })).toEqual(["calm", "breach"]);
    expect(levels(AT_ONCE, [50, 100], { breach: null })).toEqual(["near", "near"]);
  });
});

describe("how long a level must last", () => {
  it("takes a level when it has lasted, near and breach each for themselves", () => {
    expect(levels(RULE, [50, 50, 50, 70, 70, 70])).toEqual(["calm", "calm", "near", "near", "near", "breach"]);
  });

  it("begins anew after one reading that was better, or none", () => {
    expect(levels(RULE, [70, 70, 10, 70, 70, 70])).toEqual(["calm", "calm", "calm", "calm", "calm", "breach"]);
    expect(levels(RULE, [70, 70, null, 70, 70, 70])).toEqual(["calm", "calm", "calm", "calm", "calm", "breach"]);
  });

  it("is near when it was that all the time, in breach or not", () => {
    expect(levels({ ...RULE, recover: 0 }, [50, 70, 50, 70])).toEqual(["calm", "calm", "near", "near"]);
  });

  it("knows that a wait beyond its limit by a minute has been for a minute", () => {
    expect(levels({ ...RULE, forMs: 10 }, [75], { grows: true })).toEqual(["breach"]);
    expect(levels({ ...RULE, forMs: 20 }, [75], { grows: true })).toEqual(["near"]);
    expect(levels({ ...RULE, forMs: 40 }, [75], { grows: true })).toEqual(["calm"]);
  });

  it("says since when the level is what it is", () => {
    const times = judged(
      RULE,
      [70, 70, 70, 70, 10].map((value, index) => ({ at: NOON + index * 5 * SECOND, reading: reading(value) })),
    ).map(({ since }) => (since - NOON) / SECOND);
    expect(times).toEqual([0, 0, 10, 10, 20]);
  });
});

describe("how a level is left", () => {
  const HELD: ThresholdRule = { ...RULE, forMs: 0 };

  it("only well inside of its limit", () => {
    expect(levels(HELD, [61, 60, 55, 54, 41, 40.5, 40])).toEqual([
      "breach",
      "breach",
      "breach",
      "near",
      "near",
      "near",
      "calm",
    ]);
  });

  it("at most half of the way to the ceiling", () => {
    const below: ThresholdRule = { ...HELD, direction: "below", recover: 0.5 };
    const limits = { near: 95, breach: null, ceiling: 100 };
    expect(levels(below, [94, 97.4, 97.5], limits)).toEqual(["near", "near", "calm"]);
    expect(levels(below, [99, 100], { ...limits, near: 100 })).toEqual(["near", "calm"]);
  });

  it("towards zero also where limits are below it", () => {
    expect(levels(HELD, [-9, -11, -11.1], { near: -10, breach: null })).toEqual(["near", "near", "calm"]);
  });
});

describe("what changes meanwhile", () => {
  const steps = (values: readonly number[], change: (index: number) => Partial<{ at: number; rule: ThresholdRule }>) =>
    judged(
      RULE,
      values.map((value, index) => ({ at: NOON + index * 5 * SECOND, reading: reading(value), ...change(index) })),
    ).map(({ level }) => level);

  it("another rule keeps a level that it reaches as well, and lets everything else last anew", () => {
    const stricter = { ...RULE, forMs: 60 * SECOND };
    expect(steps([70, 70, 70, 70], (index) => (index < 3 ? {} : { rule: stricter }))[3]).toBe("breach");
    expect(steps([50, 50, 50, 70], (index) => (index < 3 ? {} : { rule: stricter }))[3]).toBe("near");
    expect(steps([70, 70, 70, 58], (index) => (index < 3 ? {} : { rule: stricter }))[3]).toBe("near");
    expect(steps([70, 70, 70, 70], (index) => (index < 2 ? {} : { rule: stricter }))[3]).toBe("calm");
  });

  it("the same rule read again is no other", () => {
    const again = (index: number) => (index === 0 ? {} : { rule: structuredClone(RULE) });
    expect(steps([70, 70, 70], again)[2]).toBe("breach");
  });

  it("a clock that is put back lets no time pass, and none is waited for", () => {
    const hour = 3600 * SECOND;
    const back = (index: number) => (index < 2 ? {} : { at: NOON - hour + index * 5 * SECOND });
    // The reading at which it goes back counts for nothing: the level comes one reading later.
    expect(steps([70, 70, 70, 70], back)).toEqual(["calm", "calm", "calm", "breach"]);
    const [, , , last] = judged(
      RULE,
      [70, 70, 70, 70].map((value, index) => ({
        at: NOON + index * 5 * SECOND,
        reading: reading(value),
        ...back(index),
      })),
    );
    expect(last?.since).toBe(NOON - hour + 15 * SECOND);
  });
});

describe("opening hours", () => {
  it("begins with the hours, and must last from then on", () => {
    const hours = { days: [{ day: 1, from: "12:00", to: "12:01" }], zone: "tenant" };
    const at = [-5, 0, 5, 10, 55, 60, 65].map((seconds) => NOON + seconds * SECOND);
    const results = judged(
      { ...RULE, hours },
      at.map((moment) => ({ at: moment, reading: reading(70) })),
    );
    expect(results.map(({ level }) => level)).toEqual(["calm", "calm", "calm", "breach", "breach", "calm", "calm"]);
  });
});
