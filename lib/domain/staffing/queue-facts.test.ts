import { describe, expect, it } from "vitest";
import type { LastHour } from "./last-hour";
import { NO_OWN_LIMITS } from "./own-limits";
import { handlingToday, loadOf, passedLimits, type QueueFacts, serviceLevelAhead, waitAhead } from "./queue-facts";

const NOW = Date.UTC(2026, 10, 29, 10);
const even = (count: number, minutes = 60) => new Array<number>(minutes).fill(count);

/** Ten minutes ago 170 of 190 were in time; now 172 of 220. */
const HOUR: LastHour = {
  entered: [...even(2, 59), Number.NaN].map((count) => (Number.isNaN(count) ? null : count)),
  answered: [...even(1, 59), 1],
  inTime: [...even(164, 44), ...even(164, 1), ...even(170, 15)],
  measured: [...even(170, 44), ...even(170, 1), ...even(200, 15)],
};

const FACTS: QueueFacts = {
  queueId: "sales",
  media: null,
  limits: NO_OWN_LIMITS,
  hour: HOUR,
  metrics: {
    "acceptedInSla.today": 170,
    "slaPercentage.today": 85,
    "slaPercentageTarget.today": 80,
    "slaTimeThreshold.today": 20_000,
    "accepted.today": 190,
    "abandoned.today": 12,
    "totalAbandoned.today": 15,
    "diverted.today": 5,
    "interactionsAvgWaitTime.today": 10_000,
    "accepted.int-30m": 25,
    "avgHandlingTime.int-30m": 150_000,
    "avgWrapUpTime.int-30m": 30_000,
    "avgHandlingTime.today": 200_000,
    "avgWrapUpTime.today": 20_000,
    "interactionsWaitInQueue.rt": 3,
    "interactionsLongestWaitInQueue.rt": 8000,
    "interactionsHandling.rt": 6,
    "availableIdle.rt": 0,
    "handling.rt": 6,
  },
};

const withMetrics = (metrics: QueueFacts["metrics"]): QueueFacts => ({
  ...FACTS,
  metrics: { ...FACTS.metrics, ...metrics },
});

describe("loadOf", () => {
  it("counts half an hour, adds wrap-up to handling, and sums the waits of all whose wait has ended", () => {
    expect(loadOf(FACTS)).toEqual({
      queueId: "sales",
      arrivals: 58,
      spanMs: 29 * 60_000,
      handlingMs: (25 * 180_000 + 64 * 220_000) / 89,
      handled: 190,
      waits: { abandoned: 12, waitedMs: 2_100_000 },
      thresholdMs: 20_000,
      target: 80,
      working: 6,
      isOneAtATime: true,
    });
  });

  it("looks further back where half an hour brings few", () => {
    const quiet: QueueFacts = { ...FACTS, hour: { ...HOUR, entered: even(0.9) } };
    expect(loadOf(quiet)).toMatchObject({ spanMs: 3_600_000 });
    expect(loadOf(quiet).arrivals).toBeCloseTo(54, 9);
    expect(loadOf({ ...FACTS, hour: { ...HOUR, entered: even(1) } })).toMatchObject({
      arrivals: 30,
      spanMs: 1_800_000,
    });
  });

  it("goes by the last half hour's handling the more, the more were handled in it", () => {
    const handling = (metrics: QueueFacts["metrics"]) => loadOf(withMetrics(metrics)).handlingMs;
    expect(handling({ "accepted.int-30m": 0 })).toBe(220_000);
    expect(handling({ "accepted.int-30m": 64 })).toBe(200_000);
    expect(handling({ "accepted.int-30m": 1000 })).toBeCloseTo(182_406, 0);
    expect(handling({ "avgHandlingTime.int-30m": null })).toBe(220_000);
    // One call of an hour among ten: alone they would say 520 s.
    expect(handling({ "accepted.int-30m": 10, "avgHandlingTime.int-30m": 490_000 })).toBeCloseTo(260_541, 0);
    const early = withMetrics({ "avgHandlingTime.today": null, "accepted.int-30m": 12 });
    expect(loadOf(early)).toMatchObject({ handlingMs: 180_000, handled: 12 });
    expect(loadOf({ ...early, metrics: { ...early.metrics, "accepted.int-30m": 0 } }).handlingMs).toBeNull();
  });

  it("knows nothing that 8x8 does not say", () => {
    const nothing: QueueFacts = {
      ...FACTS,
      metrics: {},
      hour: { entered: [], answered: [], inTime: [], measured: [] },
    };
    expect(loadOf(nothing)).toMatchObject({ arrivals: 0, spanMs: 0, handlingMs: null, waits: null, target: null });
  });

  it.each([
    ["phone", true],
    ["chat", false],
    ["email", false],
    ["voicemail", false],
  ] as const)("takes %s for what it is", (media, isOneAtATime) => {
    expect(loadOf({ ...FACTS, media }).isOneAtATime).toBe(isOneAtATime);
  });

  it("sees that more is handled than agents handle", () => {
    expect(loadOf(withMetrics({ "interactionsHandling.rt": 7 })).isOneAtATime).toBe(false);
  });
});

describe("what lies ahead", () => {
  it("is the service level's fall at the pace of fifteen minutes", () => {
    // In hand 170 − 160 = 10; of 30 six were in time: 0.8 · 24 − 0.2 · 6 = 18 lost in 15 min.
    const breach = serviceLevelAhead(FACTS, NOW);
    expect(breach?.atMs).toBeCloseTo(NOW + (10 / 18) * 900_000, 3);
    expect(breach?.basis).toMatchObject({ recent: 20, measured: 30 });
    expect(serviceLevelAhead(withMetrics({ "slaPercentageTarget.today": null }), NOW)).toBeNull();
    expect(serviceLevelAhead({ ...FACTS, hour: { ...HOUR, inTime: even(170), measured: even(200) } }, NOW)).toBeNull();
  });

  it("is the longest wait's way to the threshold", () => {
    expect(waitAhead(FACTS, NOW)).toMatchObject({
      earliestMs: NOW + 12_000,
      basis: { of: "wait", waiting: 3, answeredPerHour: 60 },
    });
    expect(waitAhead(withMetrics({ "interactionsWaitInQueue.rt": 0 }), NOW)).toBeNull();
    expect(waitAhead(withMetrics({ "slaTimeThreshold.today": null }), NOW)).toBeNull();
  });
});

describe("passedLimits", () => {
  it("is null while no limit is passed, or too few came to say so", () => {
    expect(passedLimits(FACTS)).toBeNull();
    const few = { "acceptedInSla.today": 1, "slaPercentage.today": 20, "entered.today": 5, "accepted.today": 5 };
    expect(passedLimits(withMetrics({ ...few, "abandoned.today": 0 }))).toBeNull();
  });

  it("names the limits that are passed already, the tenant's own before 8x8's", () => {
    const missed = { "acceptedInSla.today": 100, "slaPercentage.today": 50 };
    const facts = withMetrics({ ...missed, "interactionsLongestWaitInQueue.rt": 21_000 });
    expect(passedLimits(facts)).toEqual({ waitMs: 20_000, serviceLevel: 80 });
    expect(passedLimits({ ...facts, limits: { waitMs: 60_000, serviceLevel: 40 } })).toBeNull();
  });
});

it("knows how long handling takes on a day once ten were handled, the work afterwards included", () => {
  expect(handlingToday(FACTS.metrics)).toBe(220_000);
  expect(handlingToday({ ...FACTS.metrics, "accepted.today": 9 })).toBeNull();
  expect(handlingToday({ ...FACTS.metrics, "avgHandlingTime.today": null })).toBeNull();
});
