"use client";

import { useSyncExternalStore } from "react";
import { useBoard } from "./board-context";

/** The same condition as in board.css: a screen large and wide enough to show the whole board at once. */
export const WALL_QUERY = "(min-width: 1000px) and (min-height: 560px) and (min-aspect-ratio: 6/5)";

function subscribe(notify: () => void): () => void {
  const query = window.matchMedia(WALL_QUERY);
  // Safari before 14 knows only addListener; there the layout is chosen when the page opens.
  if (typeof query.addEventListener !== "function") return () => undefined;
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

/** Whether this screen, or a display of any shape, gets the wall (everything at once) or the flow (a page that scrolls). The server assumes a wall. */
export function useIsWall(): boolean {
  const { display } = useBoard();
  const isWall = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WALL_QUERY).matches,
    () => true,
  );
  return isWall || display !== undefined;
}
