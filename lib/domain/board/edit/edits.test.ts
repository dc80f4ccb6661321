import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoardDocument, MOST_TILES_OF_PAGE, type Place, type Tile } from "@/lib/domain/board/document";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { anyDocument } from "@/tests/support/board-documents";
import { anyEdit, edited } from "@/tests/support/board-edits";
import { addTile } from "./add-tiles";
import { alignTiles, compact, distributeTiles } from "./arrange-tiles";
import { removePage, setRows } from "./change-pages";
import { setOptions, setTitle } from "./change-tile";
import { moveTiles, resizeTile } from "./place-tiles";
import { removeTiles } from "./remove-tiles";

const clock = (id: string, x: number, y: number, w: number, h: number): Tile => ({
  id,
  kind: "clock",
  place: { x, y, w, h },
  title: null,
  options: { zone: "tenant", seconds: false, date: true, label: null },
  thresholds: { use: "inherited" },
});
function documentOf(...tiles: Tile[]): BoardDocument {
  const document = emptyDocument("p1", "Floor");
  return { ...document, pages: document.pages.map((page) => ({ ...page, tiles })) };
}
function places(document: BoardDocument): Record<string, Place> {
  return Object.fromEntries(document.pages.flatMap(({ tiles }) => tiles.map(({ id, place }) => [id, place])));
}
/** "id x,y w×h" of every tile, in the document's order. */
function seen(result: { ok: boolean; value?: BoardDocument; error?: { code: string } }): string[] {
  if (result.value === undefined) return [result.error?.code ?? ""];
  return Object.entries(places(result.value)).map(([id, { x, y, w, h }]) => `${id} ${x},${y} ${w}×${h}`);
}

describe("edits, whatever they are and however many", () => {
  it("lead from one document that may be stored to another: nothing overlaps, nothing lies outside", () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { maxLength: 12 }), (document, edits) => {
        const after = edited(document, edits, "n");
        expect(parseDocument(after)).toEqual({ ok: true, value: after });
      }),
      { numRuns: 200 },
    );
  });

  it("leave the document that they are made to as it was", () => {
    fc.assert(
      fc.property(anyDocument, anyEdit, (document, edit) => {
        const before = JSON.stringify(document);
        edit(document, "n");
        expect(JSON.stringify(document)).toBe(before);
      }),
    );
  });

  it("do the same again when they are done again", () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { maxLength: 4 }), (document, edits) => {
        expect(edited(document, edits, "n")).toEqual(edited(document, edits, "n"));
      }),
    );
  });
});

describe("moving tiles", () => {
  const document = documentOf(clock("a", 0, 0, 4, 2), clock("b", 4, 0, 4, 2), clock("c", 0, 2, 4, 2));

  it("pushes those down that are in the way, and those that they push", () => {
    expect(seen(moveTiles(document, ["b"], { x: -4, y: 0 }, "push"))).toEqual(["b 0,0 4×2", "a 0,2 4×2", "c 0,4 4×2"]);
  });

  it("is refused where others may not be pushed", () => {
    expect(seen(moveTiles(document, ["b"], { x: -3, y: 0 }, "refuse"))).toEqual(["no-room"]);
    expect(seen(moveTiles(document, ["b"], { x: 1, y: 0 }, "refuse"))).toEqual(["a 0,0 4×2", "b 5,0 4×2", "c 0,2 4×2"]);
  });

  it("keeps several as they are to each other, up to the page's edges", () => {
    expect(seen(moveTiles(document, ["a", "b"], { x: 100, y: 100 }, "push"))).toEqual([
      "c 0,2 4×2",
      "a 16,10 4×2",
      "b 20,10 4×2",
    ]);
  });

  it("sends a tile that would be pushed off the page to the nearest free place", () => {
    const full = documentOf(clock("a", 0, 0, 4, 2), clock("b", 0, 2, 4, 10));
    expect(seen(moveTiles(full, ["a"], { x: 0, y: 1 }, "push"))).toEqual(["a 0,1 4×2", "b 4,2 4×10"]);
  });

  it("is refused where there is no room for the pushed", () => {
    const full = documentOf(clock("a", 0, 0, 24, 2), clock("b", 0, 2, 24, 10));
    expect(seen(moveTiles(full, ["a"], { x: 0, y: 1 }, "push"))).toEqual(["no-room"]);
  });

  it("knows tiles that are not there, and tiles of several pages", () => {
    const two = {
      ...document,
      pages: [...document.pages, { id: "p2", name: "2", rows: 12, tiles: [clock("z", 0, 0, 1, 1)] }],
    };
    expect(seen(moveTiles(two, ["a", "q"], { x: 1, y: 0 }, "push"))).toEqual(["no-tile"]);
    expect(seen(moveTiles(two, ["a", "z"], { x: 1, y: 0 }, "push"))).toEqual(["several-pages"]);
    expect(seen(moveTiles(two, [], { x: 1, y: 0 }, "push"))).toEqual(["no-tile"]);
  });
});

