import fc from "fast-check";
import { expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import { applyPatch } from "@/lib/contracts/patch";
import { replayView } from "@/lib/contracts/replay";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import type { RecalledMinute } from "@/lib/server/live/trend";
import { documentWith } from "@/tests/support/documents";
import { BOARD } from "@/tests/support/live-puppet";
import { composeWindow } from "./compose-window";
import { ReplayedBoard, type ReplayedOf } from "./replayed-board";

const MINUTE_MS = 60_000;
const FROM = Date.UTC(2026, 2, 11, 13);
const WAITING = "interactionsWaitInQueue.rt";
const LONGEST = "interactionsLongestWaitInQueue.rt";
const METRICS = new Set([WAITING, LONGEST]);

const anyQueues = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("1", "2", "3"),
    name: fc.constant(""),
    metrics: fc.record({
      [WAITING]: fc.option(fc.nat({ max: 3 })),
      [LONGEST]: fc.constantFrom(null, 0, 30_000, 90_000),
    }),
  }),
  { selector: ({ id }) => id },
);
const anyCounts = fc
  .array(fc.nat({ max: 2 }), { minLength: AGENT_STATES.length, maxLength: AGENT_STATES.length })
  .map((counts) => {
    const [handling = 0, wrapUp = 0, offering = 0, available = 0, busy = 0, onBreak = 0, offline = 0, out = 0] = counts;
    const plain = { handling, offering, available, busy, break: onBreak, offline, unknown: 0 };
    return { ...plain, "wrap-up": wrapUp, "logged-out": out };
  });
/** What was recorded in each minute of two hours, or that nothing was. */
const anyPast = fc.array(fc.option(fc.record({ queues: anyQueues, agents: fc.option(anyCounts) }), { freq: 3 }), {
  minLength: 120,
  maxLength: 120,
});

const DESIGN = documentWith(
  {
    id: "n",
    kind: "number",
    options: { measure: { of: "queues", metric: WAITING, queues: { all: true } }, comparison: 5 },
  },
  { id: "t", kind: "queue-table", options: { queues: { all: true }, sort: { by: "need" } } },
);
const of = (isDesigned: boolean): ReplayedOf => ({
  board: { ...BOARD, document: isDesigned ? DESIGN : null },
  tenant: { id: "t1", name: "Northwind", timeZone: "Europe/London" },
  settings: new Map(),
  rules: {},
  names: { queues: new Map([["1", "Sales"]]), groups: new Map() },
  embedHosts: [],
});

function recalledOf(past: readonly ({ queues: RecalledMinute["queues"]; agents: RecalledMinute["agents"] } | null)[]) {
  return past.flatMap((seen, index): RecalledMinute[] => {
    const endMs = FROM + (index - 60 + 1) * MINUTE_MS;
    return seen === null ? [] : [{ endMs, metrics: METRICS, groups: null, ...seen }];
  });
}

async function windowOf(board: ReplayedOf, past: readonly RecalledMinute[], minutes: number) {
  const pieces: string[] = [];
  const until = (toMs: number) => past.filter(({ endMs }) => endMs <= toMs);
  const composed = composeWindow(
    board,
    { fromMs: FROM, minutes },
    async function* ({ toMs }) {
      yield* until(toMs);
    },
    async () => undefined,
  );
  for await (const piece of composed) pieces.push(piece);
  const head = { zone: "UTC", earliestMs: null, latestMs: null, gaps: [] };
  return replayView.parse(JSON.parse(`${JSON.stringify(head).slice(0, -1)},${pieces.join("")}}`));
}

it("tells every minute exactly as it would be composed alone, whatever is missing", async () => {
  await fc.assert(
    fc.asyncProperty(anyPast, fc.boolean(), fc.integer({ min: 1, max: 60 }), async (seen, isDesigned, minutes) => {
      const past = recalledOf(seen);
      const board = new ReplayedBoard(of(isDesigned), FROM - 60 * MINUTE_MS, 120);
      const views = new Map<number, LiveView>();
      for (const minute of past) views.set(minute.endMs - MINUTE_MS, JSON.parse(JSON.stringify(board.take(minute))));
      const standing = (minuteMs: number) => {
        const known = [...views.keys()].filter((one) => one <= minuteMs);
        return views.get(Math.max(...known)) ?? null;
      };
      const answer = await windowOf(of(isDesigned), past, minutes);
      expect(answer.patches).toHaveLength(minutes - 1);
      let view = answer.first;
      expect(view).toEqual(standing(FROM));
      for (const [index, step] of answer.patches.entries()) {
        const minuteMs = FROM + (index + 1) * MINUTE_MS;
        expect(step === null, "nothing is told of a minute in which nothing was written").toBe(!views.has(minuteMs));
        if (step !== null && "view" in step) {
          expect(view).toBeNull();
          view = step.view;
        } else if (step !== null && view !== null) view = applyPatch(view, step.patch);
        expect(view).toEqual(standing(minuteMs));
      }
      const { trend } = answer;
      expect(trend.minutes).toEqual(Array.from({ length: minutes + 59 }, (_, at) => FROM + (at - 59) * MINUTE_MS));
      for (const [at, minuteMs] of trend.minutes.entries())
        if (!views.has(minuteMs))
          expect([trend.total.waiting[at] ?? null, trend.total.entered[at] ?? null]).toEqual([null, null]);
    }),
    { numRuns: 25 },
  );
});

it("knows nothing where nothing was written down", async () => {
  const answer = await windowOf(of(false), [], 3);
  expect([answer.first, answer.patches]).toEqual([null, [null, null]]);
  expect(answer.trend.total.waiting.every((value) => value === null)).toBe(true);
});

it("begins with the whole view in the first minute of which anything is known", async () => {
  const seen = { queues: [{ id: "1", name: "", metrics: { [WAITING]: 2 } }], agents: null };
  const answer = await windowOf(of(false), recalledOf([...Array(62).fill(null), seen, seen]), 4);
  expect(answer.first).toBeNull();
  expect(answer.patches.map((step) => (step === null ? null : Object.keys(step)))).toEqual([null, ["view"], ["patch"]]);
  const [, known] = answer.patches;
  const view = known !== null && known !== undefined && "view" in known ? known.view : null;
  expect(view?.queues.map(({ name, metrics }) => [name, metrics[WAITING]])).toEqual([["Sales", 2]]);
  // Nobody counted agents, which is not the same as that there were none.
  expect(view?.parts.agents.asOf).toBeNull();
});
