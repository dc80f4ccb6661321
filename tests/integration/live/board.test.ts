import { describe, expect, it } from "vitest";
import { BOARD, startWorld } from "./world";

describe("the default board, live from a contact centre", () => {
  it("waits for the first data and shows every queue, agent and group with normalised values", async () => {
    const { view, simulator } = await startWorld();
    const first = await view();
    const { centre } = simulator.control.find();
    expect(first.upstream).toMatchObject({ state: "fresh", code: null, message: null });
    expect(first.queues.map((row) => row.id).toSorted()).toEqual([...centre.queueById.keys()].toSorted());
    expect(first.agents).toHaveLength(centre.agents.length);
    expect(first.groups.length).toBeGreaterThan(0);
    expect(first.queues.some((row) => row.id === "totals" || row.name === "totals")).toBe(false);
    for (const { metrics } of first.queues) {
      expect(typeof metrics["interactionsWaitInQueue.rt"]).toBe("number");
      expect(metrics["slaPercentageTarget.today"]).toBeGreaterThan(1);
    }
  });

  it("knows when 8x8 took the data, and says so of all parts alike", async () => {
    const { until, simulator } = await startWorld();
    const first = simulator.control.snapshotAt();
    // 8x8's data move on at a moment of its own. A sweep that this parts has queues from before it, which claim no more than
    // that they were asked for (lib/server/live/age.test.ts); the next one is whole.
    const view = await until(({ parts }) => parts.agents.asOf !== null && parts.queues.asOf === parts.agents.asOf);
    const takenAt = Date.parse(view.parts.agents.asOf ?? "");
    expect(takenAt % 5000).toBe(0);
    expect(takenAt).toBeGreaterThanOrEqual(first);
    expect(takenAt).toBeLessThanOrEqual(simulator.control.snapshotAt());
    expect(view.asOf).toBe(view.parts.agents.asOf);
    expect(Date.parse(view.parts.queues.fetchedAt ?? "")).toBeGreaterThanOrEqual(Date.parse(view.asOf ?? ""));
  });

  it("makes a queue's page from that queue alone, with its agents", async () => {
    const { view } = await startWorld();
    const [queue] = (await view()).queues;
    const page = await view({ queueId: queue?.id ?? "" });
    expect(page.queues.map((row) => row.id)).toEqual([queue?.id]);
    expect(Object.keys(page.queues[0]?.metrics ?? {})).toHaveLength(101);
    expect(page.agents.length).toBeGreaterThan(0);
    expect(page.agents.every((row) => "accepted.today.inQueue" in row.metrics && "status.rt" in row.metrics)).toBe(
      true,
    );
    expect(page.groups).toEqual([]);
    expect(page.upstream.state).toBe("fresh");
  });

  it("makes an agent's page from that agent, with the queues they are busy in", async () => {
    const { view, until } = await startWorld();
    const board = await until((one) => one.agents.some((row) => ids(row.metrics["activeQueues.rt"]).length > 0));
    const agent = board.agents.find((row) => ids(row.metrics["activeQueues.rt"]).length > 0);
    const page = await view({ agentId: agent?.id ?? "" });
    expect(page.agents.map((row) => row.id)).toEqual([agent?.id]);
    expect(Object.keys(page.agents[0]?.metrics ?? {})).toHaveLength(144);
    const active = new Set(ids(page.agents[0]?.metrics["activeQueues.rt"]));
    expect(page.queues.every((row) => active.has(row.id))).toBe(true);
  });

  it("shows no row for a queue or agent that does not exist, and stays fresh", async () => {
    const { until } = await startWorld();
    const queue = await until((one) => one.upstream.state === "fresh", { queueId: "no such/queue" });
    expect([queue.queues, queue.agents]).toEqual([[], []]);
    const agent = await until((one) => one.upstream.state === "fresh", { agentId: "nobody" });
    expect(agent.agents).toEqual([]);
  });

  it("answers null for a board of a tenant that does not exist", async () => {
    const { hub } = await startWorld();
    const board = { ...BOARD, tenantId: "none" };
    expect(await hub.view({ board, scope: {}, signal: new AbortController().signal })).toBeNull();
  });
});

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item: { id: string }) => item.id) : [];
}
