import { expect, it, onTestFinished, vi } from "vitest";
import { displayState } from "@/lib/contracts/display/control";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { StoredBoard } from "@/lib/server/boards/board";
import { BOARD, startWorld } from "@/tests/integration/live/world";
import { createControlWorld, item } from "@/tests/support/display-world";
import { documentWith } from "@/tests/support/documents";

/* Breaches of a simulated contact centre, from 8x8's answer to the display that they take over. */

const WAITING = { of: "queues", metric: "interactionsWaitInQueue.rt", queues: { all: true } } as const;
const STORED = { ...BOARD, ownerId: null, publishedVersion: null };
const PLAIN: StoredBoard = { ...STORED, id: "plain" };
const DESIGNED: StoredBoard = {
  ...STORED,
  id: "designed",
  document: documentWith(
    { id: "calm", kind: "clock", options: {} },
    { id: "waiting", kind: "number", options: { measure: WAITING } },
  ),
};
/** Whatever waits is too much, be it nobody. */
const NOBODY_MAY_WAIT: Rules = {
  "interactionsWaitInQueue.rt": {
    direction: "above",
    near: null,
    breach: { by: "number", value: -1 },
    forMs: 0,
    recover: 0,
    hours: null,
    top: true,
  },
};

it.each([
  { of: PLAIN, privacy: "full", pageId: null },
  { of: DESIGNED, privacy: "full", pageId: "p1" },
  { of: PLAIN, privacy: "hidden", pageId: null },
  { of: DESIGNED, privacy: "lobby", pageId: "p1" },
] as const)(
  "takes over: board $of.id, privacy $privacy",
  async ({ of, privacy, pageId }) => {
    // With a real interval: how old numbers may be to be held against anything is measured by it.
    const { hub, setRules } = await startWorld({ intervalMs: 5000 });
    const { control, place, stored } = createControlWorld(hub);
    onTestFinished(() => control.stop());
    stored.boards.set(of.id, of);
    const display = {
      ...place("d1", { privacy, playlist: [item("i", of.id, true)] }),
      tenantId: BOARD.tenantId,
    };
    stored.displays.set("d1", display);
    const takeover = async () => {
      const answer = await control.state(display);
      if (!("state" in answer)) throw new Error(answer.code);
      return displayState.parse(JSON.parse(answer.state)).takeover;
    };
    expect(await takeover()).toBeNull();
    setRules(NOBODY_MAY_WAIT);
    await hub.rulesChanged(BOARD.tenantId);
    await vi.waitFor(
      async () => expect(await takeover()).toMatchObject({ itemId: "i", boardId: of.id, pageId }),
      20_000,
    );
  },
  40_000,
);
