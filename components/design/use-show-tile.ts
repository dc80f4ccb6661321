"use client";

import { useCallback } from "react";
import { useDesign } from "./design-context";
import { usePanels } from "./panels-context";

/** Turns to a tile's page and chooses the tile; the keyboard goes on from there. */
export function useShowTile(): (pageId: string, tileId: string) => void {
  const { editor } = useDesign();
  const { toCanvas } = usePanels();
  return useCallback(
    (pageId, tileId) => {
      toCanvas();
      editor.turnTo(pageId);
      editor.select([tileId]);
      // Once the page is there, and whatever was open before it has given the focus back.
      requestAnimationFrame(() => {
        const handle = [...document.querySelectorAll<HTMLElement>("[data-tile]")].find(
          (one) => one.dataset.tile === tileId,
        );
        handle?.focus();
      });
    },
    [editor, toCanvas],
  );
}
