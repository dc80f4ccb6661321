import { describe, expect, it } from "vitest";
import { METRICS } from "@/lib/domain/metrics/catalogue";
import type { Metrics } from "@/lib/domain/snapshot";
import { combination } from "./combination";
import { combine } from "./combine";
import { keysFor } from "./keys-for";

const QUEUES = { of: "queues", agents: null } as const;
const AGENTS = { of: "agents", agents: null } as const;

function rows(...each: Metrics[]) {
  return each.map((metrics, index) => ({ id: `r${index}`, name: `Row ${index}`, metrics }));
}

describe("combining", () => {
  it("recomputes a percentage from its counts instead of averaging it", () => {
    const combined = combine(
      "abandonedPercentage.today",
      rows(
        { "abandonedPercentage.today": 50, "abandoned.today": 5, "entered.today": 10 },
        { "abandonedPercentage.today": 0, "abandoned.today": 0, "entered.today": 90 },
      ),
      QUEUES,
    );
    expect(combined).toEqual({ value: 5, of: 2, base: 100, worst: null, problem: null, why: null });
  });

  it("adds counts, leaving out rows without data, and has none where none has", () => {
    const key = "entered.today";
    expect(combine(key, rows({ [key]: 3 }, { [key]: null }, {}, { [key]: 4 }), QUEUES)).toMatchObject({
      value: 7,
      of: 2,
    });
    expect(combine(key, rows({ [key]: null }, {}), QUEUES)).toMatchObject({ value: null, of: 0, problem: null });
    expect(combine(key, [], QUEUES)).toMatchObject({ value: null, of: 0, problem: null });
  });

  it("names the row that the longest comes from, and knows that nobody waits", () => {
    const key = "interactionsLongestWaitInQueue.rt";
    const waits = rows(
      { [key]: 90_000, "interactionsWaitInQueue.rt": 0 },
      { [key]: 20_000, "interactionsWaitInQueue.rt": 1 },
      { [key]: 40_000, "interactionsWaitInQueue.rt": 2 },
      { [key]: 40_000, "interactionsWaitInQueue.rt": 1 },
    );
    expect(combine(key, waits, QUEUES)).toMatchObject({ value: 40_000, of: 3, worst: { id: "r2", name: "Row 2" } });
    expect(combine(key, waits.slice(0, 1), QUEUES)).toMatchObject({ value: null, of: 0, worst: null });
  });

  it("weighs averages by what they are averages of", () => {
    const key = "averageHandlingTime.today";
    const [one, two] = rows({ [key]: 60_000, "accepted.today": 9 }, { [key]: 160_000, "accepted.today": 1 });
    const idle = rows({ [key]: null, "accepted.today": 0 })[0];
    if (one === undefined || two === undefined || idle === undefined) throw new Error("no rows");
    expect(combine(key, [one, two], AGENTS)).toMatchObject({ value: 70_000, base: 10 });
    expect(combine(key, [one, { ...idle, id: "idle" }], AGENTS)).toMatchObject({ value: 60_000, of: 1 });
  });

  it("has no figure rather than a wrong one where a row does not tell its base", () => {
    const average = "averageHandlingTime.int-15m";
    const before = { [average]: 60_000, "accepted.int-15m": 0 };
    expect(combine(average, rows(before, before), AGENTS)).toMatchObject({
      value: null,
      problem: "no-base",
      why: null,
    });

    const level = "slaPercentage.int-4h";
    const inTime = { [level]: 90, "acceptedInSla.int-4h": 9 };
    const empty = { [level]: null, "acceptedInSla.int-4h": 0 };
    const hopeless = { [level]: 0, "acceptedInSla.int-4h": 0 };
    expect(combine(level, rows(inTime, empty, inTime), QUEUES)).toMatchObject({ value: 90, base: 20 });
    expect(combine(level, rows(inTime, hopeless), QUEUES)).toMatchObject({ value: null, problem: "no-base" });
    expect(combine(level, rows(hopeless), QUEUES)).toMatchObject({ value: 0, problem: null });
  });

  it("never exceeds all of something, however unevenly its rows were counted", () => {
    const odd = { "accepted.today": 12, "entered.today": 10, "acceptedPercentage.today": 100 };
    expect(combine("acceptedPercentage.today", rows(odd, odd), QUEUES).value).toBe(100);
    const often = { "transfersInitiated.today": 12, "accepted.today": 10, "transfersInitiatedPercentage.today": 120 };
    expect(combine("transfersInitiatedPercentage.today", rows(often, often), AGENTS).value).toBe(120);
  });

  it("takes a setting where all agree on it, the weighted target where they do not, and no mixed threshold", () => {
    const threshold = "slaTimeThreshold.today";
    expect(combine(threshold, rows({ [threshold]: 20_000 }, { [threshold]: 20_000 }), QUEUES).value).toBe(20_000);
    expect(combine(threshold, rows({ [threshold]: 20_000 }, { [threshold]: 30_000 }), QUEUES)).toMatchObject({
      value: null,
      problem: "cannot-combine",
      why: "settings-differ",
    });
    const target = "slaPercentageTarget.today";
    const busy = { [target]: 80, "slaPercentage.today": 50, "acceptedInSla.today": 150 };
    const quiet = { [target]: 90, "slaPercentage.today": 50, "acceptedInSla.today": 50 };
    expect(combine(target, rows(busy, quiet), QUEUES).value).toBe(82.5);
    expect(combine(target, rows({ [target]: 80 }, { [target]: 90 }), QUEUES).value).toBe(85);
  });

  it("leaves one row's figure to 8x8, whatever could be done with several", () => {
    for (const key of ["avgHandlingTime.today", "handling.rt", "availableIdle.rt", "tomorrow.rt"]) {
      expect(combine(key, rows({ [key]: 5 }), QUEUES)).toMatchObject({ value: 5, of: 1, problem: null });
    }
    expect(combine("abandonedPercentage.today", rows({ "abandonedPercentage.today": 7 }), QUEUES).value).toBe(7);
  });

  it.each([
    ["status.rt", "agents", "not-a-number"],
    ["lastLogin.rt", "agents", "not-a-number"],
    ["activeQueues.rt", "agents", "not-a-number"],
    ["handling.rt", "queues", "shared-agents"],
    ["availableIdle.rt", "queues", "shared-agents"],
    ["avgWorkTime.today", "queues", "unknown-base"],
    ["tomorrow.rt", "queues", "unknown-metric"],
    ["entered.today", "groups", "unknown-metric"],
  ] as const)("says why %s of several %s is no figure: %s", (key, of, why) => {
    const twice = rows({ [key]: 1 }, { [key]: 2 });
    expect(combine(key, twice, { of, agents: null })).toMatchObject({ value: null, problem: "cannot-combine", why });
  });

  it("knows a way for every metric of 8x8's, or why there is none", () => {
    const kinds = { queues: ["queues"], groups: ["groups"], agents: ["agents", "queueAgents"] } as const;
    for (const of of ["queues", "groups", "agents"] as const) {
      for (const metric of METRICS) {
        const how = combination(of, metric.key);
        const isOffered = kinds[of].some((family) => metric.families.includes(family));
        expect(how.by === "none" && how.why === "unknown-metric", `${metric.key} of ${of}`).toBe(!isOffered);
        const isNumber = metric.kind === "count" || metric.kind === "milliseconds" || metric.kind === "percentage";
        if (isOffered) expect(how.by === "none" && how.why === "not-a-number", metric.key).toBe(!isNumber);
        // No share and no average of anything is ever added up.
        if (how.by === "sum") expect(metric.base).not.toMatch(/percentage|^avg|^average|AvgWait|longest|sla.*Target/i);
      }
    }
  });
});

