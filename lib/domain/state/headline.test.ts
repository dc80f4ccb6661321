import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgentRow, Metrics, QueueRow } from "@/lib/domain/snapshot";
import { headline } from "./headline";

const MINUTE = 60_000;

interface Day {
  entered: number;
  inSla: number;
  /** Of what the service level is measured on; absent for the definition. */
  base?: number | null;
  target?: number | null;
  metrics?: Metrics;
}

let made = 0;
function queue({ entered, inSla, base = null, target = 80, metrics = {} }: Day): QueueRow {
  made += 1;
  return {
    id: `q${made}`,
    name: `Queue ${made}`,
    metrics: {
      "entered.today": entered,
      "acceptedInSla.today": inSla,
      "slaPercentage.today": base === null ? null : (100 * inSla) / base,
      "slaPercentageTarget.today": target,
      "slaTimeThreshold.today": 3 * MINUTE,
      ...metrics,
    },
  };
}

function agent(id: string, status: string | null): AgentRow {
  return { id, name: id, groupId: null, groupName: null, metrics: { "status.rt": status } };
}

const NOTHING = {
  waiting: null,
  longestWaitMs: null,
  longestWaitQueue: null,
  longestWaitLevel: "calm",
  longestWaitThresholdMs: null,
  longestWaitIsChosen: false,
  serviceLevel: null,
  serviceLevelTarget: null,
  serviceLevelTargetIsMean: false,
  serviceLevelLevel: "calm",
  entered: null,
  answered: null,
  abandoned: null,
  abandonedPercentage: null,
  available: null,
  onShift: null,
};

