import { expect, it } from "vitest";
import { documentWith, queueTile, text } from "@/tests/support/documents";
import { readBoardFile } from "./read-board-file";

const file = {
  format: "wallboard-board",
  formatVersion: 1,
  name: "Floor",
  tenant: "Acme",
  queues: [{ id: "q1", name: "Sales" }],
  scope: null,
  document: documentWith(text("a", "A"), queueTile("b", "q1")),
};

it("reads what was exported", () => {
  expect(readBoardFile(JSON.stringify(file))).toEqual({ ok: true, value: file });
});

it("tells what is no JSON from what is no board", () => {
  expect(readBoardFile("pages: []")).toEqual({ ok: false, error: { why: "not-json" } });
  const other = readBoardFile('{"hello":"world"}');
  expect(
    other.ok === false && other.error.why === "problems" && other.error.problems.map(({ path }) => path),
  ).toContain("format");
});

it("names each problem by its path in the file", () => {
  const [page] = file.document.pages;
  const tiles = page?.tiles.map((tile) => ({ ...tile, place: { x: 20, y: 0, w: 12, h: 6 } }));
  const read = readBoardFile(JSON.stringify({ ...file, document: { ...file.document, pages: [{ ...page, tiles }] } }));
  expect(read.ok === false && read.error.why === "problems" && read.error.problems).toMatchObject([
    { path: "document.pages.0.tiles.0.place", rule: "outside", bound: 24 },
    { path: "document.pages.0.tiles.1.place", rule: "outside", bound: 24 },
  ]);
});
