import fc from "fast-check";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { BoardDocument, CalculatedMetric } from "@/lib/domain/board/document";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { onlyImages, onlyQueues } from "@/lib/domain/board/references-of-tiles";
import { addAsset } from "@/lib/server/boards/assets/add-asset";
import { changeBoard } from "@/lib/server/boards/change-board";
import { boardDesign } from "@/lib/server/boards/design/board-design";
import { saveDraft } from "@/lib/server/boards/design/save-draft";
import { boardById, findBoard } from "@/lib/server/boards/find-boards";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import type { Db } from "@/lib/server/db/database";
import { anyDocument } from "@/tests/support/board-documents";
import { onBothEngines } from "@/tests/support/databases";
import { designScene, listener, save, saveAndPublish } from "@/tests/support/designs";
import { documentWith, image, queueTile, text, titled } from "@/tests/support/documents";
import { traceOf } from "@/tests/support/people";
import { must, world } from "./world";

const A = documentWith(text("a", "Yes: no"), queueTile("b", "q1"));

interface File {
  readonly designs: readonly { readonly tenant: string; readonly board: string; readonly document: BoardDocument }[];
  readonly queues: readonly { readonly tenant: string; readonly queues: readonly { readonly id: string }[] }[];
}

/** Any document with what this tenant has and this version knows. */
function publishable(document: BoardDocument): BoardDocument {
  const known = document.pages.map((page) => ({ ...page, tiles: page.tiles.filter(({ kind }) => isTileKind(kind)) }));
  const calculated = document.calculated
    .filter(({ expression }) => expression !== "1 +")
    .map((one) => ({ ...one, unit: unitOf(one.expression) }));
  const own = onlyQueues({ ...document, pages: known, calculated }, (id) => id === "q1" || id === "q2");
  const read = parseDocument(onlyImages(own, () => false));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Of the two expressions that documents of tests have. */
const unitOf = (expression: string): CalculatedMetric["unit"] =>
  expression.startsWith("max") ? "count" : "percentage";

onBothEngines("designs in a configuration", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const { acme, sue } = await designScene(db);
    await saveAndPublish(db, sue, acme.north, A);
    const read = async (from: Db = db): Promise<File> => parse(await writeConfigurationFile(from), { version: "1.2" });
    const withDesigns = async (designs: File["designs"]) => stringify({ version: 1, designs });
    return { db, acme, sue, read, withDesigns, ...world(db) };
  }
  const kindsOf = ({
    differences,
  }: {
    readonly differences: readonly { kind: string; thing: string; path: readonly string[] }[];
  }) => differences.map(({ kind, thing, path }) => [kind, thing, ...path]);

  it("are what is published, with the queues that they need, and change nothing where they say what is", async () => {
    const { db, read, diff } = await scene();
    const file = await read();
    expect(file.designs).toEqual([{ tenant: "Acme", board: "North", document: A }]);
    expect(file.queues).toMatchObject([{ tenant: "Acme", queues: [{ id: "q1" }] }]);
    const { differences } = must(await diff(await writeConfigurationFile(db), { prune: true }));
    // Of credentials the tests' giver gives others.
    expect(differences.filter(({ thing }) => thing !== "credential")).toEqual([]);
  });

  it("of any board come out as they went in, whatever stands on it", async () => {
    const { read, withDesigns, apply, diff } = await scene();
    await fc.assert(
      fc.asyncProperty(anyDocument.map(publishable), async (document) => {
        const wanted = [{ tenant: "Acme", board: "North", document }];
        must(await apply(await withDesigns(wanted)));
        const { designs } = await read();
        expect(designs).toEqual(JSON.parse(JSON.stringify(wanted)));
        expect(must(await diff(await withDesigns(designs))).differences).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  it("are published as a version, told of to whoever watches, and merged with what somebody designs meanwhile", async () => {
    const { db, acme, sue, withDesigns, apply, told } = await scene();
    const next = titled(A, "a", "From the file");
    const wanted = [{ tenant: "ACME", board: "north", document: next }];
    const done = must(await apply(await withDesigns(wanted)));
    expect(kindsOf(done)).toEqual([["changed", "design", "Acme", "North"]]);
    expect(await findBoard(db, sue, acme.north)).toMatchObject({ document: next, publishedVersion: 2 });
    expect(told).toEqual(["board North"]);
    // Her page still has the first version in front of it.
    const hers = { revision: 1, document: titled(A, "b", "Hers"), base: A };
    const saved = await saveDraft(db, listener(), sue, acme.north, hers, traceOf(sue));
    expect(saved).toMatchObject({ ok: true, value: { saved: { document: titled(next, "b", "Hers") } } });
    // A draft stays, whatever a file publishes.
    must(await apply(await withDesigns([{ tenant: "Acme", board: "North", document: A }])));
    expect(await boardDesign(db, sue, acme.north)).toMatchObject({
      document: titled(next, "b", "Hers"),
      isUnpublished: true,
      baseVersion: 2,
      board: { publishedVersion: 3 },
    });
    must(await apply(await withDesigns([{ tenant: "Acme", board: "South", document: A }])));
    expect((await boardById(db, acme.south))?.document).toEqual(A);
  });

  it("come to another installation without the images that it does not have", async () => {
    const { db, acme, sue, read } = await scene();
    const bytes = Buffer.from("GIF89a\u0001\0\u0001\0", "latin1");
    const logo = await addAsset(db, acme.id, { name: "Logo", bytes }, traceOf(sue));
    await saveAndPublish(
      db,
      sue,
      acme.north,
      documentWith(queueTile("b", "q2"), image("i", logo.ok ? logo.value.id : "")),
    );
    const wholly = await writeConfigurationFile(db);
    const other = await databases.fresh();
    const { apply, diff } = world(other);
    must(await apply(wholly));
    const [design] = (await read(other)).designs;
    expect(design?.document).toEqual(
      documentWith(queueTile("b", "q2"), { ...image("i", ""), options: { asset: null, alt: "A picture" } }),
    );
    expect(must(await diff(wholly)).differences).toEqual([]);
    expect((await read()).designs[0]?.document).not.toEqual(design?.document);
  });

  it("that a pruned file does not name are taken back, and stay as drafts", async () => {
    const { db, acme, sue, withDesigns, apply } = await scene();
    expect(kindsOf(must(await apply(await withDesigns([]))))).toEqual([]);
    expect(kindsOf(must(await apply(await withDesigns([]), { prune: true })))).toEqual([
      ["removed", "design", "Acme", "North"],
    ]);
    expect((await boardById(db, acme.north))?.document).toBeNull();
    expect(await boardDesign(db, sue, acme.north)).toMatchObject({ document: A, isUnpublished: true });
  });

  it("that cannot be shown are refused by their place in the file, and nothing changes", async () => {
    const { db, withDesigns, apply, told } = await scene();
    const before = await writeConfigurationFile(db);
    const wrong = documentWith(text("a", "A"), queueTile("b", "q9"), { id: "c", kind: "hologram", options: {} });
    const refused = await apply(await withDesigns([{ tenant: "Acme", board: "North", document: wrong }]));
    if (refused.ok) throw new Error("it was applied");
    expect(refused.error.rules).toEqual({
      "designs.0.document.pages.0.tiles.1": { rule: "unknown-queue" },
      "designs.0.document.pages.0.tiles.2.kind": { rule: "unknown-kind" },
    });
    const lines = Object.values(refused.error.places ?? {}).map(({ line }) => line);
    expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
    expect(lines.every((line) => line > 10)).toBe(true);
    const text_ = `version: 1\ndesigns:\n  - tenant: Acme\n    board: Nowhere\n    document: { version: 1, pages: [] }\n`;
    const shape = await apply(text_);
    expect(shape.ok ? null : Object.keys(shape.error.rules ?? {})).toEqual(["designs.0.document.pages"]);
    const nowhere = await apply(await withDesigns([{ tenant: "Acme", board: "Nowhere", document: A }]));
    expect(nowhere.ok ? null : nowhere.error.rules).toEqual({ "designs.0.board": { rule: "unknown-name" } });
    expect(await writeConfigurationFile(db)).toBe(before);
    expect(told).toEqual([]);
  });

  it("that were only looked at are never taken for what was published since", async () => {
    const { db, acme, sue, withDesigns, diff } = await scene();
    const looked = [{ tenant: "Acme", board: "North", document: titled(A, "a", "Only looked at") }];
    expect(must(await diff(await withDesigns(looked))).differences).toHaveLength(1);
    expect((await boardById(db, acme.north))?.document).toEqual(A);
    await saveAndPublish(db, sue, acme.north, titled(A, "a", "Published"));
    expect(await boardById(db, acme.north)).toMatchObject({
      document: titled(A, "a", "Published"),
      publishedVersion: 2,
    });
  });

  it("of private boards are their owners' alone", async () => {
    const { db, acme, sue, read, withDesigns, apply } = await scene();
    const change = { name: "North", queueIds: null, visibility: "private", revision: 2 } as const;
    await changeBoard(db, { live: listener() }, sue, acme.id, acme.north, change, traceOf(sue));
    expect((await read()).designs).toEqual([]);
    expect(kindsOf(must(await apply(await withDesigns([]), { prune: true })))).toEqual([]);
    expect((await boardById(db, acme.north))?.document).toEqual(A);
    const refused = await apply(await withDesigns([{ tenant: "Acme", board: "North", document: A }]));
    expect(refused.ok ? null : refused.error.rules).toEqual({ "designs.0.board": { rule: "unknown-name" } });
  });

  it("are not drafts", async () => {
    const { db, acme, sue, read } = await scene();
    await save(db, sue, acme.south, A);
    await save(db, sue, acme.north, titled(A, "a", "Not yet"));
    expect((await read()).designs).toEqual([{ tenant: "Acme", board: "North", document: A }]);
  });
});
