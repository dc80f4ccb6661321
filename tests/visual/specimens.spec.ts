import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { TILE_KINDS } from "../../lib/domain/board/kinds/names";
import { WHY_NOT } from "../../lib/domain/combine/forms";
import { withPalette } from "./palette-png";
import { BOARD_PICTURES, DISPLAY_PICTURES, LITE_PICTURES, TILE_PICTURES } from "./pictures";
import { viewOf } from "./scenes/view";
import { keptPictures, PICTURES } from "./shrink-pictures";
import { type Cell, cellsOf, TILE } from "./specimens/cells";
import type { State } from "./specimens/specimen";

/** The evaluated cells of a tile as one text; null before anything of its board has come. */
function evaluated({ document, specimen: { scene } }: Cell): string | null {
  if (scene === "loading") return null;
  const { view } = viewOf(document, scene, "board");
  return JSON.stringify(view.tiles?.find(({ id }) => id === TILE)?.metrics);
}

/** What tells that a tile is in the state that its cell says. Of the others the scene is all there is to tell. */
const PROOFS: Partial<Record<State, RegExp>> = {
  calm: /^(?!.*:"(near|breach)").*$/,
  near: /^(?!.*:"breach").*:"near"/,
  breach: /:"breach"/,
  "nothing chosen": /"nothing-chosen"|^\{\}$|"allowed":0/,
  gone: /"gone"|"count":0/,
  "cannot combine": new RegExp(`"(${WHY_NOT.join("|")})"`),
  "no base": /"unknown-base"|"no-base"/,
};

for (const kind of TILE_KINDS)
  test(`a ${kind} is in the states that its pictures say`, () => {
    for (const cell of cellsOf(kind, "initial")) {
      const proof = Object.entries(PROOFS).find(([state]) => state === cell.label)?.[1];
      if (proof !== undefined) expect.soft(evaluated(cell) ?? "", cell.label).toMatch(proof);
    }
  });

test("there are the pictures that the tables ask for, and no others, all of them with a palette", () => {
  test.skip(test.info().config.updateSnapshots !== "none", "they are being renewed");
  const wanted = [...TILE_PICTURES, ...BOARD_PICTURES, ...DISPLAY_PICTURES, ...LITE_PICTURES].map(({ path }) =>
    path.join("/"),
  );
  expect(keptPictures().toSorted()).toEqual(wanted.toSorted());
  const heavy = keptPictures().filter((name) => withPalette(readFileSync(PICTURES + name)) !== null);
  expect(heavy).toEqual([]);
});
