"use client";

import { type KeyboardEvent, type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { placeByKey, placeDrawnTo } from "@/lib/client/reorder/move-item";

interface ReorderOptions {
  /** Whose children are the items, in their order; others are marked by `data-fixed`. */
  readonly list: RefObject<HTMLElement | null>;
  readonly axis: "x" | "y";
  readonly onMove: (from: number, to: number) => void;
}

/** An item on its way. */
interface Drawn {
  readonly from: number;
  readonly to: number;
}

/** How far a pointer goes before a press is a drag, CSS px. */
const SLACK = 4;

/** Items of a list are moved by drawing them, and by keys; Escape puts back what is drawn. */
export function useReorder({ list, axis, onMove }: ReorderOptions) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const focusAt = useRef<number | null>(null);
  // Moved in the document, an element loses the focus.
  useLayoutEffect(() => {
    if (focusAt.current === null) return;
    const item = itemsIn(list.current)[focusAt.current];
    focusAt.current = null;
    (item?.matches("[data-handle]") ? item : item?.querySelector<HTMLElement>("[data-handle]"))?.focus();
  });

  function move(from: number, to: number): void {
    if (from === to) return;
    focusAt.current = to;
    onMove(from, to);
  }

  function begin(event: PointerEvent, from: number): void {
    if (event.button !== 0) return;
    const at = (one: { readonly clientX: number; readonly clientY: number }) =>
      axis === "x" ? one.clientX : one.clientY;
    const start = at(event);
    const middles = itemsIn(list.current).map((item) => {
      const { left, top, width, height } = item.getBoundingClientRect();
      return axis === "x" ? left + width / 2 : top + height / 2;
    });
    let now: Drawn | null = null;
    const follow = (moved: globalThis.PointerEvent) => {
      if (now === null && Math.abs(at(moved) - start) < SLACK) return;
      now = { from, to: placeDrawnTo(middles, from, at(moved)) };
      setDrawn(now);
    };
    const finish = () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", done);
      window.removeEventListener("pointercancel", finish);
      window.removeEventListener("keydown", onEscape, true);
      setDrawn(null);
    };
    const done = () => {
      finish();
      if (now !== null) move(from, now.to);
    };
    const onEscape = (pressed: globalThis.KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      finish();
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", done);
    window.addEventListener("pointercancel", finish);
    window.addEventListener("keydown", onEscape, true);
  }

  return {
    /** On which side of an item the drawn one would come to stand. */
    dropAt: (index: number): "before" | "after" | undefined => {
      if (drawn === null || drawn.from === drawn.to || index !== drawn.to) return undefined;
      return drawn.to < drawn.from ? "before" : "after";
    },
    isDrawn: (index: number) => drawn?.from === index,
    handle: (index: number) => ({
      "data-handle": "",
      onPointerDown: (event: PointerEvent) => begin(event, index),
      onKeyDown: (event: KeyboardEvent) => {
        const to = placeByKey(event.key, index, itemsIn(list.current).length);
        if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        move(index, to);
      },
    }),
  };
}

function itemsIn(list: HTMLElement | null): readonly HTMLElement[] {
  const children = [...(list?.children ?? [])];
  return children.filter(
    (item): item is HTMLElement => item instanceof HTMLElement && item.dataset.fixed === undefined,
  );
}
