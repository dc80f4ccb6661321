import fc from "fast-check";
import { expect, it } from "vitest";
import { placeOfProblem } from "./problem-place";

const document = {
  pages: [
    {
      name: "Floor",
      tiles: [
        { kind: "clock", title: null },
        { kind: "number", title: "Waiting" },
      ],
    },
    { name: 7, tiles: "none" },
  ],
};

it("names the page, the tile and the option as a person counts and calls them", () => {
  expect(placeOfProblem("pages.0.tiles.1.options.measure.metric", document)).toEqual({
    page: { number: 1, name: "Floor" },
    tile: { number: 2, title: "Waiting", kind: "number" },
    field: "measure",
  });
  expect(placeOfProblem("pages.0.tiles.0.place", document)).toMatchObject({ tile: { title: null }, field: "place" });
  expect(placeOfProblem("pages.1.rows", document)).toEqual({
    page: { number: 2, name: null },
    tile: null,
    field: null,
  });
});

it("names nothing where the path leads to no page", () => {
  for (const path of ["", "version", "calculated.0.expression", "pages"])
    expect(placeOfProblem(path, document)).toEqual({ page: null, tile: null, field: null });
});

it("reads whatever was sent, and never throws", () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(null, undefined, document, { pages: { 0: { tiles: {} } } }));
  const path = fc.constantFrom("pages.0.tiles.0.options.x", "pages.__proto__.tiles.constructor", "pages.9.tiles.9");
  fc.assert(
    fc.property(path, odd, (one, value) => {
      expect(placeOfProblem(one, value).page).not.toBeNull();
    }),
  );
});
