"use client";

import { useEffect } from "react";
import { useFullScreen } from "./full-screen";
import { watchResting } from "./resting";

/** In full screen the pointer goes when it has rested for as long. */
const HIDE_POINTER_MS = 3000;

/** Tells the style sheet of full screen, which belongs to the board alone. Answers what `useFullScreen` does. */
export function useFullScreenWall(): ReturnType<typeof useFullScreen> {
  const fullScreen = useFullScreen();
  const { isFull } = fullScreen;
  useEffect(() => {
    const root = document.documentElement;
    root.toggleAttribute("data-fullscreen", isFull);
    if (!isFull) return;
    return watchResting(window, HIDE_POINTER_MS, (isResting) => root.toggleAttribute("data-resting", isResting));
  }, [isFull]);
  return fullScreen;
}
