"use client";

import { useEffect } from "react";
import { useNow } from "@/lib/client/clock/use-now";

/** Says every second that React rendered and the browser drew: a page on which either has stopped is noticed by that. */
export function Pulse({ onDrawn }: { readonly onDrawn: () => void }) {
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new second that has to be drawn.
  useEffect(() => {
    const frame = requestAnimationFrame(onDrawn);
    return () => cancelAnimationFrame(frame);
  }, [now, onDrawn]);
  return null;
}
