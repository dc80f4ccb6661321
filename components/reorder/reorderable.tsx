"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import "./reorder.css";
import { useReorder } from "./use-reorder";

interface ReorderableProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  readonly nameOf: (item: T, index: number) => string;
  readonly onMove: (from: number, to: number) => void;
  readonly className?: string;
  readonly children: (item: T, index: number, handle: ReactNode) => ReactNode;
}

/** A list whose items have a handle each: drawn, or moved by arrows, Home and End. */
export function Reorderable<T>({ items, keyOf, nameOf, onMove, className, children }: ReorderableProps<T>) {
  const t = useTranslations("lists.reorder");
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState("");
  const { dropAt, isDrawn, handle } = useReorder({
    list,
    axis: "y",
    onMove: (from, to) => {
      const item = items[from];
      if (item !== undefined) setSaid(t("moved", { name: nameOf(item, from), place: to + 1, count: items.length }));
      onMove(from, to);
    },
  });
  return (
    <>
      <ul ref={list} className={className}>
        {items.map((item, index) => (
          <li
            key={keyOf(item, index)}
            data-drop={dropAt(index)}
            data-drawn={isDrawn(index) || undefined}
            className="ordered"
          >
            {children(
              item,
              index,
              items.length < 2 ? null : (
                <button
                  {...handle(index)}
                  type="button"
                  className="ordered-grip"
                  title={t("how")}
                  aria-label={t("handle", { name: nameOf(item, index), place: index + 1, count: items.length })}
                >
                  <span aria-hidden="true">⠿</span>
                </button>
              ),
            )}
          </li>
        ))}
      </ul>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
