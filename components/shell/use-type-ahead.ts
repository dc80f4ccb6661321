"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * Keeps what a quick hand types between a dialog's shortcut and the dialog, whose code may still be on its way: those
 * letters belong into its field, and must not be taken for further shortcuts. Answers how to take them, once.
 */
export function useTypeAhead(isOpening: boolean): () => string {
  const typed = useRef("");
  useEffect(() => {
    if (!isOpening) return;
    typed.current = "";
    const onKey = (event: KeyboardEvent) => {
      const isTheBrowsers = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (isTheBrowsers || document.querySelector("dialog[open]") !== null) return;
      event.stopPropagation();
      if (event.key === "Backspace") typed.current = typed.current.slice(0, -1);
      if (event.key.length !== 1) return;
      event.preventDefault();
      typed.current += event.key;
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [isOpening]);
  return useCallback(() => {
    const taken = typed.current;
    typed.current = "";
    return taken;
  }, []);
}
