export type Theme = "light" | "dark" | "system";

/** Written by the browser, read by the server, which puts `data-theme` on the first HTML: no flash of the other theme. */
export const THEME_COOKIE = "wallboard-theme";

/** What a cookie's text means; anything unknown is the system's choice. */
export function parseTheme(text: string | null | undefined): Theme {
  return text === "light" || text === "dark" ? text : "system";
}
