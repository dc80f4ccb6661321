import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { A, type Agent, LOGGED_IN_TIME, STATUS_TIME, STATUSES } from "../../../lib/simulator/centre/agent";
import type { Centre } from "../../../lib/simulator/centre/centre";
import { openCentre } from "../../../lib/simulator/centre/open";
import type { Queue } from "../../../lib/simulator/centre/queue";
import { standingOf } from "../../../lib/simulator/centre/refresh";
import { QUEUE_VIEWS } from "../../../lib/simulator/metrics/queue-views";
import { isRatio } from "../../../lib/simulator/metrics/reading";
import { centreOfSize } from "../../../lib/simulator/sizes/sizes";
import { Recount } from "./recount";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const OPEN_AT = Date.UTC(2026, 2, 11, 18);
const ZONES = ["UTC", "Europe/Berlin"];
const NOW = { minutes: 0, zone: 0 };

function read(base: string, queue: Queue, at: number, window: { minutes: number | null; zone: number }): number {
  const reading = QUEUE_VIEWS[base]?.(queue, at, window);
  if (typeof reading === "number") return reading;
  throw new Error(`${base} is not a number`);
}

/** Windows that the queue's counters are asked for, and when each began. */
function windows(centre: Centre) {
  const minute = Math.floor(centre.now / MINUTE) * MINUTE;
  return [
    ...[15, 30, 60, 240, 480, 720].map((minutes) => ({
      window: { minutes, zone: 0 },
      from: minute - (minutes - 1) * MINUTE,
    })),
    ...ZONES.map((_, zone) => ({
      window: { minutes: null, zone },
      from: centre.calendar.startOfDay(zone, centre.now),
    })),
  ];
}

function checkQueue(centre: Centre, queue: Queue, recount: Recount): void {
  const at = centre.now;
  const queueId = queue.spec.id;
  const waiting = read("interactionsWaitInQueue", queue, at, NOW);
  expect(waiting).toBe(recount.waitingBefore(queueId, at + 1));
  for (const { window, from } of windows(centre)) {
    const value = (base: string) => read(base, queue, at, window);
    expect(value("newInQueue")).toBe(recount.count("entered", { queueId }, from));
    expect(value("entered")).toBe(value("newInQueue") + recount.waitingBefore(queueId, from));
    expect(value("accepted")).toBe(recount.count("accepted", { queueId }, from));
    expect(value("abandoned")).toBe(recount.count("abandoned", { queueId }, from));
    expect(value("shortAbandoned")).toBe(recount.count("short-abandoned", { queueId }, from));
    expect(value("diverted")).toBe(recount.count("diverted", { queueId }, from));
    expect(value("acceptedInSla")).toBe(recount.acceptedWithin(queueId, queue.spec.slaThresholdMs, from));
    expect(value("entered")).toBe(
      value("accepted") + value("abandoned") + value("shortAbandoned") + value("diverted") + waiting,
    );
    expect(value("totalAbandoned")).toBe(value("abandoned") + value("shortAbandoned"));
    expect(value("acceptedInSla")).toBeLessThanOrEqual(value("accepted"));
    const sla = QUEUE_VIEWS.slaPercentage?.(queue, at, window) ?? null;
    if (!isRatio(sla)) throw new Error("the service level is no quotient");
    expect(sla.part).toBe(value("acceptedInSla"));
    const inside = queue.line.filter((each) => at - each.enteredAt <= queue.spec.slaThresholdMs).length;
    expect(sla.whole).toBe(value("entered") - value("shortAbandoned") - inside);
    expect(sla.part).toBeLessThanOrEqual(sla.whole);
  }
  checkAgentsOf(centre, queue);
}

function checkAgentsOf(centre: Centre, queue: Queue): void {
  const at = centre.now;
  const value = (base: string) => read(base, queue, at, NOW);
  for (const agent of queue.agents) {
    expect(agent.standings[agent.queues.indexOf(queue)]).toBe(standingOf(agent, queue));
  }
  expect(value("enabled")).toBe(queue.agents.filter((agent) => agent.loggedIn).length);
  const states = ["availableIdle", "offering", "handling", "wrapUp", "busy", "onBreak", "workingOffline"];
  expect(states.reduce((sum, state) => sum + value(state), 0)).toBe(value("enabled"));
  expect(value("busy")).toBe(value("busyOther") + value("busyExternal"));
  const today = { minutes: null, zone: 0 };
  const accepted = queue.agents.reduce(
    (sum, agent) => sum + (agent.perQueue.get(queue)?.sum(at, A.accepted, today) ?? 0),
    0,
  );
  expect(accepted).toBe(read("accepted", queue, at, today));
  const inHand = centre.agents.flatMap((agent) => agent.interactions).filter((each) => each.queue === queue);
  expect(value("interactionsHandling")).toBe(inHand.filter((each) => each.state === "handling").length);
  expect(value("interactionsWrapUp")).toBe(inHand.filter((each) => each.state === "wrapUp").length);
}

