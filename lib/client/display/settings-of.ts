import type { DisplayState } from "@/lib/contracts/display/control";
import type { DisplaySettings } from "@/lib/domain/display/settings";

/** A display's settings. Holds because the server has parsed them by `lib/contracts/display/settings.ts` before it sent them. */
export function settingsOf({ settings }: DisplayState): DisplaySettings {
  return settings as unknown as DisplaySettings;
}
