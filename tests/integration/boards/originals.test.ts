import { expect, it } from "vitest";
import { boardFile } from "@/lib/contracts/boards/file";
import { TEMPLATES } from "@/lib/domain/board/templates/template";
import { createBoard } from "@/lib/server/boards/create-board";
import { boardDesign } from "@/lib/server/boards/design/board-design";
import { documentOf } from "@/lib/server/boards/design/content";
import { exportBoard } from "@/lib/server/boards/design/export-board";
import { previewOriginal } from "@/lib/server/boards/design/original";
import { onBothEngines } from "@/tests/support/databases";
import { codeOf, designScene, save, saveAndPublish } from "@/tests/support/designs";
import { documentWith, image, queueTile, text } from "@/tests/support/documents";
import { addPerson, traceOf } from "@/tests/support/people";

const A = documentWith(text("t", "Welcome"), queueTile("a", "q1"), queueTile("b", "q2"), image("i", "logo"), {
  id: "g",
  kind: "group",
  options: { group: "901" },
});

const at = (tenantId: string, queueIds: readonly string[] | null = null) => ({
  tenantId,
  queueIds,
  groups: async () => [{ id: "901" }, { id: "902" }],
});

onBothEngines("a board made after another", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const { acme, globex, sue } = await designScene(db);
    const both = await addPerson(db, "Bo", { [acme.id]: "supervisor", [globex.id]: "supervisor" });
    await save(db, sue, acme.north, A);
    const from = { from: "board", boardId: acme.north } as const;
    return { db, acme, globex, sue, both, from };
  }
  const optionsOf = (document: { pages: readonly { tiles: readonly { id: string; options: unknown }[] }[] } | null) =>
    Object.fromEntries(document?.pages.flatMap(({ tiles }) => tiles.map(({ id, options }) => [id, options])) ?? []);

  it("of the same tenant is the same to the letter, as a draft", async () => {
    const { db, acme, sue, from } = await scene();
    const document = await documentOf(db, sue, at(acme.id), { ...from, counterparts: [] });
    const input = { name: "Copy", queueIds: ["q1"], document: document.ok ? document.value : null };
    const made = await createBoard(db, sue, acme.id, input, traceOf(sue));
    const design = await boardDesign(db, sue, made.ok ? made.value.id : "");
    expect(design).toMatchObject({ document: A, revision: 1, isUnpublished: true, board: { publishedVersion: null } });
    expect(design?.queues).toEqual([{ id: "q1", name: "Sales", media: null }]);
  });

  it("of another tenant names its own queues where they are called the same, and what somebody chose", async () => {
    const { db, globex, both, from } = await scene();
    expect(await previewOriginal(db, both, globex.id, from)).toEqual({
      ok: true,
      value: {
        name: "North",
        pages: 1,
        tiles: 5,
        isFromHere: false,
        queues: [
          { id: "q1", name: "Sales", counterpart: { id: "g1", name: "sales" } },
          { id: "q2", name: "Support", counterpart: null },
        ],
        scope: null,
      },
    });
    const counterparts = [
      { of: "q1", is: "g1" },
      { of: "q2", is: null },
    ];
    const document = await documentOf(db, both, at(globex.id), { ...from, counterparts });
    expect(optionsOf(document.ok ? document.value : null)).toMatchObject({
      t: { markdown: "Welcome" },
      a: { queue: "g1" },
      b: { queue: null },
      i: { asset: null },
      g: { group: null },
    });
  });

  it("needs the right to edit both", async () => {
    const { db, acme, globex, sue, both, from } = await scene();
    const viewer = await addPerson(db, "Vic", { [acme.id]: "viewer", [globex.id]: "supervisor" });
    const stranger = await addPerson(db, "Stu", { [globex.id]: "supervisor" });
    for (const other of [viewer, stranger])
      expect(codeOf(await documentOf(db, other, at(globex.id), { ...from, counterparts: [] }))).toBe("board-not-found");
    const hidden = { name: "Hidden", queueIds: null, visibility: "private", document: A } as const;
    const mine = await createBoard(db, sue, acme.id, hidden, traceOf(sue));
    const boardId = mine.ok ? mine.value.id : "";
    expect(codeOf(await previewOriginal(db, both, acme.id, { from: "board", boardId }))).toBe("board-not-found");
    expect(codeOf(await exportBoard(db, both, boardId))).toBe("board-not-found");
    expect(codeOf(await previewOriginal(db, sue, acme.id, { from: "board", boardId: acme.south }))).toBe(
      "not-designed",
    );
  });

  it("or after a file, which names nothing of the installation and is read back to the letter", async () => {
    const { db, acme, sue } = await scene();
    await saveAndPublish(db, sue, acme.north, documentWith(queueTile("a", "q2"), image("i", "logo")));
    await save(db, sue, acme.north, A);
    const done = await exportBoard(db, sue, acme.north);
    const sent = JSON.parse(JSON.stringify(done.ok ? done.value : null));
    expect(sent).toMatchObject({
      format: "wallboard-board",
      formatVersion: 1,
      name: "North",
      tenant: "Acme",
      queues: [
        { id: "q1", name: "Sales" },
        { id: "q2", name: "Support" },
      ],
      scope: null,
    });
    for (const id of [acme.id, acme.north, sue.userId, "logo"]) expect(JSON.stringify(sent)).not.toContain(id);
    const file = boardFile.parse(sent);
    const document = await documentOf(db, sue, at(acme.id), { from: "file", file, counterparts: [] });
    expect(optionsOf(document.ok ? document.value : null)).toEqual({
      ...optionsOf(A),
      i: expect.objectContaining({ asset: null }),
    });
  });

  it("or after a file of elsewhere, whose queues are matched by name and whose groups are left out", async () => {
    const { db, acme, globex, sue, both } = await scene();
    const done = await exportBoard(db, sue, acme.north);
    if (!done.ok) throw new Error(done.error.code);
    const input = { from: "file", file: done.value } as const;
    const preview = await previewOriginal(db, both, globex.id, input);
    expect(preview).toMatchObject({
      ok: true,
      value: { isFromHere: false, queues: [{ counterpart: { id: "g1" } }, {}] },
    });
    const counterparts = [{ of: "q1", is: "g1" }];
    const document = await documentOf(db, both, at(globex.id), { ...input, counterparts });
    expect(optionsOf(document.ok ? document.value : null)).toMatchObject({ a: { queue: "g1" }, g: { group: null } });
  });
});

onBothEngines("a board made from a template", (databases) => {
  const words = { page: "Floor", chat: "Chat", email: "E-mail", welcome: "Welcome" };

  it("fills itself from the queues that it shows, and can be published as it is", async () => {
    const db = await databases.fresh();
    const { acme, sue } = await designScene(db);
    await db.updateTable("tenant_queues").set({ hidden: 1 }).where("queue_id", "=", "q2").execute();
    for (const template of TEMPLATES)
      for (const queueIds of [null, ["q1"]]) {
        const content = { from: "template", template, words } as const;
        const document = await documentOf(db, sue, at(acme.id, queueIds), content);
        if (!document.ok || document.value === null) throw new Error("no document");
        const said = JSON.stringify(document.value);
        expect(said).not.toContain('"q2"');
        if (queueIds !== null) expect(said).not.toContain('"901"');
        const name = `${template} ${queueIds?.length ?? "all"}`;
        const made = await createBoard(db, sue, acme.id, { name, queueIds, document: document.value }, traceOf(sue));
        const published = await saveAndPublish(db, sue, made.ok ? made.value.id : "", document.value);
        expect(codeOf(published), name).toBe("ok");
      }
  });
});
