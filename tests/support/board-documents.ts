import fc from "fast-check";
import { type BoardDocument, GRID_COLUMNS, type Page, type Place, ROWS, type Tile } from "@/lib/domain/board/document";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { UNITS } from "@/lib/domain/board/measure";
import { formOf } from "@/lib/domain/board/options/registry";
import { overlaps } from "@/lib/domain/board/place";
import { inReadingOrder } from "@/lib/domain/board/reading-order";
import type { Json } from "@/lib/domain/json";
import { anyOptions, anyText, anyThresholds } from "./board-options";
import { anyRule } from "./threshold-rules";

/* Documents of every shape, for properties. Imported by tests alone. */

type Bare = Omit<Tile, "id" | "place">;

function tileOf<K extends TileKindName>(kind: K): fc.Arbitrary<Bare> {
  return fc.record({
    kind: fc.constant(kind),
    title: fc.option(anyText),
    options: anyOptions[kind].map((options): Json => formOf(kind).schema.parse(options)),
    thresholds: anyThresholds,
  });
}

/** JSON without the one key that no document may have. */
const anyJson: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value): Json => JSON.parse(JSON.stringify(value, (key, inner) => (key === "__proto__" ? undefined : inner))));

/** A tile of a later version. */
const unknownTile: fc.Arbitrary<Bare> = fc.record({
  kind: fc.constantFrom("hologram", "constructor", "weather-2"),
  title: fc.option(anyText),
  options: anyJson,
  thresholds: anyThresholds,
});

const anyTile = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TILE_KINDS).chain(tileOf) }, unknownTile);

const anyPlace = (rows: number): fc.Arbitrary<Place> =>
  fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 6 }) }).chain(({ w, h }) =>
    fc.record({
      x: fc.integer({ min: 0, max: GRID_COLUMNS - w }),
      y: fc.integer({ min: 0, max: rows - h }),
      w: fc.constant(w),
      h: fc.constant(h),
    }),
  );

/** Those that lie upon no earlier one. */
function apart<T extends { readonly place: Place }>(placed: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of placed) if (!kept.some(({ place }) => overlaps(place, one.place))) kept.push(one);
  return kept;
}

const anyPage = fc.integer({ min: ROWS.fewest, max: 24 }).chain((rows) =>
  fc.record({
    name: anyText,
    rows: fc.constant(rows),
    tiles: fc
      .array(fc.record({ tile: anyTile, place: anyPlace(rows) }), { maxLength: 9 })
      .map(apart)
      .map(inReadingOrder),
  }),
);

/** A document that parses, of up to three pages. Ids are p0, p1…, t0, t1… and c0, c1… in the document's order. */
export const anyDocument: fc.Arbitrary<BoardDocument> = fc
  .record({
    pages: fc.array(anyPage, { minLength: 1, maxLength: 3 }),
    calculated: fc.array(
      fc.record({
        name: anyText,
        unit: fc.constantFrom(...UNITS),
        expression: fc.constantFrom("accepted.today / entered.today * 100", "max(handling.rt, 1)", "1 +"),
      }),
      { maxLength: 2 },
    ),
    thresholds: fc.dictionary(
      fc.constantFrom("entered.today", "calc:c0", "agents:agents.available", "state:break"),
      anyRule,
      {
        maxKeys: 2,
        noNullPrototype: true,
      },
    ),
  })
  .map(({ pages, calculated, thresholds }) => {
    let count = 0;
    const named = pages.map(
      ({ name, rows, tiles }, index): Page => ({
        id: `p${index}`,
        name,
        rows,
        tiles: tiles.map(({ tile, place }): Tile => {
          count += 1;
          return { id: `t${count - 1}`, ...tile, place };
        }),
      }),
    );
    return {
      version: 1,
      pages: named,
      calculated: calculated.map((one, index) => ({ id: `c${index}`, ...one })),
      thresholds,
    };
  });
