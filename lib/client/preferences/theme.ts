"use client";

import { useSyncExternalStore } from "react";
import { readPreference, writePreference } from "./cookie";
import { createListeners } from "./listeners";

export type Theme = "light" | "dark" | "system";
export const THEMES = ["light", "dark", "system"] as const satisfies readonly Theme[];
/** Read by the server as well, which puts `data-theme` on the first HTML: no flash of the other theme. */
export const THEME_COOKIE = "wallboard-theme";

const listeners = createListeners();

/** What a cookie's text means; anything unknown is the system's choice. */
export function parseTheme(text: string | null | undefined): Theme {
  return text === "light" || text === "dark" ? text : "system";
}

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
