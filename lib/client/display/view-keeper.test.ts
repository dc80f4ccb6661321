import { beforeEach, describe, expect, it } from "vitest";
import { createFakeBoards, type FakeBoards } from "@/lib/client/testing/fake-boards";
import { createFakeCaches } from "@/lib/client/testing/fake-caches";
import { settle } from "@/lib/client/testing/fake-time";
import { sampleView, waitingOf } from "@/lib/client/testing/sample-view";
import { type KeptData, keptData } from "./kept-data";
import { createViewKeeper, type ViewKeeper } from "./view-keeper";

let now: number;
let boards: FakeBoards;
let data: KeptData;
let keeper: ViewKeeper;
/** The boards whose views were written, in order. */
let written: string[];

beforeEach(() => {
  now = 0;
  boards = createFakeBoards();
  written = [];
  const kept = keptData(createFakeCaches());
  data = {
    ...kept,
    saveView(view) {
      written.push(view.board.id);
      return kept.saveView(view);
    },
  };
  keeper = createViewKeeper(boards, data, () => now);
});

async function waits(boardId: string, privacy: "full" | "hidden" = "full"): Promise<unknown> {
  await settle();
  return waitingOf(await data.readView(boardId, privacy));
}

describe("a board", () => {
  it("is kept with its newest numbers, and no more often than every 45 s", async () => {
    boards.tell("b1", 1);
    keeper.keepFirst("b1", "full");
    boards.tell("b1", 2);
    keeper.keepFirst("b1", "full");
    now = 44_000;
    keeper.keep("b1", "full");
    expect([written, await waits("b1")]).toEqual([["b1"], 1]);
    now = 45_000;
    keeper.keep("b1", "full");
    expect([written, await waits("b1")]).toEqual([["b1", "b1"], 2]);
  });

  it("of which nothing new has come is not written again, nor one of which nothing has come at all", () => {
    boards.tell("b1", 1);
    for (now = 0; now < 600_000; now += 60_000) {
      keeper.keep("b1", "full");
      keeper.keep("b2", "full");
    }
    expect(written).toEqual(["b1"]);
  });

  it("is kept again as soon as its charts have come", async () => {
    boards.tell("b1", 1);
    keeper.keep("b1", "full");
    now = 5000;
    boards.tell("b1", 2);
    boards.draw("b1");
    keeper.keep("b1", "full");
    expect((await data.readCharts("b1", "full"))?.trend).not.toBeNull();
    now = 10_000;
    boards.tell("b1", 3);
    keeper.keep("b1", "full");
    expect(written).toEqual(["b1", "b1"]);
  });

  it("of which a server that has just started knows nothing yet leaves what was kept as it is", async () => {
    boards.tell("b1", 1);
    keeper.keep("b1", "full");
    const known = sampleView(9);
    const part = known.parts.queues;
    const coming = { ...part, asOf: null, status: { ...part.status, state: "connecting" as const } };
    const failing = { ...part, asOf: null, status: { ...part.status, state: "failing" as const } };
    const nothing = [
      { ...known, parts: { queues: coming, agents: coming, groups: coming } },
      { ...known, parts: { queues: part, agents: coming, groups: part } },
      { ...known, parts: { queues: failing, agents: failing, groups: failing } },
    ];
    for (const view of nothing) {
      now += 60_000;
      boards.show("b1", view, null);
      keeper.keep("b1", "full");
      keeper.keepFirst("b1", "full");
      expect([written, await waits("b1")]).toEqual([["b1"], 1]);
    }
    now += 1000;
    boards.show("b1", { ...known, parts: { queues: part, agents: failing, groups: part } }, null);
    keeper.keep("b1", "full");
    expect([written, await waits("b1")]).toEqual([["b1", "b1"], 9]);
  });

  it("is kept each minute for as long as a page of it is mounted", () => {
    const [first, second] = [keeper.mounts("b1"), keeper.mounts("b1")];
    const pass = () => {
      now += 60_000;
      boards.tell("b1", now);
      keeper.keepMounted("full");
      return written.length;
    };
    expect(pass()).toBe(1);
    first();
    expect(pass()).toBe(2);
    second();
    expect(pass()).toBe(2);
  });
});

describe("what came under another privacy", () => {
  it("is not kept, and what is kept of it is shown to nobody", async () => {
    boards.tell("b1", 1);
    keeper.keep("b1", "full");
    keeper.turnTo("hidden");
    boards.tell("b1", 2);
    keeper.keep("b1", "hidden");
    expect([written, await waits("b1", "hidden")]).toEqual([["b1"], null]);
    boards.tell("b1", 3, "hidden");
    keeper.keepFirst("b1", "hidden");
    expect([written, await waits("b1", "hidden")]).toEqual([["b1", "b1"], 3]);
    const later = createFakeBoards();
    await createViewKeeper(later, data, () => now).show("b1", "initials");
    expect(later.view("b1")).toBeUndefined();
    await createViewKeeper(later, data, () => now).show("b1", "hidden");
    expect(waitingOf(later.view("b1") ?? null)).toBe(3);
  });
});

it("shows what is kept only where nothing newer has come, even while it is read", async () => {
  boards.tell("b1", 1);
  keeper.keep("b1", "full");
  const later = createFakeBoards();
  const shown = createViewKeeper(later, data, () => now).show("b1", "full");
  later.tell("b1", 9);
  await shown;
  expect(waitingOf(later.view("b1") ?? null)).toBe(9);
});
