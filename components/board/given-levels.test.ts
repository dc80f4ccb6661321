import { describe, expect, it } from "vitest";
import { queueAgentRows } from "@/components/queue/agent-rows";
import { agentModel, agentsSummary } from "@/components/tiles/agents/agent-list";
import { queuesHeadline } from "@/components/tiles/headline/headline-model";
import { queueModel } from "@/components/tiles/queue/queue-model";
import type { LiveView } from "@/lib/contracts/live";
import { agentCells, queueCells, totalCells } from "@/lib/domain/state/level-cells";
import { liveFixture } from "@/tests/support/live-fixture";
import { orderQueues, queuesAt } from "./queue-states";

/* Everything that colours the board which makes itself, by a tenant's own limits. */

const NOW = Date.parse("2026-03-04T13:26:10Z");
const { view: plain } = liveFixture("picture", { now: NOW });
const CALM = { level: "calm", wait: "calm", serviceLevel: "calm", waiting: "calm" } as const;

function given(tiles: LiveView["tiles"]): LiveView {
  return { ...plain, tiles };
}
const row = (id: string, cells: readonly (readonly [string, string | number | null])[] = []) => ({
  id,
  name: "",
  metrics: Object.fromEntries(cells),
});

describe("a board under a tenant's own limits", () => {
  it("is calm where they are kept, whatever is built in", () => {
    const view = given([row("queues")]);
    const built = [...queuesAt(plain, NOW).values()].map(({ state }) => state.level);
    expect(built).toContain("breach");
    for (const { state } of queuesAt(view, NOW).values())
      expect(state).toMatchObject({ level: "calm", waitLevel: "calm", serviceLevelLevel: "calm", reasons: [] });
    expect(queuesHeadline(view, NOW)).toMatchObject({ longestWaitLevel: "calm", serviceLevelLevel: "calm" });
  });

  it("has the levels that they give: in a queue's tile, its reasons, the order and the headline", () => {
    const last = plain.queues.at(-1)?.id ?? "";
    const cells = queueCells(last, { ...CALM, level: "breach", waiting: "breach" });
    const view = given([row("queues", [...cells, ...totalCells("near")])]);
    const model = { level: "breach", waitingLevel: "breach", waitLevel: "calm", reasons: ["waiting-beyond"] };
    expect(queueModel(view, last, NOW)).toMatchObject(model);
    expect(orderQueues([...queuesAt(view, NOW).values()], "need")[0]).toBe(last);
    expect(queuesHeadline(view, NOW).serviceLevelLevel).toBe("near");
  });

  it("has agents who are in a state for too long by them, on the board and on a queue's page", () => {
    const [someone] = agentsSummary(plain).ids.slice(-1);
    const id = someone ?? "";
    const view = given([row("agents", agentCells(id, "breach"))]);
    const overlong = (of: LiveView) =>
      agentsSummary(of).ids.filter((one) => agentModel(of, one, NOW)?.overlong === true);
    expect(overlong(plain)).not.toEqual([id]);
    expect(overlong(view)).toEqual([id]);
    expect(agentsSummary(view).ids[0]).toBe(id);
    expect(queueAgentRows(view, NOW).flatMap((one) => (one.overlong ? [one.id] : []))).toEqual([id]);
    // Queues were given none: what is built in applies to them.
    expect([...queuesAt(view, NOW).values()].map(({ state }) => state)).toEqual(
      [...queuesAt(plain, NOW).values()].map(({ state }) => state),
    );
  });

  it("takes no tile of a designed board for levels", () => {
    const view: LiveView = { ...given([row("queues"), row("agents")]), document: { pages: [] } };
    expect([...queuesAt(view, NOW).values()].map(({ state }) => state.level)).toContain("breach");
  });
});
