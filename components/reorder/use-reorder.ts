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

/** How far a pointer goes before a press is a drag, CSS px: a finger is never as still as a mouse. */
const SLACK = { mouse: 4, touch: 10 } as const;
/** So near an edge of a list that scrolls, what is drawn takes the list along, by so much each time, CSS px. */
const EDGE = 28;
const STEP = 12;

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
    // A second finger draws nothing.
    if (event.button !== 0 || !event.isPrimary) return;
    const { pointerId, pointerType } = event;
    const at = (one: { readonly clientX: number; readonly clientY: number }) =>
      axis === "x" ? one.clientX : one.clientY;
    const start = at(event);
    const slack = pointerType === "touch" ? SLACK.touch : SLACK.mouse;
    let now: Drawn | null = null;
    const follow = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId || (now === null && Math.abs(at(moved) - start) < slack)) return;
      if (axis === "y") takeAlong(list.current, moved.clientY);
      now = { from, to: placeDrawnTo(middlesIn(list.current, axis), from, at(moved)) };
      setDrawn(now);
    };
    const finish = () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", done);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", onEscape, true);
      setDrawn(null);
    };
    const done = (lifted: globalThis.PointerEvent) => {
      if (lifted.pointerId !== pointerId) return;
      finish();
      if (now !== null) move(from, now.to);
    };
    const cancel = (lost: globalThis.PointerEvent) => {
      if (lost.pointerId === pointerId) finish();
    };
    const onEscape = (pressed: globalThis.KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      finish();
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", done);
    window.addEventListener("pointercancel", cancel);
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

/** Asked anew each time: the list may have been scrolled. */
function middlesIn(list: HTMLElement | null, axis: "x" | "y"): readonly number[] {
  return itemsIn(list).map((item) => {
    const { left, top, width, height } = item.getBoundingClientRect();
    return axis === "x" ? left + width / 2 : top + height / 2;
  });
}

/** Scrolls a list whose edge is drawn to. */
function takeAlong(list: HTMLElement | null, pointer: number): void {
  if (list === null) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (pointer < top + EDGE) list.scrollTop -= STEP;
  else if (pointer > bottom - EDGE) list.scrollTop += STEP;
}
