import { expect, it, vi } from "vitest";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { boardById, findBoard, listBoards } from "@/lib/server/boards/find-boards";
import { readBoardRevisions } from "@/lib/server/boards/read-board-revisions";
import { tellBoard } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson, addTenant } from "@/tests/support/people";

/** As publishing leaves it, by another process perhaps. */
async function put(db: Db, boardId: string, version: number | null, document: string | null): Promise<void> {
  await db
    .updateTable("boards")
    .set((value) => ({ document, published_version: version, revision: value("revision", "+", 1) }))
    .where("id", "=", boardId)
    .execute();
}

const hub = () => ({ boardChanged: vi.fn(), boardGone: vi.fn(), recheckBoard: vi.fn(async () => undefined) });

onBothEngines("what is published of a board", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const acme = await addTenant(db, "Acme");
    const vic = await addPerson(db, "Vic", { [acme.id]: "viewer" });
    return { db, acme, vic };
  }

  it("comes with the board, parsed once for each version, and with no list", async () => {
    const { db, acme, vic } = await scene();
    expect((await findBoard(db, vic, acme.north))?.document).toBeNull();
    const document = emptyDocument("p1", "Floor");
    await put(db, acme.north, 1, JSON.stringify(document));
    const board = await findBoard(db, vic, acme.north);
    expect(board).toMatchObject({ document, publishedVersion: 1, revision: 2 });
    expect((await findBoard(db, vic, acme.north))?.document).toBe(board?.document);
    const next = emptyDocument("p1", "Floor 2");
    await put(db, acme.north, 2, JSON.stringify(next));
    expect((await findBoard(db, vic, acme.north))?.document).toEqual(next);
    await put(db, acme.north, null, null);
    expect((await findBoard(db, vic, acme.north))?.document).toBeNull();
    await put(db, acme.north, 3, "never read by a list");
    expect((await listBoards(db, vic)).map((listed) => Object.keys(listed).includes("document"))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("that an older version of Wallboard wrote is read; what cannot be read leaves the board to make itself", async () => {
    const { db, acme } = await scene();
    await put(db, acme.north, 1, JSON.stringify({ version: 0, pages: [[]] }));
    expect((await boardById(db, acme.north))?.document).toMatchObject({ version: 1, pages: [{ tiles: [] }] });
    await put(db, acme.south, 1, JSON.stringify({ version: 999 }));
    expect(await boardById(db, acme.south)).toMatchObject({ document: null, publishedVersion: 1 });
  });

  it("is told to the hub as it is by then, and a board that is gone as gone", async () => {
    const { db, acme, vic } = await scene();
    const live = hub();
    await put(db, acme.north, 1, JSON.stringify(emptyDocument("p1", "Floor")));
    await tellBoard(db, live, acme.north);
    expect(live.boardChanged).toHaveBeenCalledExactlyOnceWith(await boardById(db, acme.north));
    expect(live.recheckBoard).not.toHaveBeenCalled();
    const owned = { visibility: "private", owner_id: vic.userId } as const;
    await db.updateTable("boards").set(owned).where("id", "=", acme.north).execute();
    await tellBoard(db, live, acme.north);
    expect(live.recheckBoard).toHaveBeenCalledExactlyOnceWith(acme.north);
    await db.deleteFrom("boards").where("id", "=", acme.north).execute();
    await tellBoard(db, live, acme.north);
    expect(live.boardGone).toHaveBeenCalledExactlyOnceWith(acme.north);
  });

  it("shows to other processes by the board's revision", async () => {
    const { db, acme } = await scene();
    const ids = [acme.north, acme.south, "gone"];
    expect([...(await readBoardRevisions(db, ids))]).toHaveLength(2);
    const before = await readBoardRevisions(db, ids);
    await put(db, acme.north, 1, JSON.stringify(emptyDocument("p1", "Floor")));
    const after = await readBoardRevisions(db, ids);
    expect([after.get(acme.north) === before.get(acme.north), after.get(acme.south)]).toEqual([
      false,
      before.get(acme.south),
    ]);
  });
});
