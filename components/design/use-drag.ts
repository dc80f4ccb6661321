"use client";

import { type PointerEvent, type RefObject, useRef, useState } from "react";
import { pageOf } from "@/lib/client/design/editor";
import type { BoardDocument, Place } from "@/lib/domain/board/document";
import { moveTiles, resizeTile } from "@/lib/domain/board/edit/place-tiles";
import { cellSize } from "./cells";
import { useDesign } from "./design-context";

/** What is drawn: the tiles themselves, or one by a corner. */
type Grip = "move" | Corner;
export type Corner = "nw" | "ne" | "sw" | "se";

export type BeginDrag = (event: PointerEvent<HTMLElement>, tileId: string, grip: Grip) => void;

/** Moving and resizing by the pointer: shown as it would be, and done when the pointer is let go; Escape takes it back. */
export function useDrag(grid: RefObject<HTMLElement | null>): {
  readonly shown: BoardDocument | null;
  readonly begin: BeginDrag;
} {
  const { editor } = useDesign();
  const [shown, setShown] = useState<BoardDocument | null>(null);
  const end = useRef<(() => void) | null>(null);

  const begin: BeginDrag = (event, tileId, grip) => {
    const { history, selected } = editor.state();
    const page = pageOf(editor.state());
    const tile = page?.tiles.find(({ id }) => id === tileId);
    if (event.button !== 0 || grid.current === null || page === undefined || tile === undefined) return;
    end.current?.();
    const cell = cellSize(grid.current, page.rows);
    const from = { x: event.clientX, y: event.clientY };
    const ids = selected.includes(tileId) ? selected : [tileId];
    const before = history.present;
    let by = { x: 0, y: 0 };
    const change = (document: BoardDocument) =>
      grip === "move"
        ? moveTiles(document, ids, by, "push")
        : resizeTile(document, tileId, drawn(tile.place, grip, by), "push");
    const move = (moved: globalThis.PointerEvent) => {
      const next = {
        x: Math.round((moved.clientX - from.x) / cell.x),
        y: Math.round((moved.clientY - from.y) / cell.y),
      };
      if (next.x === by.x && next.y === by.y) return;
      by = next;
      const result = change(before);
      if (result.ok) setShown(result.value);
    };
    const finish = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", done);
      window.removeEventListener("pointercancel", finish);
      window.removeEventListener("keydown", onEscape, true);
      end.current = null;
      setShown(null);
    };
    const done = () => {
      finish();
      if (by.x !== 0 || by.y !== 0) editor.edit(change, grip === "move" ? "moved" : "resized");
    };
    const onEscape = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      finish();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", done);
    window.addEventListener("pointercancel", finish);
    window.addEventListener("keydown", onEscape, true);
    end.current = finish;
  };
  return { shown, begin };
}

/** A place drawn by one of its corners; at least a cell is left. */
function drawn({ x, y, w, h }: Place, corner: Corner, by: { readonly x: number; readonly y: number }): Place {
  const right = corner.endsWith("e") ? Math.max(1 - w, by.x) : 0;
  const left = corner.endsWith("w") ? Math.min(w - 1, Math.max(-x, by.x)) : 0;
  const bottom = corner.startsWith("s") ? Math.max(1 - h, by.y) : 0;
  const top = corner.startsWith("n") ? Math.min(h - 1, Math.max(-y, by.y)) : 0;
  return { x: x + left, y: y + top, w: w - left + right, h: h - top + bottom };
}
