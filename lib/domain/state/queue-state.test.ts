import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metrics } from "@/lib/domain/snapshot";
import { compareByNeed, type Level, queueState, serviceLevelLevel, worseLevel } from "./queue-state";
import { DEFAULT_RULES } from "./rules";

const MINUTE = 60_000;
const RANK: Readonly<Record<Level, number>> = { calm: 0, near: 1, breach: 2 };

interface Situation {
  waiting?: number | null;
  longest?: number | null;
  threshold?: number | null;
  level?: number | null;
  target?: number | null;
  entered?: number | null;
  inSla?: number | null;
  idle?: number | null;
}

/** A queue with 100 interactions today whose service level is `level`. */
function metrics(situation: Situation): Metrics {
  const { waiting = 0, longest = 0, threshold = 3 * MINUTE, level = 90, target = 80, idle = 0 } = situation;
  const { entered = 100, inSla = level } = situation;
  return {
    "interactionsWaitInQueue.rt": waiting,
    "interactionsLongestWaitInQueue.rt": longest,
    "slaTimeThreshold.today": threshold,
    "slaPercentage.today": level,
    "slaPercentageTarget.today": target,
    "entered.today": entered,
    "acceptedInSla.today": inSla,
    "shortAbandoned.today": 0,
    "availableIdle.rt": idle,
    "handling.rt": 9,
  };
}

const state = (situation: Situation, elapsedMs?: number) => queueState(metrics(situation), elapsedMs);

describe("queueState", () => {
  it.each<[string, Situation, Level]>([
    ["Technical Support", { waiting: 7, longest: 221_000, level: 61 }, "breach"],
    ["Billing", { waiting: 3, longest: 74_000, threshold: 90_000, level: 78, idle: 1 }, "near"],
    ["Live Chat", { waiting: 2, longest: 18_000, threshold: 45_000, level: 91, target: 85, idle: 3 }, "calm"],
    ["Email", { waiting: 24, longest: 90 * MINUTE, threshold: 240 * MINUTE, level: 88, idle: 2 }, "calm"],
    ["Renewals", { waiting: 0, longest: 0, level: 100, idle: 4 }, "calm"],
    ["Callbacks", { waiting: 5, longest: 390_000, threshold: 8 * MINUTE, level: 72, target: 75, idle: 1 }, "near"],
  ])("sees %s as the picture does", (_, situation, level) => {
    expect(state(situation).level).toBe(level);
  });

  it("passes on what tiles show", () => {
    expect(state({ waiting: 7, longest: 221_000, level: 61, idle: 0 })).toEqual({
      level: "breach",
      reasons: ["wait-beyond", "service-level-below"],
      waiting: 7,
      longestWaitMs: 221_000,
      waitLevel: "breach",
      waitingLevel: "calm",
      serviceLevel: 61,
      serviceLevelLevel: "breach",
      target: 80,
      thresholdMs: 180_000,
      idle: 0,
      handling: 9,
    });
  });

  it("goes with the clock: a wait becomes near and then a breach between two refreshes", () => {
    const bad = { waiting: 1, longest: 2 * MINUTE, level: 70 };
    expect(state(bad).waitLevel).toBe("calm");
    expect(state(bad, 15_000).waitLevel).toBe("near");
    expect(state(bad, 60_000).waitLevel).toBe("near");
    expect(state(bad, 60_001)).toMatchObject({ waitLevel: "breach", longestWaitMs: 3 * MINUTE + 1 });
    expect(state(bad, -5000).longestWaitMs).toBe(2 * MINUTE);
  });

  it("gives a wait grace up to twice the threshold unless the day's service level is in breach", () => {
    const wait = { waiting: 1, longest: 25_000, threshold: 20_000 };
    expect(state({ ...wait, level: 96 }).waitLevel).toBe("near");
    expect(state({ ...wait, level: 76 }).waitLevel).toBe("near");
    expect(state({ ...wait, level: 74 }).waitLevel).toBe("breach");
    expect(state({ ...wait, level: 96, longest: 40_001 }).level).toBe("breach");
  });

  it("gives no grace for a service level that proves nothing", () => {
    const wait = { waiting: 1, longest: 25_000, threshold: 20_000 };
    expect(state({ ...wait, level: null }).waitLevel).toBe("breach");
    expect(state({ ...wait, target: null }).waitLevel).toBe("breach");
    expect(state({ ...wait, level: 100, inSla: 9, entered: 9 }).waitLevel).toBe("breach");
  });

  it("knows no wait while nobody waits, and none that nobody measured", () => {
    expect(state({ waiting: 0, longest: 500_000 })).toMatchObject({ longestWaitMs: null, level: "calm" });
    expect(state({ waiting: null, longest: 0 }, 9000).longestWaitMs).toBeNull();
    expect(state({ waiting: null, longest: null }).longestWaitMs).toBeNull();
    expect(state({ waiting: 1, longest: 0 }, 3000).longestWaitMs).toBe(3000);
  });

  it("does not judge a wait without a threshold, nor a service level without a target", () => {
    expect(state({ waiting: 9, longest: 999 * MINUTE, threshold: null }).waitLevel).toBe("calm");
    expect(state({ waiting: 9, longest: 999 * MINUTE, threshold: 0 }).waitLevel).toBe("calm");
    expect(state({ level: 5, target: null }).serviceLevelLevel).toBe("calm");
    expect(state({ level: 5, target: 0 }).serviceLevelLevel).toBe("calm");
  });

  it("is near within five points of the target, in breach below them", () => {
    expect(state({ level: 80 }).serviceLevelLevel).toBe("calm");
    expect(state({ level: 79.9 }).serviceLevelLevel).toBe("near");
    expect(state({ level: 75 }).serviceLevelLevel).toBe("near");
    expect(state({ level: 74.9 }).serviceLevelLevel).toBe("breach");
  });

  it("does not scream over a handful of interactions", () => {
    const few = { waiting: 1, level: 0, inSla: 0, entered: 4 };
    expect(state({ ...few, longest: 1000 }).level).toBe("calm");
    expect(state({ ...few, longest: 150_000 }).level).toBe("near");
    expect(state({ ...few, longest: 150_000, entered: 40 }).level).toBe("breach");
  });

  it("is loud about a lost service level only while more customers wait than agents are idle", () => {
    const lost = { level: 40, longest: 150_000 };
    expect(state({ ...lost, waiting: 0 })).toMatchObject({ level: "near", serviceLevelLevel: "breach" });
    expect(state({ ...lost, waiting: 1, idle: 2 }).level).toBe("near");
    expect(state({ ...lost, waiting: 3, idle: 2 }).level).toBe("breach");
    expect(state({ ...lost, waiting: 1, idle: null }).level).toBe("breach");
  });

  it("is not loud about a lost service level for a customer who has only just come", () => {
    const lost = { level: 40, waiting: 3, idle: 0 };
    expect(state({ ...lost, longest: 0 }).level).toBe("near");
    expect(state({ ...lost, longest: 134_999 }).level).toBe("near");
    expect(state({ ...lost, longest: 135_000 }).level).toBe("breach");
    expect(state({ ...lost, longest: 134_999 }, 1).level).toBe("breach");
    expect(state({ ...lost, longest: 999 * MINUTE, threshold: null }).level).toBe("near");
  });

  it("says nothing about a queue without data", () => {
    expect(queueState({})).toEqual({
      level: "calm",
      reasons: [],
      waiting: null,
      longestWaitMs: null,
      waitLevel: "calm",
      waitingLevel: "calm",
      serviceLevel: null,
      serviceLevelLevel: "calm",
      target: null,
      thresholdMs: null,
      idle: null,
      handling: null,
    });
    expect(queueState({ "interactionsWaitInQueue.rt": "7", "slaPercentage.today": Number.NaN }).waiting).toBeNull();
  });
});

