import { join } from "node:path";
import { beforeAll, expect, it, vi } from "vitest";
import { openDatabase } from "@/lib/server/db/database";
import { type Following, followForEver } from "@/tests/support/display-client";
import { addDisplay, playing } from "@/tests/support/displays";
import { type Stack, startStack } from "@/tests/support/stack";

/* The built product under fifty displays: its process is killed and comes back, and nobody touches a screen. */

const DISPLAYS = 50;
/** On a busy machine a start takes long; nothing here depends on how long. */
const PATIENCE = { timeout: 90_000, interval: 200 };

interface Watching {
  readonly id: string;
  readonly control: Following;
  readonly board: Following;
}

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ simulator: { size: "small" }, mode: "production" });
  return () => stack.stop();
}, 240_000);

/** Displays of the tenant's own board, placed past the running product, as another process would. */
async function place(count: number) {
  const db = openDatabase(join(stack.product().dataDir, "wallboard.db"));
  const board = await db.selectFrom("boards").select(["id", "tenant_id"]).executeTakeFirstOrThrow();
  const displays = [];
  for (let index = 0; index < count; index += 1)
    displays.push(await addDisplay(db, board.tenant_id, playing([board.id])));
  await db.destroy();
  return displays.map(({ id, cookie }): Watching => {
    const of = (path: string) => followForEver({ url: `${stack.url}/api/tv${path}`, cookie });
    return { id, control: of("/stream"), board: of(`/boards/${board.id}/stream`) };
  });
}

async function unpair(id: string): Promise<void> {
  const db = openDatabase(join(stack.product().dataDir, "wallboard.db"));
  await db.deleteFrom("displays").where("id", "=", id).execute();
  await db.destroy();
}

const streams = (displays: readonly Watching[]) => displays.flatMap(({ control, board }) => [control, board]);
const countOf = (event: string, all: readonly Following[]) =>
  all.filter(({ counts }) => (counts.get(event) ?? 0) > 0).length;
const answersOf = (all: readonly Following[]) => {
  const sum = new Map<number, number>();
  for (const { answers } of all) for (const [status, times] of answers) sum.set(status, (sum.get(status) ?? 0) + times);
  return sum;
};
const nowOf = (text: string) => Number(/"now":(\d+)/.exec(text)?.[1] ?? 0);
/** Every display has its state and numbers of its board from after this moment, by the server's clock. */
const untilToldAfter = (displays: readonly Watching[], epochMs: number) =>
  vi.waitFor(() => {
    for (const { control, board } of displays) {
      expect(nowOf(control.last("state"))).toBeGreaterThan(epochMs);
      const said = [board.last("snapshot"), board.last("patch")].filter((text) => nowOf(text) > epochMs);
      expect(said.join()).toMatch(/"queues":(\[\{|\{"set")/);
    }
  }, PATIENCE);

it("finds all fifty displays again after a kill and after a stop, and none of them is told that it is not paired", async () => {
  const displays = await place(DISPLAYS);
  const all = streams(displays);
  try {
    await untilToldAfter(displays, 0);
    await vi.waitFor(
      () =>
        expect(
          countOf(
            "patch",
            displays.map(({ board }) => board),
          ),
        ).toBe(DISPLAYS),
      PATIENCE,
    );
    expect(answersOf(all)).toEqual(new Map([[200, 2 * DISPLAYS]]));

    const killedAt = Date.now();
    await stack.restart("SIGKILL");
    await untilToldAfter(displays, killedAt);
    // Killed, it said nothing: they came back by themselves.
    expect(countOf("bye", all)).toBe(0);

    const stoppedAt = Date.now();
    await stack.restart("SIGTERM");
    await untilToldAfter(displays, stoppedAt);
    expect(countOf("bye", all)).toBe(all.length);
    for (const { last } of all) expect(last("bye")).toContain('"reason":"restart"');
    // Whoever asked while it was away got no answer at all, or was told to wait.
    const answers = answersOf(all);
    expect([...answers.keys()].filter((status) => ![0, 200, 503].includes(status))).toEqual([]);

    const [first, second] = displays;
    if (first === undefined || second === undefined) throw new Error("there are fifty");
    await unpair(first.id);
    await vi.waitFor(() => {
      expect(first.control.last("bye")).toContain('"reason":"unpaired"');
      expect(first.control.answers.get(401) ?? 0).toBeGreaterThan(0);
      expect(first.board.answers.get(401) ?? 0).toBeGreaterThan(0);
    }, PATIENCE);
    expect([second.control.isOpen, second.board.isOpen]).toEqual([true, true]);
  } finally {
    for (const one of all) one.stop();
  }
}, 400_000);
