"use client";

import { useLayoutEffect, useMemo, useState } from "react";
import { boardScale, DESIGNED_FOR, type ScaledPage } from "@/lib/domain/display/scale";
import type { DisplaySettings } from "@/lib/domain/display/settings";

/** What the server, which cannot know the screen, draws for. */
const USUAL = { widthPx: DESIGNED_FOR.widthPx, heightPx: DESIGNED_FOR.heightPx };

function windowNow() {
  return { widthPx: window.innerWidth, heightPx: window.innerHeight };
}

/** How much larger than designed a page is drawn here; null: the page of a board that makes itself. Set right before the first paint. */
export function useBoardScale(page: ScaledPage | null, set: DisplaySettings["screen"]): number {
  const [size, setSize] = useState(USUAL);
  useLayoutEffect(() => {
    const settle = () => setSize(windowNow());
    settle();
    window.addEventListener("resize", settle);
    return () => window.removeEventListener("resize", settle);
  }, []);
  return useMemo(() => boardScale(page, { set, ...size }), [page, set, size]);
}
