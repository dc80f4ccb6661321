import { expect, it } from "vitest";
import { underLevels } from "@/lib/domain/state/given-levels";
import { queueState } from "@/lib/domain/state/queue-state";
import type { Rules } from "@/lib/domain/threshold/inherit";
import { NO_SETTINGS } from "@/lib/server/queues/queue-book";
import { createPoller } from "@/tests/support/live-puppet";
import { RowLevels } from "./row-levels";
import { Shown } from "./shown";

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 23, 12);
const WAITING = "interactionsWaitInQueue.rt";
const QUEUE = { id: "101", name: "Sales", metrics: { [WAITING]: 9 } };
const LIMIT = { direction: "above", near: null, recover: 0, hours: null, top: true } as const;
const LASTING: Rules = { [WAITING]: { ...LIMIT, breach: { by: "number", value: 5 }, forMs: MINUTE } };

function createLevels(rules: Rules) {
  const { poller } = createPoller();
  const levels = new RowLevels(() => rules);
  const shown = new Shown({ queueIds: null }, NO_SETTINGS);
  const rows = (at: number, isBoard = true) =>
    levels.rows({ queues: [QUEUE], agents: [], queuesAt: at, agentsAt: at, isBoard }, poller, shown);
  const level = (at: number, isBoard = true) => {
    const cells = rows(at, isBoard)?.find(({ id }) => id === "queues")?.metrics ?? null;
    return underLevels(queueState(QUEUE.metrics), QUEUE.id, cells).level;
  };
  return { rows, level };
}

it("sends nothing where a tenant has no limits for it", () => {
  expect(createLevels({}).rows(NOON)).toBeUndefined();
  expect(
    createLevels(LASTING)
      .rows(NOON)
      ?.map(({ id }) => id),
  ).toEqual(["queues"]);
  const states: Rules = { "state:break": { ...LIMIT, breach: { by: "number", value: 5 }, forMs: 0 } };
  expect(
    createLevels(states)
      .rows(NOON)
      ?.map(({ id }) => id),
  ).toEqual(["agents"]);
});

it("says on a page that is opened later what the board says, and of one moment always the same", () => {
  const { level } = createLevels(LASTING);
  for (let at = NOON; at < NOON + MINUTE; at += 5000) expect(level(at)).toBe("calm");
  expect([level(NOON + MINUTE), level(NOON + MINUTE)]).toEqual(["breach", "breach"]);
  // The page's own request was answered a little earlier than the board's.
  expect(level(NOON + MINUTE - 2000, false)).not.toBe("near");
  expect([level(NOON + MINUTE + 5000, false), level(NOON + MINUTE + 5000)]).toEqual(["breach", "breach"]);
});

it("begins anew where nobody has looked for some minutes", () => {
  const { level } = createLevels(LASTING);
  level(NOON);
  expect(level(NOON + 10 * MINUTE)).toBe("calm");
});
