import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPoller, failure } from "@/tests/support/live-puppet";
import type { ViewNeeds } from "./needs";
import { rosterOf } from "./rosters";

const MINUTE = 60_000;
const START = Date.parse("2026-01-05T10:00:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A team board of so many queues, whose joint roster names "busy" in the first and whose others 8x8 leaves out of it. */
function createTeam(count: number) {
  const ids = Array.from({ length: count }, (_, n) => `q${n}`);
  const metrics = { queues: [], agents: ["status.rt"], groups: [] };
  const needs: ViewNeeds = { kind: "board", heldAgainst: [], metrics, team: ids };
  const world = createPoller();
  world.state.wanted = [needs];
  world.puppet.joint = [{ queueId: "q0", assignedAgents: [], agents: [{ id: "busy" }] }];
  for (const id of ids) world.puppet.rosters.set(id, [`idle-${id}`]);
  const asked = () => world.puppet.calls.filter(({ endpoint }) => endpoint === "queueAgents");
  return { ...world, ids, asked, roster: (id: string) => rosterOf(id, world.poller) };
}

describe("the rosters of many queues", () => {
  it("are asked twelve a sweep until all are known, in the order in which they wait", async () => {
    const { poller, asked, ids } = createTeam(30);
    poller.wake();
    await pass(0);
    expect(asked().map(({ id }) => id)).toEqual(ids.slice(0, 12));
    await pass(5000);
    expect(asked().map(({ id }) => id)).toEqual(ids.slice(0, 24));
    await pass(5000);
    expect(asked().map(({ id }) => id)).toEqual(ids);
  });

  it("cost twelve requests a minute from then on, however many queues there are and however often somebody comes to watch", async () => {
    const { poller, asked, puppet } = createTeam(100);
    poller.wake();
    await pass(MINUTE);
    expect(asked()).toHaveLength(100);
    for (let visit = 0; visit < 200; visit += 1) {
      poller.wake();
      await pass(15_000);
    }
    const perSweep = new Map<number, number>();
    for (const { at } of asked()) perSweep.set(at, (perSweep.get(at) ?? 0) + 1);
    expect(Math.max(...perSweep.values())).toBe(12);
    expect(asked().length - 100).toBeLessThanOrEqual(50 * 12);
    expect(asked().length - 100).toBeGreaterThan(45 * 11);
    expect(puppet.mostAtOnce).toBe(12);
  });

  it("name those whom the joint answer names, and those who have done nothing all day as soon as their queue had its turn", async () => {
    const { poller, roster } = createTeam(20);
    poller.wake();
    await pass(0);
    expect(roster("q0")).toEqual(["idle-q0", "busy"]);
    expect(roster("q15")).toEqual([]);
    await pass(5000);
    expect(roster("q15")).toEqual(["idle-q15"]);
    await pass(30 * MINUTE);
    expect(roster("q15")).toEqual(["idle-q15"]);
  });

  it("follow 8x8 when somebody comes or goes", async () => {
    const { poller, roster, puppet } = createTeam(20);
    poller.wake();
    await pass(10_000);
    puppet.rosters.set("q15", ["newcomer"]);
    await pass(3 * MINUTE);
    expect(roster("q15")).toEqual(["newcomer"]);
  });

  it("are remembered while they fail, for a time, and asked again within a minute", async () => {
    const { poller, roster, puppet, asked } = createTeam(20);
    poller.wake();
    await pass(10_000);
    puppet.fails("queueAgents", failure("unavailable"));
    await pass(14 * MINUTE);
    expect(roster("q15")).toEqual(["idle-q15"]);
    expect(asked().filter(({ id, at }) => id === "q15" && at > START + 13 * MINUTE)).not.toEqual([]);
    await pass(3 * MINUTE);
    expect(roster("q15")).toEqual([]);
    puppet.works("queueAgents");
    await pass(2 * MINUTE);
    expect(roster("q15")).toEqual(["idle-q15"]);
  });

  it("last as long as the figures beside them when nothing answers at all", async () => {
    const { poller, roster, puppet, status } = createTeam(20);
    poller.wake();
    await pass(10_000);
    for (const part of ["queues", "agents", "agentsInQueueGroups", "queueAgents"] as const)
      puppet.fails(part, failure("unavailable"));
    await pass(40 * MINUTE);
    expect(roster("q15")).toEqual(["idle-q15"]);
    expect(status("agents").state).toBe("failing");
  });

  it("do not hide that nothing answers: the circuit opens though most were never asked", async () => {
    const { poller, puppet } = createTeam(100);
    for (const part of ["queues", "agents", "agentsInQueueGroups", "queueAgents"] as const)
      puppet.fails(part, failure("unavailable"));
    poller.wake();
    await pass(0);
    expect(poller.circuit.state(Date.now())).toBe("open");
    expect(puppet.count("queueAgents")).toBeLessThanOrEqual(12);
    await pass(10 * MINUTE);
    puppet.works("queues", "agents", "agentsInQueueGroups", "queueAgents");
    const before = puppet.count("queueAgents");
    await pass(30_000);
    expect(poller.circuit.state(Date.now())).toBe("closed");
    expect(puppet.count("queueAgents") - before).toBeGreaterThan(12);
  });

  it("keep no figure waiting: a sweep is told before those in turn have answered", async () => {
    const { poller, puppet, state } = createTeam(20);
    puppet.hangs("queueAgents", 1500);
    poller.wake();
    await pass(0);
    expect(state.published).toEqual([START]);
    await pass(1500);
    expect(state.published).toEqual([START, START + 1500]);
  });
});
