"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { BoardProvider } from "@/components/board/board-context";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/client/design/new-id";
import type { LiveScope } from "@/lib/client/live/scope";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { kindOf } from "@/lib/domain/board/kinds/registry";
import { useDesign, useEditorState } from "./design-context";
import { KIND_DRAG, KIND_MARKS } from "./kind-marks";
import { TilePicture } from "./pictures/tile-picture";
import { useKindSamples } from "./pictures/use-kind-samples";

const FAMILIES = ["numbers", "queues", "people", "more"] as const;

/** Every kind of tile by its family, each with the board's own numbers: a press or Enter puts one at the first free place, dragging at a place of one's own. */
export function Palette() {
  const { board, timeZone } = useDesign();
  const scope = useMemo(() => ({ boardId: board.id, sample: "kinds" }), [board.id]);
  const samples = useMemo(() => ({ scope, timeZone }), [scope, timeZone]);
  return (
    <BoardProvider value={samples}>
      <Kinds scope={scope} />
    </BoardProvider>
  );
}

function Kinds({ scope }: { readonly scope: LiveScope }) {
  const t = useTranslations("design.palette");
  const kinds = useTranslations("tiles.kinds");
  const { editor } = useDesign();
  const { pageId } = useEditorState();
  const sampleOf = useKindSamples(scope);
  const [sought, setSought] = useState("");
  const wanted = sought.trim().toLowerCase();
  const fits = (kind: TileKindName) => wanted === "" || kinds(kind).toLowerCase().includes(wanted);
  const add = (kind: TileKindName) => editor.edit((document) => addTile(document, pageId, { kind }, newId), "added");
  return (
    <nav aria-label={t("label")} className="design-side design-palette">
      <TextField
        label={t("find")}
        isLabelHidden
        type="search"
        placeholder={t("find")}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {FAMILIES.map((family) => {
        const shown = TILE_KINDS.filter((kind) => kindOf(kind).family === family && fits(kind));
        if (shown.length === 0) return null;
        return (
          <section key={family} aria-labelledby={`palette-${family}`}>
            <h2 id={`palette-${family}`} className="mb-1.5 mt-4 text-sm font-semibold text-muted">
              {t(`families.${family}`)}
            </h2>
            <div className="design-kinds">
              {shown.map((kind) => (
                <div key={kind} className="design-kind">
                  <TilePicture tile={sampleOf(kind)} mark={KIND_MARKS[kind]} />
                  <button
                    type="button"
                    draggable
                    onDragStart={({ currentTarget, dataTransfer }) => {
                      dataTransfer.setData(KIND_DRAG, kind);
                      if (currentTarget.parentElement !== null)
                        dataTransfer.setDragImage(currentTarget.parentElement, 20, 20);
                    }}
                    onClick={() => add(kind)}
                    className="design-cover mt-1 block w-full break-words px-0.5 [hyphens:auto] pb-0.5 text-left text-xs leading-tight text-muted"
                  >
                    {kinds(kind)}
                  </button>
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </nav>
  );
}
