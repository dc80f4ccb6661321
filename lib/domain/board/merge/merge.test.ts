import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardDocument, Page, Tile } from "@/lib/domain/board/document";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { anyDocument } from "@/tests/support/board-documents";
import { anyEdit, edited } from "@/tests/support/board-edits";
import { merge } from "./merge";

const clock = (id: string, x: number, y: number, extra: Partial<Tile> = {}): Tile => ({
  id,
  kind: "clock",
  place: { x, y, w: 4, h: 2 },
  title: null,
  options: { zone: "tenant", seconds: false, date: true, label: null },
  thresholds: { use: "inherited" },
  ...extra,
});
const page = (id: string, tiles: readonly Tile[], extra: Partial<Page> = {}): Page => ({
  id,
  name: id,
  rows: 12,
  tiles,
  ...extra,
});
const board = (...pages: Page[]): BoardDocument => ({ ...emptyDocument("x", "x"), pages });
const edits = fc.array(anyEdit, { maxLength: 5 });

describe("merging what two made of one document", () => {
  it("leads to a document that may be stored", () => {
    fc.assert(
      fc.property(anyDocument, edits, edits, (base, a, b) => {
        const { document } = merge(base, edited(base, a, "a"), edited(base, b, "b"));
        expect(parseDocument(document)).toEqual({ ok: true, value: document });
      }),
    );
  });

  it("is the same whoever is called mine, where there is no conflict", () => {
    let agreed = 0;
    fc.assert(
      fc.property(anyDocument, edits, edits, (base, a, b) => {
        const [one, other] = [edited(base, a, "a"), edited(base, b, "b")];
        const [there, back] = [merge(base, one, other), merge(base, other, one)];
        expect(there.conflicts.map(({ of, id, part }) => [of, id, part])).toEqual(
          back.conflicts.map(({ of, id, part }) => [of, id, part]),
        );
        if (there.conflicts.length > 0) return;
        agreed += 1;
        expect(there).toEqual(back);
      }),
    );
    expect(agreed).toBeGreaterThan(10);
  });

  it("is the same whoever is called mine, in conflict too, when the same side is preferred", () => {
    fc.assert(
      fc.property(anyDocument, edits, edits, (base, a, b) => {
        const [one, other] = [edited(base, a, "a"), edited(base, b, "b")];
        expect(merge(base, one, other, "mine")).toEqual(merge(base, other, one, "theirs"));
      }),
    );
  });

  it("changes nothing where one side did nothing, or both did the same", () => {
    fc.assert(
      fc.property(anyDocument, edits, (base, a) => {
        const one = edited(base, a, "a");
        for (const merged of [merge(base, one, base), merge(base, base, one), merge(base, one, one)])
          expect(merged).toEqual({ document: one, conflicts: [], moved: [] });
      }),
    );
  });

  it("leaves what both have added alike in its order, whatever its ids", () => {
    const base = board(page("p1", []));
    const added = ["c2", "c0"].map((id) => ({ id, name: id, unit: "count" as const, expression: "handling.rt" }));
    const both = { ...board(page("p1", []), page("z", []), page("a", [])), calculated: added };
    expect(merge(base, both, both)).toEqual({ document: both, conflicts: [], moved: [] });
  });

  it("loses no tile that somebody added or changed", () => {
    fc.assert(
      fc.property(anyDocument, edits, edits, (base, a, b) => {
        const ids = (document: BoardDocument) => document.pages.flatMap(({ tiles }) => tiles.map(({ id }) => id));
        const [one, other] = [edited(base, a, "a"), edited(base, b, "b")];
        const merged = merge(base, one, other);
        if (merged.conflicts.some(({ of }) => of === "document")) return;
        const known = new Set(ids(base));
        const added = [...ids(one), ...ids(other)].filter((id) => !known.has(id));
        expect(ids(merged.document)).toEqual(expect.arrayContaining(added));
      }),
    );
  });

  it("takes each side's part of the same tile", () => {
    const base = board(page("p1", [clock("a", 0, 0)]));
    const mine = board(page("p1", [clock("a", 6, 0)]));
    const theirs = board(page("p1", [clock("a", 0, 0, { title: "Berlin" })]));
    expect(merge(base, mine, theirs)).toEqual({
      document: board(page("p1", [clock("a", 6, 0, { title: "Berlin" })])),
      conflicts: [],
      moved: [],
    });
  });

  it("tells what both changed to different ends, and takes the preferred side's", () => {
    const base = board(page("p1", [clock("a", 0, 0, { title: "x" })]));
    const mine = board(page("p1", [clock("a", 0, 0, { title: "mine" })], { name: "mine" }));
    const theirs = board(page("p1", [clock("a", 0, 0, { title: "theirs" })], { name: "theirs" }));
    expect(merge(base, mine, theirs).conflicts).toEqual([
      { of: "page", id: "p1", part: "name" },
      { of: "tile", id: "a", part: "title" },
    ]);
    expect(merge(base, mine, theirs).document).toEqual(mine);
    expect(merge(base, mine, theirs, "theirs").document).toEqual(theirs);
  });

  it("keeps a tile that one side changed and the other took away, and says so", () => {
    const base = board(page("p1", [clock("a", 0, 0), clock("b", 8, 0)]));
    const mine = board(page("p1", []));
    const theirs = board(page("p1", [clock("a", 0, 0, { title: "new" }), clock("b", 8, 0)]));
    expect(merge(base, mine, theirs)).toMatchObject({
      document: board(page("p1", [clock("a", 0, 0, { title: "new" })])),
      conflicts: [{ of: "tile", id: "a", part: "removed" }],
    });
  });

  it("keeps a whole page that one side took away and the other worked on", () => {
    const base = board(page("p1", []), page("p2", [clock("a", 0, 0), clock("b", 8, 0)]));
    const mine = board(page("p1", []));
    const theirs = board(page("p1", []), page("p2", [clock("a", 0, 0, { title: "new" }), clock("b", 8, 0)]));
    const kept = { document: theirs, conflicts: [{ of: "page", id: "p2", part: "removed" }], moved: [] };
    expect(merge(base, mine, theirs)).toEqual(kept);
    expect(merge(base, theirs, mine)).toEqual(kept);
    expect(merge(base, mine, base).document).toEqual(mine);
  });

  it("lets the newcomer make way where both put something at one place", () => {
    const base = board(page("p1", [clock("a", 20, 10)]));
    const mine = board(page("p1", [clock("b", 0, 0), clock("a", 20, 10)]));
    const theirs = board(page("p1", [clock("c", 2, 1), clock("a", 20, 10)]));
    const merged = merge(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.moved).toEqual(["c"]);
    expect(merged.document.pages[0]?.tiles.map(({ id, place }) => `${id} ${place.x},${place.y}`)).toEqual([
      "b 0,0",
      "c 2,2",
      "a 20,10",
    ]);
  });

  it("lets a page grow rather than lose a tile", () => {
    const wall = clock("w", 0, 0, { place: { x: 0, y: 0, w: 24, h: 10 } });
    const bar = (id: string) => clock(id, 0, 10, { place: { x: 0, y: 10, w: 24, h: 2 } });
    const merged = merge(
      board(page("p1", [wall])),
      board(page("p1", [wall, bar("b")])),
      board(page("p1", [wall, bar("c")])),
    );
    expect(merged.document).toEqual(
      board(page("p1", [wall, bar("b"), { ...bar("c"), place: { x: 0, y: 12, w: 24, h: 2 } }], { rows: 14 })),
    );
  });

  it("orders pages as whoever ordered them, with each side's new ones where they were put", () => {
    const pages = (...ids: string[]) => board(...ids.map((id) => page(id, [])));
    const order = (mine: string[], theirs: string[]) => {
      const merged = merge(pages("a", "b", "c"), pages(...mine), pages(...theirs));
      return [merged.document.pages.map(({ id }) => id).join(""), merged.conflicts.length];
    };
    expect(order(["c", "a", "b"], ["a", "x", "b", "c"])).toEqual(["caxb", 0]);
    expect(order(["a", "b", "y", "c"], ["a", "b", "x", "c"])).toEqual(["abxyc", 0]);
    expect(order(["b", "a", "c"], ["a", "c", "b"])).toEqual(["bac", 1]);
    expect(order(["a", "c"], ["c", "a", "b"])).toEqual(["ca", 0]);
  });

  it("does not make more of a board than it can hold", () => {
    const base = board(page("p1", []));
    const many = (prefix: string, row: number) =>
      board(
        page(
          "p1",
          Array.from({ length: 72 }, (_, index) =>
            clock(`${prefix}${index}`, 0, 0, {
              place: { x: index % 24, y: row + Math.floor(index / 24), w: 1, h: 1 },
            }),
          ),
        ),
      );
    const merged = merge(base, many("a", 0), many("b", 6));
    expect(merged).toEqual({
      document: many("a", 0),
      conflicts: [{ of: "document", id: null, part: "too-much" }],
      moved: [],
    });
  });
});
