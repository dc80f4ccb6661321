import { type Language, LOCALE_COOKIE } from "@/lib/domain/locale";
import { writePreference } from "./cookie";

/** Remembers the language for a year. The words come from the server: refresh the route (or reload) afterwards. */
export function setLanguage(language: Language): void {
  writePreference(LOCALE_COOKIE, language);
}
