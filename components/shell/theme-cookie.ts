/** What the theme cookie says; anything unknown is the system's choice. For the server: the browser's side of it is lib/client/preferences/theme.ts. */
export function themeFromCookie(text: string | undefined): "light" | "dark" | "system" {
  return text === "light" || text === "dark" ? text : "system";
}

export const THEME_COOKIE = "wallboard-theme";