const maybe = (most: number) => fc.option(fc.integer({ min: 0, max: most }));
const situations = fc.record({
  waiting: maybe(5),
  longest: maybe(10 * MINUTE),
  threshold: maybe(3 * MINUTE),
  level: maybe(100),
  target: maybe(100),
  entered: maybe(50),
  inSla: maybe(50),
  idle: maybe(3),
});
const states = situations.map((situation) => state(situation));

describe("rules", () => {
  it("never grow calmer as a wait grows, nor as a service level falls", () => {
    fc.assert(
      fc.property(situations, fc.nat(MINUTE), (situation, later) => {
        expect(RANK[state(situation, later).level]).toBeGreaterThanOrEqual(RANK[state(situation).level]);
      }),
    );
    fc.assert(
      fc.property(maybe(100), fc.nat(100), fc.nat(100), maybe(50), (target, a, b, evidence) => {
        const low = RANK[serviceLevelLevel(Math.min(a, b), target, evidence)];
        expect(low).toBeGreaterThanOrEqual(RANK[serviceLevelLevel(Math.max(a, b), target, evidence)]);
      }),
    );
  });

  it("give a reason for every level, and none for calm", () => {
    fc.assert(
      fc.property(states, ({ level, reasons, waitLevel, serviceLevelLevel: service }) => {
        expect(reasons.length > 0).toBe(level !== "calm");
        expect(RANK[level]).toBeLessThanOrEqual(RANK[worseLevel(waitLevel, service)]);
        if (level === "breach") expect([waitLevel, service]).toContain("breach");
      }),
    );
  });

  it("breach only for somebody who waits, near the queue's threshold at least", () => {
    fc.assert(
      fc.property(states, ({ level, waiting, longestWaitMs, thresholdMs }) => {
        fc.pre(level === "breach");
        expect(waiting).not.toBe(0);
        expect(longestWaitMs).toBeGreaterThanOrEqual((thresholdMs ?? Number.NaN) * DEFAULT_RULES.waitNearShare);
      }),
    );
  });
});

describe("compareByNeed", () => {
  it("puts breached before near before calm, and the longer wait in its own threshold's terms first", () => {
    const breached = state({ waiting: 1, longest: 5 * MINUTE, level: 60 });
    const near = state({ waiting: 9, longest: 2.5 * MINUTE });
    const mail = state({ waiting: 24, longest: 90 * MINUTE, threshold: 240 * MINUTE });
    const call = state({ waiting: 1, longest: 10_000, threshold: 20_000 });
    const empty = state({ waiting: 0 });
    expect([empty, mail, near, call, breached].sort(compareByNeed)).toEqual([breached, near, call, mail, empty]);
  });

  it("does not swap two queues for a second more or less", () => {
    const a = state({ waiting: 2, longest: 100_000 });
    const b = state({ waiting: 2, longest: 101_000 });
    expect(compareByNeed(a, b)).toBe(0);
  });

  it("is a total order", () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(Math.sign(compareByNeed(a, b))).toBe(Math.sign(-compareByNeed(b, a)) + 0);
        expect(compareByNeed(a, a)).toBe(0);
        if (compareByNeed(a, b) <= 0 && compareByNeed(b, c) <= 0) expect(compareByNeed(a, c)).toBeLessThanOrEqual(0);
        if (compareByNeed(a, b) === 0) expect(Math.sign(compareByNeed(a, c))).toBe(Math.sign(compareByNeed(b, c)));
        if (RANK[a.level] > RANK[b.level]) expect(compareByNeed(a, b)).toBeLessThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
