import { expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import { agentCondition } from "@/lib/domain/state/agent-state";
import { givenLevels, givenOverlong, underLevels } from "@/lib/domain/state/given-levels";
import { queueState } from "@/lib/domain/state/queue-state";
import type { Board } from "@/lib/server/boards/board";
import { BOARD, startWorld } from "./world";

/* A tenant's own limits reach boards and pages that nobody designed; each viewer gets the same levels, and no rule. */

const LIMIT = { direction: "above", near: null, forMs: 0, recover: 0, hours: null, top: true } as const;
const WAITING = "interactionsWaitInQueue.rt";
/** Below nothing, by a metric that the board shows nowhere. */
const ALWAYS = { ...LIMIT, breach: { by: "metric", metric: "acceptedInSla.int-12h", factor: -1 } } as const;

const levels = (view: LiveView) =>
  view.queues.map(({ id, metrics }) => underLevels(queueState(metrics), id, givenLevels(view, "queues")).level);
const isAll = (view: LiveView, level: string) => view.queues.length > 0 && levels(view).every((one) => one === level);

it("limits that a tenant sets reach the board, a queue's page and an agent's, at once, and leave with them", async () => {
  const { until, hub, setRules } = await startWorld();
  const plain = await until((view) => view.upstream.state === "fresh" && view.queues.length > 0);
  expect(plain.tiles).toBeUndefined();
  setRules({
    [WAITING]: ALWAYS,
    "state:available": { ...LIMIT, breach: { by: "number", value: -1 } },
  });
  await hub.rulesChanged(BOARD.tenantId);
  const board = await until((view) => levels(view).includes("breach"));
  const sent = JSON.stringify(board);
  for (const secret of ["acceptedInSla.int-12h", "factor", 'breach":{']) expect(sent).not.toContain(secret);
  const available = board.agents.filter(({ metrics }) => metrics["status.rt"] === "Available");
  expect(available.length).toBeGreaterThan(0);
  for (const { id } of available) expect(givenOverlong(givenLevels(board, "agents"), id)).toBe(true);
  const queue = board.queues[levels(board).indexOf("breach")];
  const page = await until((view) => isAll(view, "breach"), { queueId: queue?.id ?? "" });
  expect(page.queues.map(({ id }) => id)).toEqual([queue?.id]);
  const theirs = await until(({ agents }) => agents.length === 1, { agentId: available[0]?.id ?? "" });
  for (const { id, metrics } of theirs.agents) {
    const isAvailable = metrics["status.rt"] === "Available";
    expect(givenOverlong(givenLevels(theirs, "agents"), id)).toBe(isAvailable || agentCondition(metrics).overlong);
  }
  setRules({});
  await hub.rulesChanged(BOARD.tenantId);
  const again = await until((view) => view.tiles === undefined);
  expect(levels(again)).toEqual(again.queues.map(({ metrics }) => queueState(metrics).level));
});

it("levels of a team board are those of its queues alone", async () => {
  const { until, view, hub, setRules } = await startWorld();
  const [own, foreign] = (await view()).queues;
  if (own === undefined || foreign === undefined) throw new Error("the simulator has queues");
  setRules({ [WAITING]: { ...LIMIT, breach: { by: "number", value: -1 } } });
  await hub.rulesChanged(BOARD.tenantId);
  const team: Board = { ...BOARD, id: "team", isDefault: false, queueIds: [own.id] };
  const board = await until((one) => isAll(one, "breach"), {}, team);
  expect(JSON.stringify(board)).not.toContain(JSON.stringify(`queue/${foreign.id}`).slice(1, -1));
  expect(Object.keys(board.tiles?.[0]?.metrics ?? {})).toContain(`queue/${own.id}`);
});
