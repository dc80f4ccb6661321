import { writePreference } from "./cookie";

export type Locale = "en" | "de";
export const LOCALES = ["en", "de"] as const satisfies readonly Locale[];
/** Read by the server, which picks the catalogues. */
export const LOCALE_COOKIE = "wallboard-locale";

/** Remembers the language for a year. The words come from the server: refresh the route (or reload) afterwards. */
export function setLocale(locale: Locale): void {
  writePreference(LOCALE_COOKIE, locale);
}
