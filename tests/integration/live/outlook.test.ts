import { expect, it } from "vitest";
import { outlookView } from "@/lib/contracts/outlook";
import { NO_OWN_LIMITS } from "@/lib/domain/staffing/own-limits";
import { NOTHING_AHEAD, type OutlookSource, outlookOf } from "@/lib/server/live/outlook";
import { TrendMemory } from "@/lib/server/live/trend";
import type { CentreEvent } from "../../../lib/simulator/centre/event-log";
import { openCentre } from "../../../lib/simulator/centre/open";
import { centreOfSize } from "../../../lib/simulator/sizes/sizes";
import { Served } from "../combine/served";
import { BOARD, startWorld } from "./world";

const MINUTE = 60_000;
const OPEN_AT = Date.UTC(2026, 2, 11, 8);
const SALES = "101";
const CHAT = "104";

/** A service centre that has been watched from eight to eleven, a look every 20 s, and all that happened in it. */
function watchedCentre() {
  const events: CentreEvent[] = [];
  const spec = centreOfSize("medium");
  const centre = openCentre({ spec, seed: 5, zones: ["UTC"], openAt: OPEN_AT, onEvent: (event) => events.push(event) });
  const served = new Served(centre, { scale: "hundred", numbersAsText: false });
  const memory = new TrendMemory();
  for (let at = OPEN_AT; at <= OPEN_AT + 180 * MINUTE; at += 20_000) {
    centre.advanceTo(at);
    memory.sample(at, served.queues(centre.queues), null);
  }
  const source: OutlookSource = {
    queues: served.queues(centre.queues),
    agents: served.agents(centre.agents),
    asOf: centre.now,
    rosterOf: (id) => centre.queueById.get(id)?.agents.map(({ spec: agent }) => agent.id) ?? null,
    hourOf: (id) => memory.hourOf(id),
    mediaOf: () => null,
    limitsOf: () => NO_OWN_LIMITS,
  };
  return { events, centre, source };
}

it("reckons with what really came, and with who is really at work", () => {
  const { events, centre, source } = watchedCentre();
  const { staffing, asOf } = outlookView.parse(JSON.parse(JSON.stringify(outlookOf(SALES, source))));
  expect(asOf).toBe(new Date(centre.now).toISOString());
  // The half hour before the running minute, of which the oldest is not among the last thirty, brought fewer than thirty: so it is the hour.
  const cameIn = (minutes: number) =>
    events.filter(
      ({ type, queueId, at }) => type === "entered" && queueId === SALES && at > centre.now - minutes * MINUTE,
    ).length;
  expect(cameIn(29)).toBeLessThan(30);
  expect(staffing?.inputs).toMatchObject({
    arrivals: cameIn(59),
    spanMs: 59 * MINUTE,
    target: 80,
    thresholdMs: 20_000,
  });
  const queue = centre.queueById.get(SALES);
  const atWork = queue?.agents.filter(({ loggedIn, away }) => loggedIn && away === null) ?? [];
  expect(staffing?.serving).toBe(atWork.length);
  expect(staffing?.steps[0]?.agents).toBeLessThanOrEqual(atWork.length);
  expect(staffing?.steps.map(({ away }) => away)).toEqual([...(staffing?.steps.keys() ?? [])]);
});

it("counts every agent once over all queues, and one more break never helps", () => {
  const { centre, source } = watchedCentre();
  const all = centre.queues.flatMap(({ spec }) => outlookOf(spec.id, source).staffing ?? []);
  expect(all.length).toBeGreaterThan(2);
  const atWork = centre.agents.filter(({ loggedIn, away }) => loggedIn && away === null).length;
  expect(all.reduce((sum, { steps }) => sum + (steps[0]?.agents ?? 0), 0)).toBeLessThanOrEqual(atWork);
  expect(all.reduce((sum, { serving }) => sum + serving, 0)).toBeGreaterThan(atWork);
  for (const { steps } of all) {
    const levels = steps.map(({ serviceLevel }) => serviceLevel);
    for (const [away, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[away - 1] ?? 100) + 1e-6);
  }
});

it("is silent of agents where it cannot know, and of a queue that is not there at all", () => {
  const { source } = watchedCentre();
  expect(outlookOf(CHAT, { ...source, mediaOf: (id) => (id === CHAT ? "chat" : null) }).staffing).toBeNull();
  expect(outlookOf(SALES, { ...source, agents: null }).staffing).toBeNull();
  expect(outlookOf(SALES, { ...source, rosterOf: (id) => (id === CHAT ? null : []) }).staffing).toBeNull();
  expect(outlookOf(SALES, { ...source, hourOf: () => new TrendMemory().hourOf(SALES) }).staffing).toBeNull();
  expect(outlookOf("none", source)).toEqual(NOTHING_AHEAD);
});

it("asks 8x8 for what it needs while somebody asks, and answers for queues of the board alone", async () => {
  const { hub, simulator, until } = await startWorld();
  const [queue] = (await until(({ queues }) => queues.length > 0)).queues;
  const ask = (queueId: string | null, board = BOARD) =>
    hub.outlook({ board, scope: queueId === null ? {} : { queueId }, signal: new AbortController().signal });
  const id = queue?.id ?? "";
  await expect.poll(async () => (await ask(id))?.asOf ?? null, { timeout: 15_000 }).not.toBeNull();
  await expect
    .poll(() => simulator.control.requests().byEndpoint["queue-agents"] ?? 0, { timeout: 15_000 })
    .toBeGreaterThan(1);
  expect(await ask(null)).toEqual(NOTHING_AHEAD);
  expect(await ask(id, { ...BOARD, id: "team", queueIds: ["other"] })).toEqual(NOTHING_AHEAD);
  expect(await ask(id, { ...BOARD, tenantId: "none" })).toBeNull();
});
