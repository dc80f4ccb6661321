import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createAutosave } from "@/lib/client/design/autosave";
import { createEditor } from "@/lib/client/design/editor";
import { QueryProvider } from "@/lib/client/query/query-provider";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { formOf } from "@/lib/domain/board/options/registry";
import common from "@/lib/messages/en/common.json";
import design from "@/lib/messages/en/design.json";
import forms from "@/lib/messages/en/forms.json";
import metrics from "@/lib/messages/en/metrics.json";
import states from "@/lib/messages/en/states.json";
import thresholds from "@/lib/messages/en/thresholds.json";
import tiles from "@/lib/messages/en/tiles.json";
import { DesignProvider } from "./design-context";
import { TileForm } from "./tile-form";

const messages = { common, design, forms, metrics, states, thresholds, tiles };

const board = {
  id: "b",
  tenantId: "t",
  name: "Floor",
  isDefault: false,
  isPrivate: false,
  revision: 1,
  queueIds: null,
  publishedVersion: null,
};

/** The inspector's form of a fresh tile; a word that is missing throws. */
function formHtml(kind: TileKindName): string {
  const added = addTile(emptyDocument("p", "Floor"), "p", { kind }, () => "tile");
  if (!added.ok) throw new Error(added.error.code);
  const { document } = added.value;
  const [tile] = document.pages.flatMap((page) => page.tiles);
  if (tile === undefined) throw new Error("There is no tile.");
  const editor = createEditor(document);
  const stored = { revision: 0, document: null };
  const send = async () => ({ kind: "failed" }) as const;
  const autosave = createAutosave({ editor, stored, at: null, send, now: () => 0 });
  const fail = (error: Error) => {
    throw error;
  };
  return renderToString(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC" onError={fail}>
      <QueryProvider userId="u" now={0}>
        <DesignProvider value={{ editor, autosave, board, queues: [], timeZone: "UTC" }}>
          <TileForm tile={tile} />
        </DesignProvider>
      </QueryProvider>
    </NextIntlClientProvider>,
  );
}

describe.each(TILE_KINDS)("the inspector of %s", (kind) => {
  it("has a control for each option, under its words", () => {
    const html = formHtml(kind);
    const fields: readonly { readonly name: string }[] = formOf(kind).fields;
    for (const [name, label] of Object.entries(design.fields))
      if (fields.some((field) => field.name === name)) expect(html).toContain(label);
  });
});
