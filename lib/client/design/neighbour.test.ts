import { expect, it } from "vitest";
import { neighbourOf } from "./neighbour";

const at = (id: string, x: number, y: number, w = 6, h = 2) => ({ id, place: { x, y, w, h } });
const [left, right, up, down] = [
  { x: -1, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
];
// Two rows: three small ones, and a wide one beside a small one below them.
const tiles = [at("a", 0, 0), at("b", 6, 0), at("c", 12, 0), at("wide", 0, 2, 12, 4), at("d", 12, 2)];

it("goes to what lies next in a direction", () => {
  expect([neighbourOf(tiles, "a", right), neighbourOf(tiles, "b", right), neighbourOf(tiles, "c", down)]).toEqual([
    "b",
    "c",
    "d",
  ]);
  expect([neighbourOf(tiles, "b", left), neighbourOf(tiles, "a", down), neighbourOf(tiles, "d", up)]).toEqual([
    "a",
    "wide",
    "c",
  ]);
});

it("stays where nothing lies, and where there is no such tile", () => {
  expect([neighbourOf(tiles, "a", left), neighbourOf(tiles, "a", up), neighbourOf(tiles, "gone", right)]).toEqual([
    null,
    null,
    null,
  ]);
});

it("reaches every tile from every other", () => {
  const reached = new Set(["a"]);
  for (let round = 0; round < tiles.length; round += 1)
    for (const id of [...reached])
      for (const by of [left, right, up, down]) {
        const next = neighbourOf(tiles, id, by);
        if (next !== null) reached.add(next);
      }
  expect(reached.size).toBe(tiles.length);
});
