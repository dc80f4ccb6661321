import fc from "fast-check";
import { expect, it } from "vitest";
import { anyDocument } from "@/tests/support/board-documents";
import { differenceBetween } from "./difference";
import type { BoardDocument } from "./document";
import { parseDocument } from "./parse-document";

const tilesOf = ({ pages }: BoardDocument) => pages.flatMap(({ tiles }) => tiles);
function read(value: unknown): BoardDocument {
  const parsed = parseDocument(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const onTiles = (
  document: BoardDocument,
  change: (tiles: ReturnType<typeof tilesOf>) => ReturnType<typeof tilesOf>,
) => ({
  ...document,
  pages: document.pages.map((page) => ({ ...page, tiles: change([...page.tiles]) })),
});

it("tells of nothing where nothing differs, and of every tile where there was no document", () => {
  fc.assert(
    fc.property(anyDocument, (any) => {
      const [document, copy] = [read(any), read(JSON.parse(JSON.stringify(any)))];
      expect(differenceBetween(document, copy)).toEqual({ added: 0, removed: 0, changed: 0, frame: false });
      const count = tilesOf(document).length;
      expect(differenceBetween(null, document)).toEqual({ added: count, removed: 0, changed: 0, frame: false });
    }),
  );
});

it("tells what was added one way as removed the other, and what changed as changed both ways", () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (a, b) => {
      const [there, back] = [differenceBetween(a, b), differenceBetween(b, a)];
      expect([there.added, there.removed, there.changed, there.frame]).toEqual([
        back.removed,
        back.added,
        back.changed,
        back.frame,
      ]);
      expect(tilesOf(a).length + there.added - there.removed).toBe(tilesOf(b).length);
    }),
  );
});

it("counts a tile with another title, and one that went to another page, once each", () => {
  const base: BoardDocument = { version: 1, pages: [], calculated: [], thresholds: {} };
  const tile = (id: string) => ({
    id,
    kind: "clock",
    place: { x: 0, y: 0, w: 4, h: 4 },
    title: null,
    options: {},
    thresholds: { use: "inherited" } as const,
  });
  const page = (id: string, ...ids: readonly string[]) => ({ id, name: id, rows: 12, tiles: ids.map(tile) });
  const before = { ...base, pages: [page("p", "a"), page("q", "b")] };
  expect(differenceBetween(before, { ...base, pages: [page("p"), page("q", "a", "b")] })).toMatchObject({
    changed: 1,
    frame: false,
  });
  const renamed = onTiles(before, (tiles) => tiles.map((one) => ({ ...one, title: "Now" })));
  expect(differenceBetween(before, renamed)).toMatchObject({ added: 0, removed: 0, changed: 2, frame: false });
  expect(differenceBetween(before, { ...base, pages: [page("q", "b"), page("p", "a")] })).toMatchObject({
    changed: 0,
    frame: true,
  });
});
