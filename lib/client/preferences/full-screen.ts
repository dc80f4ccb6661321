"use client";

import { useSyncExternalStore } from "react";

/** Some TVs and every iPhone before iOS 26 have no full screen; the control is hidden there. */
function canFullScreen(): boolean {
  return document.fullscreenEnabled === true;
}

/** Goes to full screen or back. A browser that refuses (no key or click behind it) is left as it is. */
export async function toggleFullScreen(): Promise<void> {
  if (!canFullScreen()) return;
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Refused: nothing changed, nothing to say.
  }
}

/** Whether the page fills the screen; `isSupported` is false until hydrated. */
export function useFullScreen(): { isFull: boolean; isSupported: boolean } {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null, no);
  const isSupported = useSyncExternalStore(subscribe, canFullScreen, no);
  return { isFull, isSupported };
}

function no(): boolean {
  return false;
}

function subscribe(listener: () => void): () => void {
  document.addEventListener("fullscreenchange", listener);
  return () => document.removeEventListener("fullscreenchange", listener);
}
