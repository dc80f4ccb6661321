import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument } from "@/tests/support/board-documents";
import type { BoardDocument } from "./document";
import { migrate } from "./migrate";
import { parseDocument } from "./parse-document";

/** The same board as version 0 had it: bare lists of tiles, without calculated metrics and thresholds. */
function asVersion0({ pages }: BoardDocument) {
  return { version: 0, pages: pages.map(({ tiles }) => tiles.map(({ thresholds: _, ...tile }) => tile)) };
}

describe("a document of an older version", () => {
  it("keeps every tile, and gets what it did not know yet", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const read = parseDocument(asVersion0(document));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value.pages.map(({ name, id }) => `${id} ${name}`)).toEqual(
          document.pages.map((_, index) => `page-${index + 1} ${index + 1}`),
        );
        expect(read.value.pages.map(({ tiles }) => tiles)).toEqual(
          document.pages.map(({ tiles }) => tiles.map((tile) => ({ ...tile, thresholds: { use: "inherited" } }))),
        );
        expect([read.value.calculated, read.value.thresholds]).toEqual([[], {}]);
      }),
    );
  });

  it("is migrated once: doing it again changes nothing", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const once = migrate(JSON.parse(JSON.stringify(asVersion0(document))));
        if (!once.ok) throw new Error(JSON.stringify(once.error));
        expect(migrate(once.value)).toEqual(once);
      }),
    );
  });

  it("has as many rows as its tiles need", () => {
    const tile = { id: "t1", kind: "clock", place: { x: 0, y: 20, w: 4, h: 9 }, title: null, options: {} };
    const read = parseDocument({ version: 0, pages: [[tile], []] });
    expect(read.ok && read.value.pages.map(({ rows }) => rows)).toEqual([29, 12]);
  });

  it.each([
    ["a later version", { version: 2, pages: [] }, "later-version"],
    ["no version", { pages: [] }, "no-version"],
    ["half a version", { version: 0.5, pages: [] }, "no-version"],
    ["a version that is text", { version: "constructor", pages: [] }, "no-version"],
    ["pages that are none in version 0", { version: 0, pages: { a: 1 } }, "invalid_type"],
    ["a page that is no list in version 0", { version: 0, pages: [7] }, "invalid_type"],
  ])("is refused with %s", (_what, document, rule) => {
    const read = parseDocument(document);
    expect(read.ok ? [] : read.error.map((problem) => problem.rule)).toContain(rule);
  });
});
