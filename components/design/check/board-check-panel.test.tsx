import { describe, expect, it } from "vitest";
import type { BoardDocument } from "@/lib/domain/board/document";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { inDesigner } from "@/tests/support/in-designer";
import { BoardCheckPanel } from "./board-check-panel";

function withNumber(document: BoardDocument): BoardDocument {
  const added = addTile(document, "p", { kind: "number" }, () => "tile");
  if (!added.ok) throw new Error(added.error.code);
  return added.value.document;
}

/** What a person reads, without tags. */
function textOf(document: BoardDocument): string {
  return inDesigner(document, <BoardCheckPanel />)
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, "\n");
}

describe("the panel of the board check", () => {
  const empty = emptyDocument("p", "Floor");

  it("says so where there is nothing to tell, and what it looked at", () => {
    const text = textOf(empty);
    expect(text).toContain("nothing found");
    expect(text).toContain("55-inch screen, seen from 6 m");
    expect(text).toContain("Everything reads well from 6 m");
  });

  it("names the tile of each finding by a button, and says what would help", () => {
    const html = inDesigner(withNumber(empty), <BoardCheckPanel />);
    expect(html).toMatch(/<button[^>]*>Number: Waiting now<\/button>/);
    const text = textOf(withNumber(empty));
    expect(text).toContain("1 finding");
    expect(text).toContain("It is compared with nothing");
    expect(text).toContain("Choose a target, or what it is compared with.");
    expect(text).toContain("The board check has one finding.");
  });

  it("names the page where there are several", () => {
    const second = { id: "p2", name: "Lobby", rows: 12, tiles: [] };
    const document = { ...withNumber(empty), pages: [...withNumber(empty).pages, second] };
    expect(textOf(document)).toContain("Floor · Number: Waiting now");
  });
});
