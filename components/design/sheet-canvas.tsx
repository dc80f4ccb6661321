"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useMemo, useRef } from "react";
import { pageOf } from "@/lib/client/design/editor";
import { newId } from "@/lib/client/design/new-id";
import { GRID_COLUMNS } from "@/lib/domain/board/document";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { sizeOf } from "@/lib/domain/board/kinds/sizes";
import { NOMINAL, tileRoom } from "@/lib/domain/board/type-scale";
import { CanvasTile } from "./canvas-tile";
import { cellOf } from "./cells";
import { useDesign, useEditorState } from "./design-context";
import { KIND_DRAG } from "./kind-marks";
import { useDrag } from "./use-drag";

/** Where tiles are placed, by the pointer and by keys. `em`: CSS px of the screen that is shown. */
export function SheetCanvas({ em }: { readonly em: number }) {
  const t = useTranslations("design.canvas");
  const { editor } = useDesign();
  const state = useEditorState();
  const grid = useRef<HTMLDivElement>(null);
  const { shown, begin } = useDrag(grid);
  const page = pageOf(shown === null ? state : { ...state, history: { ...state.history, present: shown } });
  const selected = useMemo(() => new Set(state.selected), [state.selected]);
  useFocusOnAdded(grid);
  if (page === undefined) return null;

  function drop(event: DragEvent): void {
    const kind = event.dataTransfer.getData(KIND_DRAG);
    if (!isTileKind(kind) || grid.current === null || page === undefined) return;
    event.preventDefault();
    const cell = cellOf(grid.current, page.rows, event);
    const { w, h } = sizeOf(kind, page.rows).initial;
    const at = { x: Math.min(cell.x, GRID_COLUMNS - w), y: Math.max(0, Math.min(cell.y, page.rows - h)) };
    editor.edit((document) => addTile(document, page.id, { kind, at }, newId), "added");
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing beside all tiles chooses none, as Escape does by the keyboard
    <div
      ref={grid}
      data-canvas=""
      className="board sheet design-grid"
      style={{
        fontSize: `${em}px`,
        gridTemplateColumns: `repeat(${GRID_COLUMNS}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${page.rows}, minmax(0, 1fr))`,
        backgroundSize: `calc((100% + 0.9em) / ${GRID_COLUMNS}) calc((100% + 0.9em) / ${page.rows})`,
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) editor.select([]);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(KIND_DRAG)) event.preventDefault();
      }}
      onDrop={drop}
    >
      {page.tiles.length === 0 && <p className="design-empty">{t("empty")}</p>}
      {page.tiles.map((tile) => {
        const room = tileRoom(tile.place, page.rows, NOMINAL);
        return (
          <CanvasTile
            key={tile.id}
            tile={tile}
            rows={page.rows}
            width={room.width}
            height={room.height}
            isSelected={selected.has(tile.id)}
            isAlone={selected.size === 1}
            begin={begin}
          />
        );
      })}
    </div>
  );
}

/** What was just added is where the keyboard goes on. */
function useFocusOnAdded(grid: { readonly current: HTMLDivElement | null }): void {
  const { note, selected } = useEditorState();
  const said = note?.said;
  const number = note?.number;
  const first = selected[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each addition
  useEffect(() => {
    if (first === undefined || (said !== "added" && said !== "pasted" && said !== "duplicated")) return;
    grid.current?.querySelector<HTMLElement>(`[data-tile="${first}"]`)?.focus({ preventScroll: true });
  }, [number]);
}
