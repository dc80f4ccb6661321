"use client";

import { type RefObject, useEffect, useState } from "react";
import type { LiveScope } from "@/lib/client/live/scope";
import { useConnection, useLive } from "@/lib/client/live/use-live";

/** How often it is looked whether everything is drawn, ms. */
const LOOK_MS = 250;
/** A chart whose data do not come holds a board up for no longer than this, ms. */
const PATIENCE_MS = 6000;
const BUSY = "[aria-busy='true'], [data-skeleton]";

/** Whether a page has its numbers, goes on getting them (or nobody answers), and is drawn. */
export function useIsReady(root: RefObject<HTMLElement | null>, scope: LiveScope, isAway: boolean): boolean {
  const connection = useConnection(scope);
  // A tenant that 8x8 rejects has no numbers, and a page that says so.
  const hasContent =
    useLive(
      scope,
      ({ asOf, upstream }) => asOf !== null || upstream.state === "failing" || upstream.state === "paused",
    ) ?? false;
  const isFollowed = hasContent && (connection === "live" || connection === "polling" || isAway);
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    if (!isFollowed) return setIsDrawn(false);
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (root.current?.querySelector(BUSY) != null && looks * LOOK_MS < PATIENCE_MS) return;
      clearInterval(timer);
      setIsDrawn(true);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [root, isFollowed]);
  return isFollowed && isDrawn;
}
