import { describe, expect, it } from "vitest";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { moveTiles } from "@/lib/domain/board/edit/place-tiles";
import { removeTiles } from "@/lib/domain/board/edit/remove-tiles";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { createEditor, pageOf } from "./editor";

function withTile() {
  const editor = createEditor(emptyDocument("p", "Floor"));
  let count = 0;
  const newId = () => `t${++count}`;
  editor.edit((document) => addTile(document, "p", { kind: "number" }, newId), "added");
  return editor;
}

describe("the designer's document", () => {
  it("chooses what was added, and forgets what is gone", () => {
    const editor = withTile();
    expect(editor.state().selected).toEqual(["t1"]);
    editor.undo();
    expect(editor.state().selected).toEqual([]);
    expect(pageOf(editor.state())?.tiles).toEqual([]);
    editor.redo();
    expect(pageOf(editor.state())?.tiles).toHaveLength(1);
  });

  it("says why an edit was not made, twice if it must, and leaves the document as it is", () => {
    const editor = withTile();
    const before = editor.state().history.present;
    expect(editor.edit((document) => removeTiles(document, ["gone"]), "removed")).toEqual({ code: "no-tile" });
    const first = editor.state().note;
    editor.edit((document) => removeTiles(document, ["gone"]), "removed");
    expect(editor.state().note).toEqual({ said: "no-tile", number: (first?.number ?? 0) + 1 });
    expect(editor.state().history.present).toBe(before);
  });

  it("takes somebody else's tile over without losing one's own move, which can be undone alone", () => {
    const editor = withTile();
    const base = editor.state().history.present;
    editor.edit((document) => moveTiles(document, ["t1"], { x: 3, y: 0 }, "push"), "moved");
    const theirs = addTile(base, "p", { kind: "clock", at: { x: 12, y: 6 } }, () => "theirs");
    if (!theirs.ok) throw new Error(theirs.error.code);
    editor.absorb(base, theirs.value.document);
    const placeOf = (id: string) => pageOf(editor.state())?.tiles.find((tile) => tile.id === id)?.place.x;
    expect([placeOf("t1"), placeOf("theirs")]).toEqual([3, 12]);
    editor.undo();
    expect([placeOf("t1"), placeOf("theirs")]).toEqual([0, 12]);
  });
});
