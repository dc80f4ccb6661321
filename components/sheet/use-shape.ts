"use client";

import { useLayoutEffect, useState } from "react";
import { WALL_QUERY } from "@/components/board/wall-query";
import type { Shape } from "@/lib/domain/board/layout/layout-for";

/** The same conditions as in sheet.css; whatever is neither is a phone or a small window, where the page scrolls. */
const QUERIES = {
  landscape: WALL_QUERY,
  portrait: "(min-width: 640px) and (min-height: 1000px) and (max-aspect-ratio: 5/6)",
} as const satisfies Partial<Record<Shape, string>>;

function shapeNow(): Shape {
  if (window.matchMedia(QUERIES.landscape).matches) return "landscape";
  return window.matchMedia(QUERIES.portrait).matches ? "portrait" : "phone";
}

/**
 * The shape of this screen. The server cannot know it and assumes a wall: places are chosen by sheet.css, so nothing moves when it turns out
 * otherwise, and what depends on it here is set right before the first paint.
 */
export function useShape(): Shape {
  const [shape, setShape] = useState<Shape>("landscape");
  useLayoutEffect(() => {
    const settle = () => setShape(shapeNow());
    settle();
    const lists = Object.values(QUERIES).map((query) => window.matchMedia(query));
    // Safari before 14 knows only addListener; there the shape is chosen when the page opens.
    const heard = lists.filter((list) => typeof list.addEventListener === "function");
    for (const list of heard) list.addEventListener("change", settle);
    return () => {
      for (const list of heard) list.removeEventListener("change", settle);
    };
  }, []);
  return shape;
}
