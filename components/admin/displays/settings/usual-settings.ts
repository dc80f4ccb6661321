import type { SettingsInput } from "@/lib/contracts/display/settings";
import type { Language } from "@/lib/domain/locale";

/** What a display begins with: dark, as walls are, in the language of whoever places it, and careful with the screen. */
export function usualSettings(language: Language): SettingsInput {
  return {
    playlist: [],
    privacy: "full",
    theme: "dark",
    language,
    screen: null,
    night: null,
    shifts: true,
    chime: false,
    muted: false,
  };
}
