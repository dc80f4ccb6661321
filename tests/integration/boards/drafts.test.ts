import { expect, it } from "vitest";
import type { BoardDocument } from "@/lib/domain/board/document";
import { boardDesign } from "@/lib/server/boards/design/board-design";
import { discardDraft } from "@/lib/server/boards/design/discard-draft";
import { publish } from "@/lib/server/boards/design/publish";
import { saveDraft } from "@/lib/server/boards/design/save-draft";
import { onBothEngines } from "@/tests/support/databases";
import { codeOf, designScene, listener, saveAndPublish } from "@/tests/support/designs";
import { documentWith, text, titled } from "@/tests/support/documents";
import { actions, traceOf } from "@/tests/support/people";

const A = documentWith(text("a", "A"), text("b", "B"));

onBothEngines("a draft", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const { acme, sue, sam } = await designScene(db);
    const put = async (who: typeof sue, revision: number, document: BoardDocument, base?: BoardDocument) => {
      const done = await saveDraft(
        db,
        listener(),
        who,
        acme.north,
        { revision, document, ...(base === undefined ? {} : { base }) },
        traceOf(who),
      );
      if (!done.ok) throw new Error(done.error.code);
      return done.value;
    };
    const design = async () => {
      const read = await boardDesign(db, sue, acme.north);
      if (read === null) throw new Error("no board");
      return read;
    };
    return { db, acme, sue, sam, put, design };
  }

  it("begins with nothing, grows by revisions, and what saves nothing new changes nothing", async () => {
    const { sue, put, design } = await scene();
    expect(await design()).toMatchObject({ document: null, revision: 0, isUnpublished: false, baseVersion: null });
    expect(await put(sue, 0, A)).toEqual({ saved: { revision: 1, document: null } });
    expect(await put(sue, 1, A)).toEqual({ saved: { revision: 1, document: null } });
    const next = titled(A, "a", "Title");
    expect(await put(sue, 1, next)).toEqual({ saved: { revision: 2, document: null } });
    expect(await design()).toMatchObject({ document: next, revision: 2, isUnpublished: true, updatedBy: "Sue" });
  });

  it("of two editors is both in one: what each changed is there, and the second learns the whole", async () => {
    const { sue, sam, put, design } = await scene();
    await put(sue, 0, A);
    const hers = titled(A, "a", "Hers");
    const his = titled(A, "b", "His");
    const both = titled(hers, "b", "His");
    expect(await put(sue, 1, hers)).toEqual({ saved: { revision: 2, document: null } });
    expect(await put(sam, 1, his, A)).toEqual({ saved: { revision: 3, document: both } });
    expect((await design()).document).toEqual(both);
    // Her page still has what she saved, and goes on from there.
    const more = titled(hers, "a", "Hers again");
    expect(await put(sue, 2, more, hers)).toEqual({
      saved: { revision: 4, document: titled(more, "b", "His") },
    });
  });

  it("that both changed to different ends is neither's: nothing is saved, and both sides are there to choose from", async () => {
    const { sue, sam, put, design } = await scene();
    await put(sue, 0, A);
    const hers = titled(A, "a", "Hers");
    const his = titled(titled(A, "a", "His"), "b", "His too");
    await put(sue, 1, hers);
    const refused = await put(sam, 1, his, A);
    expect(refused).toEqual({
      conflict: {
        revision: 2,
        theirs: hers,
        merged: his,
        conflicts: [{ of: "tile", id: "a", part: "title" }],
        by: "Sue",
        at: 1000,
      },
    });
    expect((await design()).document).toEqual(hers);
    // Whichever he chooses is saved upon what there is.
    expect(await put(sam, 2, his)).toEqual({ saved: { revision: 3, document: null } });
  });

  it("upon an older one is not guessed at without what it was made from, but an answer that was lost is given again", async () => {
    const { sue, sam, put } = await scene();
    await put(sue, 0, A);
    const hers = titled(A, "a", "Hers");
    await put(sue, 1, hers);
    expect(await put(sam, 1, titled(A, "b", "His"))).toMatchObject({ conflict: { theirs: hers, merged: null } });
    expect(await put(sue, 1, hers)).toEqual({ saved: { revision: 2, document: null } });
    // From a database that was put back: a revision of the future is no better.
    expect(await put(sam, 99, titled(A, "b", "His"))).toMatchObject({ conflict: { revision: 2 } });
  });

  it("that many save at once loses nobody's tile", async () => {
    const { sue, sam, put, design } = await scene();
    const ids = ["a", "b", "c", "d", "e", "f"];
    const start = documentWith(...ids.map((id) => text(id, id)));
    await put(sue, 0, start);
    const saved = await Promise.all(
      ids.map((id, index) => put(index % 2 === 0 ? sue : sam, 1, titled(start, id, `by ${id}`), start)),
    );
    expect(saved.map((one) => "saved" in one)).toEqual(ids.map(() => true));
    const { document, revision } = await design();
    expect(revision).toBe(1 + ids.length);
    expect(document?.pages[0]?.tiles.map(({ title }) => title)).toEqual(ids.map((id) => `by ${id}`));
  });

  it("goes on under whoever publishes it meanwhile, and is merged with what somebody restored or discarded", async () => {
    const { db, acme, sue, sam, put, design } = await scene();
    await saveAndPublish(db, sue, acme.north, A);
    const { revision } = await design();
    // Nothing is unpublished, and his page has the same revision in front of it.
    const his = titled(A, "b", "His");
    expect(await put(sam, revision, his)).toEqual({ saved: { revision: revision + 1, document: null } });
    const hers = titled(his, "a", "Hers");
    await put(sue, revision + 1, hers);
    const discarded = await discardDraft(db, listener(), sue, acme.north, revision + 2, traceOf(sue));
    expect(discarded).toEqual({ ok: true, value: { revision: revision + 3, document: A } });
    expect(await design()).toMatchObject({ document: A, isUnpublished: false });
    const again = titled(hers, "b", "His again");
    expect(await put(sam, revision + 2, again, hers)).toEqual({
      conflict: expect.objectContaining({ theirs: A, conflicts: [{ of: "tile", id: "b", part: "title" }] }),
    });
    expect(await put(sam, revision + 2, titled(hers, "a", "Hers"), hers)).toMatchObject({
      saved: { revision: revision + 3, document: A },
    });
  });

  it("that was discarded before anything was published is told as gone to whoever still works on it", async () => {
    const { db, acme, sue, sam, put, design } = await scene();
    await put(sue, 0, A);
    expect(codeOf(await discardDraft(db, listener(), sue, acme.north, 0, traceOf(sue)))).toBe("draft-changed");
    expect(codeOf(await discardDraft(db, listener(), sue, acme.north, 1, traceOf(sue)))).toBe("ok");
    expect(await put(sam, 1, titled(A, "a", "His"), A)).toMatchObject({ conflict: { revision: 2, theirs: null } });
    expect(await design()).toMatchObject({ document: null, isUnpublished: false, revision: 2 });
    expect(codeOf(await discardDraft(db, listener(), sue, acme.north, 2, traceOf(sue)))).toBe("ok");
    expect(await actions(db)).toEqual(["board.draft-discarded"]);
  });

  it("that says what is published is none", async () => {
    const { db, acme, sue, put, design } = await scene();
    await saveAndPublish(db, sue, acme.north, A);
    const { revision } = await design();
    await put(sue, revision, titled(A, "a", "Other"));
    await put(sue, revision + 1, A);
    expect(await design()).toMatchObject({ isUnpublished: false, revision: revision + 2 });
    const input = { revision: revision + 2, version: 1, name: null, notes: null };
    expect(codeOf(await publish(db, listener(), sue, acme.north, input, traceOf(sue)))).toBe("nothing-to-publish");
  });

  it("too large to be read again is refused, also when only its defaults make it so", async () => {
    const { db, acme, sue } = await scene();
    const many = Array.from({ length: 9 }, (_, index) => text(`t${index}`, "x".repeat(5000)));
    const page = documentWith(...many).pages[0];
    const pages = Array.from({ length: 6 }, (_, index) => ({
      id: `p${index}`,
      name: "P",
      rows: 60,
      tiles: page?.tiles.map((tile) => ({ ...tile, id: `${tile.id}-${index}` })) ?? [],
    }));
    const document = { ...A, pages };
    const done = await saveDraft(db, listener(), sue, acme.north, { revision: 0, document }, traceOf(sue));
    expect(done.ok ? null : done.error.rules).toEqual({ document: { rule: "too-large", bound: 262_144 } });
  });
});
