import { expect, it } from "vitest";
import { createBoard } from "@/lib/server/boards/create-board";
import { playableBoards } from "@/lib/server/displays/playable-boards";
import { onBothEngines } from "@/tests/support/databases";
import { designScene, saveAndPublish } from "@/tests/support/designs";
import { documentWith, queueTile } from "@/tests/support/documents";
import { traceOf } from "@/tests/support/people";

const agents = { id: "t2", kind: "agent-list", options: {} } as const;

onBothEngines("what displays may play", (databases) => {
  it("are the tenant's own boards but private ones, each with its pages and whether it may hang in a lobby", async () => {
    const db = await databases.fresh();
    const { acme, sue } = await designScene(db);
    const make = async (name: string, visibility: "tenant" | "private") => {
      const made = await createBoard(db, sue, acme.id, { name, queueIds: null, visibility }, traceOf(sue));
      if (!made.ok) throw new Error(made.error.code);
      return made.value.id;
    };
    await saveAndPublish(db, sue, await make("Queues", "tenant"), documentWith(queueTile("t1", "q1")));
    await saveAndPublish(db, sue, await make("People", "tenant"), documentWith(queueTile("t1", "q1"), agents));
    await make("Mine", "private");

    const playable = await playableBoards(db, acme.id);
    const told = playable?.boards.map(({ name, pages, lobbySafe }) => [name, pages, lobbySafe]);
    expect(told).toContainEqual(["Queues", [{ id: "p1", name: "Floor" }], true]);
    expect(told).toContainEqual(["People", [{ id: "p1", name: "Floor" }], false]);
    // One that makes itself shows agents and has no pages.
    expect(told).toContainEqual(["North", null, false]);
    expect(told?.map(([name]) => name)).not.toContain("Mine");
    const own = await db.selectFrom("boards").select("id").where("tenant_id", "=", acme.id).execute();
    expect(playable?.boards).toHaveLength(own.length - 1);
    expect(await playableBoards(db, "nowhere")).toBeNull();
  });
});