function checkAgent(centre: Centre, agent: Agent, recount: Recount): void {
  const at = centre.now;
  const agentId = agent.spec.id;
  for (const { window, from } of windows(centre)) {
    if (window.minutes !== null && window.minutes > 30) continue;
    const times = agent.times(at);
    const expected = recount.timesIn(agentId, from, at);
    let inStates = 0;
    for (const status of STATUSES) {
      if (status === "LoggedOut") continue;
      const time = times.sum(at, STATUS_TIME[status], window);
      expect(time).toBe(expected.get(status) ?? 0);
      inStates += time;
    }
    expect(inStates).toBe(times.sum(at, LOGGED_IN_TIME, window));
    const all = (counter: number) => agent.counters.sum(at, counter, window);
    expect(all(A.accepted)).toBe(recount.count("accepted", { agentId }, from));
    expect(all(A.transfersInitiated)).toBe(all(A.blindTransfers) + all(A.warmTransfers));
    for (const counter of [A.accepted, A.offered, A.rejected, A.rejectTimeout, A.handlingTime, A.hold]) {
      const byQueue = [...agent.perQueue.values()].reduce(
        (sum, counters) => sum + counters.sum(at, counter, window),
        0,
      );
      expect(byQueue).toBe(all(counter));
    }
  }
  const ever = (type: "offered" | "accepted" | "rejected" | "offer-timeout" | "offer-lost") =>
    recount.count(type, { agentId }, 0);
  const ended = ever("accepted") + ever("rejected") + ever("offer-timeout") + ever("offer-lost");
  expect(ever("offered")).toBe(ended + (agent.alerting === null ? 0 : 1));
  expect(agent.interactions.length).toBeLessThanOrEqual(agent.spec.chatSlots);
  if (agent.away !== null || !agent.loggedIn) expect(agent.interactions).toHaveLength(0);
}

describe("identities", () => {
  it("hold for any seed at any instant, across midnight in both zones", () => {
    const instants = fc.array(fc.integer({ min: 1, max: 3 * HOUR }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("small" as const, "medium" as const), instants, (seed, size, steps) => {
        const recount = new Recount();
        const centre = openCentre({
          spec: centreOfSize(size),
          seed,
          zones: ZONES,
          openAt: OPEN_AT,
          onEvent: recount.hear,
        });
        for (const step of steps) {
          centre.advanceTo(centre.now + step);
          for (const queue of centre.queues) checkQueue(centre, queue, recount);
          for (const agent of centre.agents) checkAgent(centre, agent, recount);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("are about a centre where things happen", () => {
    const recount = new Recount();
    const centre = openCentre({
      spec: centreOfSize("medium"),
      seed: 7,
      zones: ["UTC"],
      openAt: OPEN_AT,
      onEvent: recount.hear,
    });
    centre.advanceTo(OPEN_AT + 8 * HOUR);
    const types = new Set(recount.events.map((event) => event.type));
    expect([...types].sort()).toEqual([
      "abandoned",
      "accepted",
      "diverted",
      "entered",
      "handled",
      "held",
      "hold",
      "offer-lost",
      "offer-timeout",
      "offered",
      "rejected",
      "short-abandoned",
      "status",
      "transferred",
      "wrapped",
    ]);
    const chats = recount.events.filter((event) => event.queueId === "104" && event.type === "accepted").length;
    expect(chats).toBeGreaterThan(50);
  });
});

describe("repeatability", () => {
  it("lives the same day for the same seed, in one stride or in many", () => {
    const live = (seed: number, stride: number) => {
      const recount = new Recount();
      const centre = openCentre({
        spec: centreOfSize("medium"),
        seed,
        zones: ["UTC"],
        openAt: OPEN_AT,
        onEvent: recount.hear,
      });
      for (let at = OPEN_AT; at < OPEN_AT + 2 * HOUR; at += stride) {
        centre.advanceTo(at + stride);
        for (const queue of centre.queues) read("entered", queue, centre.now, { minutes: 15, zone: 0 });
        for (const agent of centre.agents) agent.times(centre.now);
      }
      return recount.events;
    };
    const once = live(3, 2 * HOUR);
    expect(live(3, 5000)).toEqual(once);
    expect(live(4, 2 * HOUR)).not.toEqual(once);
  });
});
