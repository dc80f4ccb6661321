"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/client/design/new-id";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { kindOf } from "@/lib/domain/board/kinds/registry";
import { useDesign, useEditorState } from "./design-context";
import { KIND_DRAG, KIND_MARKS } from "./kind-marks";

const FAMILIES = ["numbers", "queues", "people", "more"] as const;

/** Every kind of tile by its family: a press or Enter puts one at the first free place, dragging at a place of one's own. */
export function Palette() {
  const t = useTranslations("design.palette");
  const kinds = useTranslations("tiles.kinds");
  const { editor } = useDesign();
  const { pageId } = useEditorState();
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
            <div className="grid grid-cols-2 gap-2">
              {shown.map((kind) => (
                <button
                  key={kind}
                  type="button"
                  draggable
                  onDragStart={(event) => event.dataTransfer.setData(KIND_DRAG, kind)}
                  onClick={() => add(kind)}
                  className="design-kind"
                >
                  <span aria-hidden="true" className="text-lg font-semibold leading-none">
                    {KIND_MARKS[kind]}
                  </span>
                  <span className="mt-1.5 block break-words text-xs leading-tight text-muted">{kinds(kind)}</span>
                </button>
              ))}
            </div>
          </section>
        );
      })}
    </nav>
  );
}
