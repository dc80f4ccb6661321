import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument } from "@/tests/support/board-documents";
import { isTileKind } from "./kinds/names";
import { parseDocument } from "./parse-document";
import { forAnotherTenant, namedQueues, onlyQueues, remapQueues, shownCalculations } from "./references-of-tiles";

/** Every text anywhere in a value that is one of these. */
function textsIn(value: unknown, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "string" && wanted.has(inner)) found.add(inner);
    return inner;
  });
  return found;
}
/** The ids that documents of the tests name queues by; no other text of theirs is one of these. */
const QUEUES = new Set(["q1", "q2", "q3", "Warte/schlange 7"]);

describe("what of a document's calculations some tile shows", () => {
  it("is what any of them names, in the document's order", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const known = document.pages.map(({ tiles }) => tiles.filter(({ kind }) => isTileKind(kind)));
        const shown = shownCalculations(document);
        expect(shown).toEqual(document.calculated.filter((one) => shown.includes(one)));
        for (const { id } of document.calculated) {
          const names = new Set([id, `calc:${id}`]);
          expect(shown.some((one) => one.id === id)).toBe(textsIn(known, names).size > 0);
        }
      }),
    );
  });
});

describe("the queues that a document names", () => {
  it("are all that stand anywhere in it", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const known = document.pages.map(({ tiles }) => tiles.filter(({ kind }) => isTileKind(kind)));
        const named = [...namedQueues(document)].filter((id) => QUEUES.has(id)).sort();
        expect(named).toEqual([...textsIn(known, QUEUES)].sort());
      }),
    );
  });

  it("are none but those that somebody may see, for whoever may see only some", () => {
    fc.assert(
      fc.property(anyDocument, fc.subarray([...QUEUES, "constructor"]), (document, allowed) => {
        const shown = onlyQueues(document, (id) => allowed.includes(id));
        const hidden = new Set([...QUEUES].filter((id) => !allowed.includes(id)));
        expect([...textsIn(shown, hidden)]).toEqual([]);
        expect([...namedQueues(shown)].sort()).toEqual(
          [...namedQueues(document)].filter((id) => allowed.includes(id)).sort(),
        );
        expect(parseDocument(shown)).toEqual({ ok: true, value: shown });
      }),
    );
  });

  it("all stay where all may be seen, and tiles that are not known say nothing", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const pages = document.pages.map((page) => ({
          ...page,
          tiles: page.tiles.map((tile) => (isTileKind(tile.kind) ? tile : { ...tile, options: null })),
        }));
        expect(onlyQueues(document, () => true)).toEqual({ ...document, pages });
      }),
    );
  });

  it("go by their counterparts, each once, and those without one are gone", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const counterparts = new Map([
          ["q1", "z1"],
          ["q2", "z1"],
          ["q3", "z3"],
        ]);
        const remapped = remapQueues(document, counterparts);
        expect(parseDocument(remapped)).toEqual({ ok: true, value: remapped });
        const expected = [...namedQueues(document)].flatMap((id) => counterparts.get(id) ?? []);
        expect([...namedQueues(remapped)].sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });

  it("lead to no agent, group or image of the tenant that the board came from", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const copy = forAnotherTenant(document, new Map(), new Map([["g1", "h1"]]));
        expect(parseDocument(copy)).toEqual({ ok: true, value: copy });
        const known = copy.pages.map(({ tiles }) => tiles.filter(({ kind }) => isTileKind(kind)));
        const foreign = new Set([...QUEUES, "g1", "g2", "a1", "a2", "asset-1"]);
        expect([...textsIn(known, foreign)]).toEqual([]);
      }),
    );
  });
});
