import { describe, expect, it } from "vitest";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { formOf } from "@/lib/domain/board/options/registry";
import design from "@/lib/messages/en/design.json";
import { inDesigner } from "@/tests/support/in-designer";
import { TileForm } from "./tile-form";

/** The inspector's form of a fresh tile; a word that is missing throws. */
function formHtml(kind: TileKindName): string {
  const added = addTile(emptyDocument("p", "Floor"), "p", { kind }, () => "tile");
  if (!added.ok) throw new Error(added.error.code);
  const { document } = added.value;
  const [tile] = document.pages.flatMap((page) => page.tiles);
  if (tile === undefined) throw new Error("There is no tile.");
  return inDesigner(document, <TileForm tile={tile} />);
}

describe.each(TILE_KINDS)("the inspector of %s", (kind) => {
  it("has a control for each option, under its words", () => {
    const html = formHtml(kind);
    const fields: readonly { readonly name: string }[] = formOf(kind).fields;
    for (const [name, label] of Object.entries(design.fields))
      if (fields.some((field) => field.name === name)) expect(html).toContain(label);
  });
});