describe("headline", () => {
  it("has no data where there is none, and never a zero", () => {
    expect(headline([], [])).toEqual(NOTHING);
    expect(headline([{ id: "1", name: "Sales", metrics: {} }], [agent("a", null)])).toEqual(NOTHING);
  });

  it("adds counts, leaving out what is not known", () => {
    const rows = [
      { "interactionsWaitInQueue.rt": 7, "entered.today": 600, "accepted.today": 570, "abandoned.today": 30 },
      { "interactionsWaitInQueue.rt": 35, "entered.today": 486, "accepted.today": 454, "abandoned.today": 26 },
      { "interactionsWaitInQueue.rt": null, "entered.today": null },
    ].map((metrics, index) => ({ id: String(index), name: "", metrics }));
    expect(headline(rows, [])).toMatchObject({ waiting: 42, entered: 1086, answered: 1024, abandoned: 56 });
    expect(headline(rows, []).abandonedPercentage).toBeCloseTo((100 * 56) / 1086, 10);
  });

  it("has no share of nothing", () => {
    const row = queue({ entered: 0, inSla: 0, metrics: { "abandoned.today": 0 } });
    expect(headline([row], [])).toMatchObject({
      entered: 0,
      abandoned: 0,
      abandonedPercentage: null,
      serviceLevel: null,
    });
  });

  it("finds the longest wait with its queue, grown by the time since, against that queue's threshold", () => {
    const wait = (waiting: number, longest: number) => ({
      "interactionsWaitInQueue.rt": waiting,
      "interactionsLongestWaitInQueue.rt": longest,
    });
    const short = queue({ entered: 100, inSla: 61, base: 100, metrics: wait(7, 1000) });
    const long = queue({ entered: 100, inSla: 61, base: 100, metrics: wait(1, 2.9 * MINUTE) });
    const empty = queue({ entered: 0, inSla: 0, metrics: wait(0, 9 * MINUTE) });
    expect(headline([short, long, empty], [])).toMatchObject({
      longestWaitMs: 2.9 * MINUTE,
      longestWaitQueue: { id: long.id, name: long.name },
      longestWaitLevel: "near",
    });
    expect(headline([short, long, empty], [], 0.2 * MINUTE).longestWaitLevel).toBe("breach");
    expect(headline([empty], [])).toMatchObject({ longestWaitMs: null, longestWaitQueue: null });
  });

  it("headlines the caller who waits too long, not the mail that has hours", () => {
    const wait = (longest: number, threshold: number) => ({
      "interactionsWaitInQueue.rt": 3,
      "interactionsLongestWaitInQueue.rt": longest,
      "slaTimeThreshold.today": threshold,
    });
    const calls = queue({ entered: 100, inSla: 61, base: 100, metrics: wait(4 * MINUTE, MINUTE) });
    const mails = queue({ entered: 100, inSla: 95, base: 100, metrics: wait(90 * MINUTE, 240 * MINUTE) });
    expect(headline([mails, calls], [])).toMatchObject({
      longestWaitMs: 4 * MINUTE,
      longestWaitQueue: { id: calls.id, name: calls.name },
      longestWaitLevel: "breach",
      longestWaitThresholdMs: MINUTE,
      longestWaitIsChosen: true,
    });
    expect(headline([mails], [])).toMatchObject({
      longestWaitMs: 90 * MINUTE,
      longestWaitLevel: "calm",
      longestWaitThresholdMs: 240 * MINUTE,
      longestWaitIsChosen: false,
    });
  });

  it("recomputes the service level from counts instead of averaging percentages", () => {
    const big = queue({ entered: 1000, inSla: 900, base: 1000 });
    const small = queue({ entered: 10, inSla: 1, base: 10 });
    expect(headline([big, small], []).serviceLevel).toBeCloseTo((100 * 901) / 1010, 8);
  });

  it("takes a queue that answered nothing in time by the definition", () => {
    const good = queue({ entered: 100, inSla: 90, base: 100 });
    const hopeless = queue({
      entered: 53,
      inSla: 0,
      base: 50,
      metrics: {
        "shortAbandoned.today": 3,
        "interactionsWaitInQueue.rt": 10,
        "interactionsLongestWaitInQueue.rt": 2 * MINUTE,
      },
    });
    expect(headline([good, hopeless], []).serviceLevel).toBeCloseTo((100 * 90) / (100 + 40), 8);
    const overdue = { ...hopeless.metrics, "interactionsLongestWaitInQueue.rt": 4 * MINUTE };
    expect(headline([good, { ...hopeless, metrics: overdue }], []).serviceLevel).toBeCloseTo((100 * 90) / 150, 8);
  });

  it("weighs targets as the service level is weighed, and alike before the first interaction", () => {
    const big = queue({ entered: 300, inSla: 240, base: 300, target: 80 });
    const small = queue({ entered: 100, inSla: 80, base: 100, target: 90 });
    expect(headline([big, small], [])).toMatchObject({ serviceLevelTarget: 82.5, serviceLevelLevel: "near" });
    const early = [queue({ entered: 0, inSla: 0, target: 80 }), queue({ entered: 0, inSla: 0, target: 90 })];
    expect(headline(early, []).serviceLevelTarget).toBe(85);
    expect(headline([queue({ entered: 9, inSla: 1, base: 9, target: null })], []).serviceLevelTarget).toBeNull();
  });

  it("counts each agent once, those logged in as on shift", () => {
    const agents = [
      agent("a", "Available"),
      agent("a", "Available"),
      agent("b", "OnBreak"),
      agent("c", "LoggedOut"),
      agent("d", "Something New"),
      agent("e", null),
    ];
    expect(headline([], agents)).toMatchObject({ available: 1, onShift: 3 });
    expect(headline([], [agent("c", "Logged Out")])).toMatchObject({ available: 0, onShift: 0 });
  });

  const day = fc
    .record({ base: fc.integer({ min: 1, max: 5000 }), share: fc.integer({ min: 0, max: 100 }), waiting: fc.nat(9) })
    .map(({ base, share, waiting }) => ({ base, inSla: Math.round((base * share) / 100), waiting }));

  it("is exactly answered in time ÷ what it is measured on, however the interactions spread over queues", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
        const rows = days.map(({ base, inSla, waiting }) =>
          queue({
            entered: base + waiting,
            inSla,
            base,
            metrics: { "interactionsWaitInQueue.rt": waiting, "interactionsLongestWaitInQueue.rt": 1000 },
          }),
        );
        const sum = (pick: (of: (typeof days)[number]) => number) => days.reduce((total, of) => total + pick(of), 0);
        const expected = (100 * sum(({ inSla }) => inSla)) / sum(({ base }) => base);
        const found = headline(rows, []);
        expect(found.serviceLevel).toBeCloseTo(expected, 6);
        expect(found.serviceLevelTarget).toBeCloseTo(80, 6);
        expect(found.waiting).toBe(sum(({ waiting }) => waiting));
      }),
    );
  });

  it("is calm where every queue meets its target exactly", () => {
    const base = fc.integer({ min: 1, max: 997 }).map((n) => n * 5);
    fc.assert(
      fc.property(fc.array(base, { minLength: 1, maxLength: 12 }), (bases) => {
        const rows = bases.map((n) => queue({ entered: n, inSla: n * 0.8, base: n }));
        expect(headline(rows, [])).toMatchObject({
          serviceLevel: 80,
          serviceLevelTarget: 80,
          serviceLevelLevel: "calm",
        });
      }),
    );
  });

  it("of one queue is the queue's own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(500), (percentage, inSla) => {
        const row = queue({ entered: 1000, inSla, metrics: { "slaPercentage.today": percentage } });
        if (inSla > 0) expect(headline([row], []).serviceLevel).toBeCloseTo(percentage, 9);
      }),
    );
  });
});
