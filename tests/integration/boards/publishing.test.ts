import { expect, it } from "vitest";
import { addAsset } from "@/lib/server/boards/assets/add-asset";
import { changeBoard } from "@/lib/server/boards/change-board";
import { boardDesign } from "@/lib/server/boards/design/board-design";
import { listVersions, readVersion } from "@/lib/server/boards/design/list-versions";
import { publish } from "@/lib/server/boards/design/publish";
import { restoreVersion } from "@/lib/server/boards/design/restore-version";
import { saveDraft } from "@/lib/server/boards/design/save-draft";
import { unpublish } from "@/lib/server/boards/design/unpublish";
import { findBoard } from "@/lib/server/boards/find-boards";
import { onBothEngines } from "@/tests/support/databases";
import { codeOf, designScene, listener, save, saveAndPublish } from "@/tests/support/designs";
import { documentWith, image, queueTile, renamed, type TestTile, text, titled } from "@/tests/support/documents";
import { actions, traceOf } from "@/tests/support/people";

const A = documentWith(text("a", "A"), queueTile("b", "q1"));
const WORDS = { name: null, notes: null };

onBothEngines("publishing", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const { acme, globex, sue, sam } = await designScene(db);
    const board = async () => {
      const found = await findBoard(db, sue, acme.north);
      if (found === null) throw new Error("no board");
      return found;
    };
    const all = async () => [
      await db.selectFrom("boards").selectAll().orderBy("id").execute(),
      await db.selectFrom("board_drafts").selectAll().orderBy("board_id").execute(),
      await db.selectFrom("board_versions").selectAll().orderBy("number").execute(),
      await db.selectFrom("audit_events").selectAll().orderBy("id").execute(),
    ];
    return { db, acme, globex, sue, sam, board, all };
  }

  it("makes a version, tells the hub after it is stored, and says in the trail what differs", async () => {
    const { db, acme, sue, board } = await scene();
    await save(db, sue, acme.north, A);
    const live = listener();
    const words = { name: "First", notes: "For the floor\nand the lobby" };
    expect(
      await publish(db, live, sue, acme.north, { revision: 1, version: null, ...words }, traceOf(sue, 2000)),
    ).toEqual({ ok: true, value: { version: 1 } });
    expect(live.boardChanged).toHaveBeenCalledExactlyOnceWith(await board());
    expect(await board()).toMatchObject({ document: A, publishedVersion: 1, revision: 2 });
    expect(await boardDesign(db, sue, acme.north)).toMatchObject({
      document: A,
      revision: 1,
      isUnpublished: false,
      baseVersion: 1,
    });
    const next = documentWith(text("a", "Another"), text("c", "C"), text("d", "D"));
    await saveAndPublish(db, sue, acme.north, renamed(next, "Hall"));
    expect((await listVersions(db, await board())).versions).toEqual([
      { number: 2, name: null, notes: null, publishedAt: 1000, publishedBy: "Sue", isPublished: true },
      { number: 1, ...words, publishedAt: 2000, publishedBy: "Sue", isPublished: false },
    ]);
    const events = await db
      .selectFrom("audit_events")
      .select(["before", "after"])
      .where("action", "=", "board.published")
      .orderBy("at", "desc")
      .execute();
    expect(events.map(({ before, after }) => [JSON.parse(before ?? ""), JSON.parse(after ?? "")])).toEqual([
      [
        { name: "North", version: null },
        { name: "North", version: 1, tilesAdded: 2 },
      ],
      [
        { name: "North", version: 1 },
        { name: "North", version: 2, tilesAdded: 2, tilesRemoved: 1, tilesChanged: 1, frameChanged: true },
      ],
    ]);
  });

  it("what screens could not show is refused by its place, and nothing changes", async () => {
    const { db, acme, sue, board, all } = await scene();
    await saveAndPublish(db, sue, acme.north, A);
    const scope = { name: "North", queueIds: ["q1"], revision: (await board()).revision };
    await changeBoard(db, { live: listener() }, sue, acme.id, acme.north, scope, traceOf(sue));
    const wrong = documentWith(
      queueTile("a", "q1"),
      queueTile("b", "q2"),
      { id: "c", kind: "hologram", options: { any: "thing" } },
      image("d", "no-such-image"),
    );
    const sum = { id: "c1", name: "Sum", unit: "count", expression: "entered.today + slaTimeThreshold.today" } as const;
    await save(db, sue, acme.north, { ...wrong, calculated: [sum] });
    const before = await all();
    const live = listener();
    const input = { revision: 2, version: 1, ...WORDS };
    const refused = await publish(db, live, sue, acme.north, input, traceOf(sue));
    expect(refused.ok ? null : [refused.error.code, refused.error.rules]).toEqual([
      "not-publishable",
      {
        "pages.0.tiles.1": { rule: "unknown-queue" },
        "pages.0.tiles.2.kind": { rule: "unknown-kind" },
        "pages.0.tiles.3": { rule: "unknown-asset" },
        "calculated.0.expression": { rule: "units-differ" },
      },
    ]);
    expect(live.boardChanged).not.toHaveBeenCalled();
    expect(await all()).toEqual(before);
  });

  it("needs queues that the tenant has, and images of its own", async () => {
    const { db, acme, globex, sue } = await scene();
    const bytes = Buffer.from("GIF89a\u0001\0\u0001\0", "latin1");
    const theirs = await addAsset(db, globex.id, { name: "Logo", bytes }, traceOf(sue));
    const ours = await addAsset(db, acme.id, { name: "Logo", bytes }, traceOf(sue));
    const [foreign, own] = [theirs, ours].map((made) => (made.ok ? made.value.id : ""));
    const published = async (...tiles: readonly TestTile[]) =>
      codeOf(await saveAndPublish(db, sue, acme.north, documentWith(...tiles)));
    expect(await published(queueTile("a", "g1"))).toBe("not-publishable");
    expect(await published(image("a", foreign ?? ""))).toBe("not-publishable");
    expect(await published(queueTile("a", "q2"), image("b", own ?? ""))).toBe("ok");
  });

  it("is of what somebody has in front of them: not of what another saved or published meanwhile", async () => {
    const { db, acme, sue, sam } = await scene();
    await save(db, sue, acme.north, A);
    await save(db, sam, acme.north, titled(A, "a", "His"));
    const go = async (who: typeof sue, revision: number, version: number | null) =>
      codeOf(await publish(db, listener(), who, acme.north, { revision, version, ...WORDS }, traceOf(who)));
    expect(await go(sue, 1, null)).toBe("draft-changed");
    expect((await Promise.all([go(sue, 2, null), go(sam, 2, null)])).toSorted()).toEqual(["board-changed", "ok"]);
    await save(db, sue, acme.north, A);
    expect(await go(sue, 3, null)).toBe("board-changed");
    expect(await go(sue, 3, 1)).toBe("ok");
  });

  it("keeps a hundred versions, the latest, under numbers that are never given twice", async () => {
    const { db, acme, sue, board } = await scene();
    const row = { board_id: acme.north, published_at: 0, document: JSON.stringify(A) };
    const rows = Array.from({ length: 100 }, (_, index) => ({ ...row, number: index + 1 }));
    await db.insertInto("board_versions").values(rows).execute();
    await saveAndPublish(db, sue, acme.north, A);
    const numbers = async () => (await listVersions(db, await board())).versions.map(({ number }) => number);
    expect(await numbers()).toEqual(Array.from({ length: 100 }, (_, index) => 101 - index));
    await unpublish(db, listener(), sue, acme.north, 101, traceOf(sue));
    await db.deleteFrom("board_versions").where("number", "<", 101).execute();
    await saveAndPublish(db, sue, acme.north, titled(A, "a", "Next"));
    expect(await numbers()).toEqual([102, 101]);
    expect((await readVersion(db, await board(), 101))?.document).toEqual(A);
    expect(await readVersion(db, await board(), 100)).toBeNull();
  });

  it("is undone by restoring a version: as a draft first, upon what one has seen", async () => {
    const { db, acme, sue, board } = await scene();
    await saveAndPublish(db, sue, acme.north, A);
    await saveAndPublish(db, sue, acme.north, titled(A, "a", "Second"));
    const restore = (revision: number, number: number) =>
      restoreVersion(db, listener(), sue, acme.north, { revision, number }, traceOf(sue));
    expect(codeOf(await restore(1, 1))).toBe("draft-changed");
    expect(codeOf(await restore(2, 3))).toBe("version-not-found");
    expect(await restore(2, 1)).toEqual({ ok: true, value: { revision: 3, document: A } });
    expect((await board()).document).toEqual(titled(A, "a", "Second"));
    const again = { revision: 3, version: 2, ...WORDS };
    expect(codeOf(await publish(db, listener(), sue, acme.north, again, traceOf(sue)))).toBe("ok");
    expect(await board()).toMatchObject({ document: A, publishedVersion: 3 });
  });

  it("can be taken back: the board makes itself again, and what was published is the draft", async () => {
    const { db, acme, sue, sam, board } = await scene();
    await saveAndPublish(db, sue, acme.north, A);
    const live = listener();
    expect(codeOf(await unpublish(db, live, sue, acme.north, 9, traceOf(sue)))).toBe("board-changed");
    expect(codeOf(await unpublish(db, live, sue, acme.north, 1, traceOf(sue)))).toBe("ok");
    expect(live.boardChanged).toHaveBeenCalledExactlyOnceWith(await board());
    expect(await board()).toMatchObject({ document: null, publishedVersion: null, revision: 3 });
    expect(await boardDesign(db, sue, acme.north)).toMatchObject({ document: A, revision: 1, isUnpublished: true });
    // Whoever was designing it notices nothing.
    const next = await saveDraft(
      db,
      listener(),
      sam,
      acme.north,
      { revision: 1, document: titled(A, "a", "On") },
      traceOf(sam),
    );
    expect(next).toMatchObject({ ok: true, value: { saved: { revision: 2 } } });
    expect((await listVersions(db, await board())).versions).toMatchObject([{ number: 1, isPublished: false }]);
    expect((await actions(db)).toSorted()).toEqual(["board.published", "board.unpublished"]);
  });

  it("goes with its board", async () => {
    const { db, acme, sue } = await scene();
    await saveAndPublish(db, sue, acme.north, A);
    await db.deleteFrom("boards").where("id", "=", acme.north).execute();
    expect(await db.selectFrom("board_versions").selectAll().execute()).toEqual([]);
    expect(await db.selectFrom("board_drafts").selectAll().execute()).toEqual([]);
  });
});
