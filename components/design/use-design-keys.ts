"use client";

import { useEffect } from "react";
import { type Editor, pageOf } from "@/lib/client/design/editor";
import { newId } from "@/lib/client/design/new-id";
import { copyTiles, parseClip } from "@/lib/domain/board/edit/clip";
import { duplicateTiles, pasteTiles } from "@/lib/domain/board/edit/paste-tiles";
import { moveTiles, resizeTile } from "@/lib/domain/board/edit/place-tiles";
import { removeTiles } from "@/lib/domain/board/edit/remove-tiles";
import { useDesign } from "./design-context";

const CLIP = "wallboard-clip";

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Everything that the designer does by keys, outside of fields and dialogs. */
export function useDesignKeys(): void {
  const { editor } = useDesign();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
      if (event.target.closest("input, textarea, select, dialog") !== null) return;
      const isDone = event.ctrlKey || event.metaKey ? withControl(editor, event) : plain(editor, event, event.target);
      if (isDone) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [editor]);
}

/** Whether the press was one of ours. */
function withControl(editor: Editor, { key, shiftKey }: KeyboardEvent): boolean {
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
      return selected.length > 0 && copy(editor);
    case "v":
      return paste(editor);
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

/** Kept for this tab, so that tiles can be pasted into another board. */
function copy(editor: Editor): boolean {
  const { history, selected } = editor.state();
  const clip = copyTiles(history.present, selected);
  if (!clip.ok) return false;
  sessionStorage.setItem(CLIP, JSON.stringify(clip.value));
  editor.say("copied");
  return true;
}

function paste(editor: Editor): boolean {
  const text = sessionStorage.getItem(CLIP);
  if (text === null) return false;
  const clip = parseClip(JSON.parse(text));
  if (!clip.ok) return false;
  editor.edit((document) => pasteTiles(document, editor.state().pageId, clip.value, newId), "pasted");
  return true;
}