describe("what must be asked for", () => {
  it("is what 8x8 offers there, and the metric alone for one row", () => {
    for (const { key, families } of METRICS) {
      const of = families.includes("queues") ? "queues" : families.includes("groups") ? "groups" : "agents";
      const known = new Map(METRICS.map((metric) => [metric.key, metric]));
      const keys = keysFor(of, key, true);
      expect(keys[0]).toBe(key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const each of keys)
        expect(known.get(each)?.families, `${each} for ${key}`).toEqual(expect.arrayContaining([...families]));
      if (key !== "interactionsLongestWaitInQueue.rt") expect(keysFor(of, key, false)).toEqual([key]);
    }
    expect(keysFor("queues", "interactionsLongestWaitInQueue.rt", false)).toEqual([
      "interactionsLongestWaitInQueue.rt",
      "interactionsWaitInQueue.rt",
    ]);
    expect(keysFor("agents", "averageHandlingTime.today.inQueue", true)).toEqual([
      "averageHandlingTime.today.inQueue",
      "accepted.today.inQueue",
    ]);
  });

  it("is all that combining reads", () => {
    for (const { key, families, kind } of METRICS) {
      if (!families.includes("queues") || kind === "text") continue;
      const asked = keysFor("queues", key, true);
      const read = new Set<string>();
      const watched = (value: number) =>
        new Proxy<Metrics>(Object.fromEntries(METRICS.map((metric) => [metric.key, value])), {
          get: (target, name) => {
            read.add(String(name));
            return Reflect.get(target, name);
          },
        });
      combine(key, rows(watched(0), watched(3), watched(7)), QUEUES);
      const offered = [...read].filter((name) => METRICS.some((metric) => metric.key === name));
      expect(
        offered.filter((name) => !asked.includes(name)),
        key,
      ).toEqual([]);
    }
  });
});
