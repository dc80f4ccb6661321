"use client";

import { useSyncExternalStore } from "react";
import { parseTheme, THEME_COOKIE, type Theme } from "@/lib/domain/theme";
import { readPreference, writePreference } from "./cookie";
import { createListeners } from "./listeners";

const listeners = createListeners();

/** Shows the theme at once (`data-theme` on the root; absent for "system") and remembers it for a year. */
export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") root.removeAttribute("data-theme");
  else root.setAttribute("data-theme", theme);
  writePreference(THEME_COOKIE, theme);
  listeners.notify();
}

/** The chosen theme, `initial` (what the server read from the cookie) until hydrated. */
export function useTheme(initial: Theme = "system"): Theme {
  return useSyncExternalStore(
    listeners.subscribe,
    () => parseTheme(readPreference(THEME_COOKIE)),
    () => initial,
  );
}
