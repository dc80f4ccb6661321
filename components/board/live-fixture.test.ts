import { describe, expect, it } from "vitest";
import { agentsSummary } from "@/components/tiles/agents/agent-list";
import { queueModel } from "@/components/tiles/queue/queue-model";
import { liveView, trendView } from "@/lib/contracts/live";
import { FIXTURE_CASES, liveFixture } from "@/tests/support/live-fixture";
import { orderQueues, queuesAt } from "./queue-states";

const now = Date.parse("2026-03-04T13:26:10Z");

describe("liveFixture", () => {
  it.each(FIXTURE_CASES)("is a valid view: %s", (name) => {
    const { view, trend } = liveFixture(name, { now });
    expect(liveView.safeParse(view).success).toBe(true);
    expect(trendView.safeParse(trend).success).toBe(true);
  });

  it("looks like the picture", () => {
    const { view } = liveFixture("picture", { now });
    const levels = [...queuesAt(view, now).values()].map(({ name, state }) => [name, state.level]);
    expect(levels.filter(([, level]) => level !== "calm")).toEqual([
      ["Technical Support", "breach"],
      ["Billing", "near"],
      ["Callbacks", "near"],
    ]);
    expect(agentsSummary(view).counts[0]).toEqual({ state: "handling", count: 12 });
  });
});

describe("orderQueues", () => {
  it("puts who needs somebody first and keeps the board's order among equals", () => {
    const { view } = liveFixture("picture", { now });
    const queues = [...queuesAt(view, now).values()];
    expect(orderQueues(queues, "board")).toEqual(view.queues.map(({ id }) => id));
    expect(orderQueues(queues, "need")[0]).toBe("queue-2");
    expect(new Set(orderQueues(queues, "need")).size).toBe(queues.length);
  });
});

describe("queueModel", () => {
  it("does not change while only time passes and no limit is crossed", () => {
    const { view } = liveFixture("picture", { now });
    expect(queueModel(view, "queue-5", now + 3000)).toEqual(queueModel(view, "queue-5", now));
  });

  it("crosses a limit between two refreshes", () => {
    const { view } = liveFixture("picture", { now });
    const at = (seconds: number) => queueModel(view, "queue-4", now - 2000 + seconds * 1000)?.waitLevel;
    expect([at(0), at(14)]).toEqual(["calm", "calm"]);
    const near = { ...view, board: { ...view.board, intervalMs: 60_000 } };
    expect(queueModel(near, "queue-4", now + 40_000)?.waitLevel).toBe("near");
  });

  it("stops ticking when the data are no longer live and says since when they stand", () => {
    const { view } = liveFixture("old", { now });
    // 3:41 when it was taken, and the fifteen seconds for which it was live.
    expect(queueModel(view, "queue-2", now)).toMatchObject({ age: "old", wait: { ms: 236_000 }, asOf: now - 190_000 });
  });

  it("knows no queue that the view doesn't have", () => {
    expect(queueModel(liveFixture("one", { now }).view, "queue-9", now)).toBeNull();
  });
});
