import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRID_COLUMNS, type Page, type Tile } from "@/lib/domain/board/document";
import { overlaps } from "@/lib/domain/board/place";
import { comparePlaces } from "@/lib/domain/board/reading-order";
import { anyDocument } from "@/tests/support/board-documents";
import { layoutFor, SHAPES } from "./layout-for";

function tile(id: string, kind: string, x: number, y: number, w: number, h: number): Tile {
  return { id, kind, place: { x, y, w, h }, title: null, options: {}, thresholds: { use: "inherited" } };
}
const page = (...tiles: Tile[]): Page => ({ id: "p", name: "p", rows: 12, tiles });

/** "id x,y w×h" of every tile. */
function seen(of: Page, shape: "portrait" | "phone"): string[] {
  return layoutFor(of, shape).tiles.map(({ id, place: { x, y, w, h } }) => `${id} ${x},${y} ${w}×${h}`);
}

describe("a page on screens of every shape", () => {
  it("shows each tile once, in reading order, upon no other and within the grid", () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...SHAPES), ({ pages }, shape) => {
        for (const of of pages) {
          const { columns, rows, tiles } = layoutFor(of, shape);
          expect(tiles.map(({ id }) => id)).toEqual(of.tiles.map(({ id }) => id));
          for (const [index, { place }] of tiles.entries()) {
            expect(place.x + place.w).toBeLessThanOrEqual(columns);
            expect(place.y + place.h).toBeLessThanOrEqual(rows);
            const before = tiles[index - 1]?.place;
            if (before !== undefined) expect(comparePlaces(before, place)).toBeLessThan(0);
            expect(tiles.slice(0, index).some((other) => overlaps(other.place, place))).toBe(false);
          }
        }
      }),
    );
  });

  it("has nothing narrower than half of an upright screen but what is narrow on a wall, and no gaps beside anything", () => {
    fc.assert(
      fc.property(anyDocument, ({ pages }) => {
        for (const of of pages) {
          const { tiles, rows } = layoutFor(of, "portrait");
          const own = new Map(of.tiles.map(({ id, place }) => [id, place.w]));
          for (const { id, place } of tiles)
            expect(place.w).toBeGreaterThanOrEqual((own.get(id) ?? 0) <= 4 ? GRID_COLUMNS / 4 : GRID_COLUMNS / 2);
          const cells = tiles.reduce((sum, { place }) => sum + place.w * place.h, 0);
          if (tiles.length > 0) expect(cells).toBe(rows * GRID_COLUMNS);
        }
      }),
    );
  });

  it("is as it was made on a wall", () => {
    const of = page(tile("a", "number", 3, 1, 4, 2), tile("b", "text", 0, 5, 24, 1));
    expect(layoutFor(of, "landscape")).toEqual({
      columns: 24,
      rows: 12,
      tiles: of.tiles.map(({ id, place }) => ({ id, place })),
    });
  });

  it("puts tiles of an upright screen in pairs that are about as high as each other", () => {
    const of = page(
      tile("a", "number", 0, 0, 4, 2),
      tile("b", "gauge", 4, 0, 4, 3),
      tile("c", "number", 8, 0, 4, 2),
      tile("d", "agent-list", 12, 0, 6, 8),
      tile("e", "queue-table", 18, 0, 6, 6),
      tile("f", "ticker", 0, 11, 24, 1),
    );
    expect(seen(of, "portrait")).toEqual([
      "a 0,0 12×3",
      "b 12,0 12×3",
      "c 0,3 24×2",
      "d 0,5 12×8",
      "e 12,5 12×8",
      "f 0,13 24×1",
    ]);
  });

  it("lets lists of an upright screen give way until what is low is not too low", () => {
    const of = page(
      tile("a", "number", 0, 0, 4, 2),
      tile("b", "queue-table", 4, 0, 20, 12),
      tile("c", "agent-list", 0, 2, 14, 10),
      tile("d", "number", 14, 12, 4, 2),
      tile("e", "embed", 0, 14, 24, 6),
    );
    // 32 rows as they were made; 26 of them are as high as 12 on a wall.
    expect(seen(of, "portrait")).toEqual(["a 0,0 24×2", "b 0,2 24×8", "c 0,10 24×8", "d 0,18 24×2", "e 0,20 24×6"]);
    expect(layoutFor(of, "portrait").rows).toBe(26);
  });

  it("puts what is narrow in threes, then in fours, where pairs would make a page too low to read", () => {
    const wallOf = (w: number, h: number) => {
      const columns = GRID_COLUMNS / w;
      return Array.from({ length: columns * (12 / h) }, (_, index) =>
        tile(`t${index}`, "number", (index % columns) * w, Math.floor(index / columns) * h, w, h),
      );
    };
    const widths = (w: number, h: number) =>
      new Set(layoutFor(page(...wallOf(w, h)), "portrait").tiles.map((one) => one.place.w));
    expect(widths(6, 2)).toEqual(new Set([12]));
    expect(widths(4, 2)).toEqual(new Set([8]));
    expect(widths(3, 2)).toEqual(new Set([6]));
  });

  it("puts small numbers of a phone beside each other, and nothing else", () => {
    const of = page(
      tile("a", "number", 0, 0, 4, 2),
      tile("b", "number", 4, 0, 4, 2),
      tile("c", "number", 8, 0, 12, 2),
      tile("d", "clock", 20, 0, 4, 2),
      tile("e", "agent-list", 0, 2, 6, 8),
      tile("f", "agent-list", 6, 2, 6, 8),
    );
    expect(seen(of, "phone")).toEqual(["a 0,0 1×2", "b 1,0 1×2", "c 0,2 2×2", "d 0,4 2×2", "e 0,6 2×8", "f 0,14 2×8"]);
  });

  it("has a row even where there is nothing", () => {
    expect(layoutFor(page(), "phone")).toEqual({ columns: 2, rows: 1, tiles: [] });
  });
});
