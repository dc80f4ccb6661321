"use client";

import { useCallback, useEffect, useState } from "react";
import { type CheckedScreen, readScreen, USUAL_SCREEN, writeScreen } from "./screens";

const KEY = "wallboard-check-screen";

/** The screen that boards are checked for, as this browser remembers it; storage that refuses costs only the memory. */
export function useScreen(): readonly [CheckedScreen, (screen: CheckedScreen) => void] {
  const [screen, setScreen] = useState(USUAL_SCREEN);
  useEffect(() => {
    try {
      const held = readScreen(localStorage.getItem(KEY) ?? "");
      if (held !== null) setScreen(held);
    } catch {
      // No storage: the usual screen stands.
    }
  }, []);
  const choose = useCallback((next: CheckedScreen) => {
    setScreen(next);
    try {
      localStorage.setItem(KEY, writeScreen(next));
    } catch {
      // As above.
    }
  }, []);
  return [screen, choose];
}
