"use client";

import { useEffect } from "react";
import { type Editor, pageOf } from "@/lib/client/design/editor";
import { neighbourOf } from "@/lib/client/design/neighbour";
import { newId } from "@/lib/client/design/new-id";
import { duplicateTiles } from "@/lib/domain/board/edit/paste-tiles";
import { moveTiles, resizeTile } from "@/lib/domain/board/edit/place-tiles";
import { removeTiles } from "@/lib/domain/board/edit/remove-tiles";
import { useDesign } from "./design-context";
import { focusAlone, handleOf } from "./roving";
import { type TileClipboard, useTileClipboard } from "./use-tile-clipboard";

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Everything that the designer does by keys, outside of fields and dialogs. */
export function useDesignKeys(): void {
  const { editor } = useDesign();
  const clipboard = useTileClipboard();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
      if (event.target.closest("input, textarea, select, dialog") !== null) return;
      const hasControl = event.ctrlKey || event.metaKey;
      const by = ARROWS[event.key];
      const isDone =
        event.key === " "
          ? toggle(editor, event.target, hasControl || event.shiftKey)
          : hasControl && by !== undefined
            ? rove(editor, event.target, by)
            : hasControl
              ? withControl(editor, clipboard, event)
              : plain(editor, event, event.target);
      if (isDone) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [editor, clipboard]);
}

/** Whether the press was one of ours. */
function withControl(editor: Editor, clipboard: TileClipboard, { key, shiftKey }: KeyboardEvent): boolean {
  const { selected } = editor.state();
  switch (key.toLowerCase()) {
    case "z":
      if (shiftKey) editor.redo();
      else editor.undo();
      return true;
    case "y":
      editor.redo();
      return true;
    case "a":
      editor.select(pageOf(editor.state())?.tiles.map(({ id }) => id) ?? []);
      return true;
    case "c":
      return clipboard.copy();
    case "v":
      return clipboard.paste();
    case "d":
      if (selected.length > 0) editor.edit((document) => duplicateTiles(document, selected, newId), "duplicated");
      return true;
    default:
      return false;
  }
}

function plain(editor: Editor, { key, shiftKey }: KeyboardEvent, target: Element): boolean {
  const { selected } = editor.state();
  if (selected.length === 0) return false;
  if (key === "Escape") {
    editor.select([]);
    return true;
  }
  // On the canvas alone: elsewhere arrows scroll, and a press of Delete is not about tiles.
  if (target.closest("[data-canvas]") === null && target !== document.body) return false;
  if (key === "Delete" || key === "Backspace") {
    editor.edit((document) => removeTiles(document, selected), "removed");
    return true;
  }
  const by = ARROWS[key];
  if (by === undefined) return false;
  if (shiftKey) resize(editor, by);
  else editor.edit((document) => moveTiles(document, selected, by, "push"), "moved");
  return true;
}

function resize(editor: Editor, by: { readonly x: number; readonly y: number }): void {
  const { selected } = editor.state();
  const tile = pageOf(editor.state())?.tiles.find(({ id }) => id === selected[0]);
  if (selected.length !== 1 || tile === undefined) return;
  const { x, y, w, h } = tile.place;
  const place = { x, y, w: Math.max(1, w + by.x), h: Math.max(1, h + by.y) };
  editor.edit((document) => resizeTile(document, tile.id, place, "push"), "resized");
}

/** The focus goes to the next tile, and what is chosen stays chosen. */
function rove(editor: Editor, target: Element, by: { readonly x: number; readonly y: number }): boolean {
  const own = target instanceof HTMLElement ? target.dataset.tile : undefined;
  const from = own ?? editor.state().selected.at(-1);
  const next = from === undefined ? null : neighbourOf(pageOf(editor.state())?.tiles ?? [], from, by);
  const handle = next === null ? null : handleOf(next);
  if (handle !== null) focusAlone(handle);
  return handle !== null;
}

/** The tile that has the focus is added to what is chosen, or taken out of it; without a modifier it is chosen alone. */
function toggle(editor: Editor, target: Element, isOneOfMany: boolean): boolean {
  const id = target instanceof HTMLElement ? target.dataset.tile : undefined;
  if (id === undefined) return false;
  const { selected } = editor.state();
  if (!isOneOfMany) editor.select([id]);
  else editor.select(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  return true;
}
