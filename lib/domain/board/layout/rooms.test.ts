import { describe, expect, it } from "vitest";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { GRID_COLUMNS } from "@/lib/domain/board/document";
import { TILE_KINDS } from "@/lib/domain/board/kinds/names";
import { sizeOf } from "@/lib/domain/board/kinds/sizes";
import { GAP, NOMINAL, tileRoom } from "@/lib/domain/board/type-scale";
import { layoutFor, SHAPES } from "./layout-for";
import { isTooSmall, NOMINAL_ROOMS, phoneRow, roomIn } from "./rooms";

function tile(kind: string, w: number, h: number): Pick<ShownTile, "id" | "kind" | "place"> {
  return { id: kind, kind, place: { x: 0, y: 0, w, h } };
}

describe("the room of a tile", () => {
  it("on a wall is that of its cells", () => {
    const page = { rows: 14, tiles: [tile("number", 4, 2)] };
    const layout = layoutFor(page, "landscape");
    expect(roomIn(layout, { w: 4, h: 2 }, { shape: "landscape", rows: 14, area: NOMINAL })).toEqual(
      tileRoom({ w: 4, h: 2 }, 14, NOMINAL),
    );
  });

  it("on a phone is half or all of its width, and as high as on a wall", () => {
    const page = {
      rows: 12,
      tiles: [tile("number", 4, 2), { ...tile("clock", 4, 2), place: { x: 4, y: 0, w: 4, h: 2 } }],
    };
    const layout = layoutFor(page, "phone");
    const around = { shape: "phone", rows: 12, area: NOMINAL_ROOMS.phone } as const;
    expect(roomIn(layout, { w: 1, h: 2 }, around)).toEqual({
      width: (NOMINAL_ROOMS.phone.width - GAP) / 2,
      height: tileRoom({ w: 4, h: 2 }, 12, NOMINAL).height,
    });
    expect(phoneRow(24)).toBeLessThan(phoneRow(12));
  });
});

describe("a tile that is too small", () => {
  it.each([6, 12, 14, 30, 60])("is one of fewer cells than its kind needs, on a page of %i rows", (rows) => {
    for (const kind of TILE_KINDS) {
      const { minimum, initial } = sizeOf(kind, rows);
      const on = (w: number, h: number) => isTooSmall(tile(kind, w, h), rows, tileRoom({ w, h }, rows, NOMINAL));
      expect(on(minimum.w, minimum.h), kind).toBe(false);
      expect(on(initial.w, initial.h), kind).toBe(false);
      if (minimum.h > 1) expect(on(minimum.w, minimum.h - 1), kind).toBe(true);
      if (minimum.w > 1) expect(on(minimum.w - 1, minimum.h), kind).toBe(true);
    }
  });

  it.each([6, 8, 12, 13, 14, 17, 20, 24])(
    "is none of its kind's least size on any screen, on a page of %i rows",
    (rows) => {
      // Of texts and images of a cell or two, a page would have more than there may be on one.
      for (const kind of TILE_KINDS) {
        const { minimum } = sizeOf(kind, rows);
        if (minimum.w < 3) continue;
        const columns = Math.floor(GRID_COLUMNS / minimum.w);
        const tiles = Array.from({ length: columns * Math.floor(rows / minimum.h) }, (_, index) => ({
          ...{ id: `${kind}${index}`, kind },
          place: {
            ...{ x: (index % columns) * minimum.w, y: Math.floor(index / columns) * minimum.h },
            ...minimum,
          },
        }));
        const page = { rows, tiles };
        for (const shape of SHAPES) {
          const layout = layoutFor(page, shape);
          const around = { shape, rows, area: NOMINAL_ROOMS[shape] };
          for (const [index, { place }] of layout.tiles.entries()) {
            const of = tiles[index];
            if (of !== undefined)
              expect(isTooSmall(of, rows, roomIn(layout, place, around)), `${kind} ${shape}`).toBe(false);
          }
        }
      }
    },
  );

  it("is not one that this screen gives more room, nor one that lost a line to what is wrong", () => {
    const narrow = tile("number", 2, 2);
    expect(isTooSmall(narrow, 12, { width: (NOMINAL_ROOMS.phone.width - GAP) / 2, height: 9.1 })).toBe(false);
    const { width, height } = tileRoom({ w: 3, h: 2 }, 12, NOMINAL);
    expect(isTooSmall(tile("number", 3, 2), 12, { width, height: height * 0.92 })).toBe(false);
    expect(isTooSmall(tile("number", 3, 2), 12, { width, height: height * 0.5 })).toBe(true);
  });
});