describe("resizing a tile", () => {
  const document = documentOf(clock("a", 4, 4, 4, 2), clock("b", 8, 4, 4, 2));

  it.each([
    ["by its right edge", { x: 4, y: 4, w: 6, h: 2 }, ["a 4,4 6×2", "b 8,6 4×2"]],
    ["by its left edge beyond the page", { x: -3, y: 4, w: 11, h: 2 }, ["a 0,4 8×2", "b 8,4 4×2"]],
    ["to nothing", { x: 4, y: 4, w: 0, h: -2 }, ["a 4,4 1×1", "b 8,4 4×2"]],
    ["beyond the last row", { x: 4, y: 4, w: 4, h: 99 }, ["a 4,4 4×8", "b 8,4 4×2"]],
  ])("%s", (_how, to, expected) => {
    expect(seen(resizeTile(document, "a", to, "push"))).toEqual(expected);
  });
});

describe("arranging tiles", () => {
  it("aligns them to what they cover together", () => {
    const document = documentOf(clock("a", 2, 0, 4, 2), clock("b", 5, 3, 6, 2));
    expect(seen(alignTiles(document, ["a", "b"], "left", "push"))).toEqual(["a 2,0 4×2", "b 2,3 6×2"]);
    expect(seen(alignTiles(document, ["a", "b"], "right", "push"))).toEqual(["a 7,0 4×2", "b 5,3 6×2"]);
    expect(seen(alignTiles(document, ["a", "b"], "center", "push"))).toEqual(["a 4,0 4×2", "b 3,3 6×2"]);
  });

  it("does not put them upon each other", () => {
    const document = documentOf(clock("a", 0, 0, 4, 2), clock("b", 6, 0, 4, 2));
    expect(seen(alignTiles(document, ["a", "b"], "left", "push"))).toEqual(["no-room"]);
  });

  it("leaves equal gaps between them", () => {
    const document = documentOf(clock("a", 0, 0, 4, 2), clock("b", 5, 0, 4, 2), clock("c", 16, 0, 4, 2));
    expect(seen(distributeTiles(document, ["a", "b", "c"], "x", "push"))).toEqual([
      "a 0,0 4×2",
      "b 8,0 4×2",
      "c 16,0 4×2",
    ]);
  });

  it("moves all up, and does so once", () => {
    const document = documentOf(clock("a", 0, 1, 4, 2), clock("b", 8, 5, 4, 2), clock("c", 2, 6, 8, 1));
    const once = compact(document, "p1");
    expect(seen(once)).toEqual(["a 0,0 4×2", "b 8,0 4×2", "c 2,2 8×1"]);
    fc.assert(
      fc.property(anyDocument, (any) => {
        const first = compact(any, "p0");
        expect(first.ok && compact(first.value, "p0")).toEqual(first);
      }),
    );
  });
});

describe("adding a tile", () => {
  const ids = () => "n1";

  it("finds the first free place, and makes it smaller where it does not fit otherwise", () => {
    const document = documentOf(clock("a", 0, 0, 24, 10), clock("b", 3, 10, 21, 2));
    const added = addTile(document, "p1", { kind: "number" }, ids);
    expect(added.ok && places(added.value.document).n1).toEqual({ x: 0, y: 10, w: 3, h: 2 });
    expect(added.ok && added.value.ids).toEqual(["n1"]);
  });

  it("has no room on a full page, and none beyond its edges", () => {
    const full = documentOf(clock("a", 0, 0, 24, 12));
    expect(addTile(full, "p1", { kind: "number" }, ids)).toEqual({ ok: false, error: { code: "no-room" } });
    expect(addTile(documentOf(), "p1", { kind: "number", at: { x: 23, y: 0 } }, ids).ok).toBe(false);
  });

  it("never uses an id twice, and ends where there are only used ones", () => {
    expect(() => addTile(documentOf(clock("n1", 0, 0, 1, 1)), "p1", { kind: "clock" }, ids)).toThrow();
  });

  it("ends at the most tiles that a page may have", () => {
    const tiles = Array.from({ length: MOST_TILES_OF_PAGE }, (_, index) =>
      clock(`t${index}`, index % 24, Math.floor(index / 24), 1, 1),
    );
    const error = { code: "too-many-tiles" };
    expect(addTile(documentOf(...tiles), "p1", { kind: "number" }, ids)).toEqual({ ok: false, error });
  });
});

describe("changing what there is", () => {
  const document = documentOf(clock("a", 0, 8, 4, 2));

  it("refuses options that the kind does not have, and says where", () => {
    const changed = setOptions(document, "a", { zone: "Mars" });
    expect(!changed.ok && changed.error.problems?.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      "zone time-zone",
    ]);
    expect(setOptions(document, "a", { seconds: true }).ok).toBe(true);
  });

  it("trims a title", () => {
    const changed = setTitle(document, "a", "  Berlin ");
    expect(changed.ok && changed.value.pages[0]?.tiles[0]?.title).toBe("Berlin");
  });

  it("leaves a page at least, and the rows that tiles stand in", () => {
    expect(seen(removePage(document, "p1"))).toEqual(["last-page"]);
    expect(seen(setRows(document, "p1", 9))).toEqual(["too-few-rows"]);
    expect(setRows(document, "p1", 10).ok).toBe(true);
    expect(seen(removeTiles(document, ["a"]))).toEqual([]);
  });
});
