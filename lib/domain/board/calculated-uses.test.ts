import { describe, expect, it } from "vitest";
import { calculatedUses } from "./calculated-uses";
import type { BoardDocument, Tile } from "./document";
import { removeCalculated, setBoardRule } from "./edit/change-figures";
import { emptyDocument } from "./empty-document";
import type { TileKindName } from "./kinds/names";
import { formOf } from "./options/registry";

function tile(id: string, kind: TileKindName, options: object): Tile {
  const place = { x: 0, y: 0, w: 4, h: 2 };
  return {
    id,
    kind,
    place,
    title: null,
    options: formOf(kind).schema.parse(options),
    thresholds: { use: "inherited" },
  };
}

const CALCULATED = { of: "calculated", id: "c1", queues: { all: true } };
const tiles = [
  tile("a", "number", { measure: CALCULATED }),
  tile("b", "number", { measure: { ...CALCULATED, id: "c2" } }),
  tile("c", "queue-table", { columns: [{ key: "entered.today" }, { key: "calc:c1" }] }),
  tile("d", "chart", { series: [{ measure: CALCULATED, as: "line" }] }),
  tile("e", "heat-grid", { key: "calc:c1" }),
  tile("f", "clock", {}),
];
const empty = emptyDocument("p", "Floor");
const DOCUMENT: BoardDocument = {
  ...empty,
  pages: empty.pages.map((page) => ({ ...page, tiles })),
  calculated: [{ id: "c1", name: "Twice", unit: "count", expression: "entered.today * 2" }],
};

describe("what names a calculated metric", () => {
  it("are figures, columns, series and grids", () => {
    expect(calculatedUses(DOCUMENT, "c1").map((use) => use.tile.id)).toEqual(["a", "c", "d", "e"]);
    expect(calculatedUses(DOCUMENT, "c3")).toEqual([]);
  });
});

describe("taking a calculated metric away", () => {
  it("takes the board's limits for it along, and no others", () => {
    const rule = {
      direction: "above",
      near: null,
      breach: null,
      forMs: 0,
      recover: 0,
      hours: null,
      top: true,
    } as const;
    const first = setBoardRule(DOCUMENT, "calc:c1", rule);
    const both = first.ok ? setBoardRule(first.value, "entered.today", rule) : first;
    const removed = both.ok ? removeCalculated(both.value, "c1") : both;
    if (!removed.ok) throw new Error(removed.error.code);
    expect(removed.value.calculated).toEqual([]);
    expect(Object.keys(removed.value.thresholds)).toEqual(["entered.today"]);
    expect(removed.value.pages).toEqual(DOCUMENT.pages);
  });
});
