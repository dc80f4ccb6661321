import { type FieldErrors, get } from "react-hook-form";
import type { SettingsInput } from "@/lib/contracts/display/settings";

/** What fields of a display's settings need of the form that they stand in. */
export interface SettingsForm {
  readonly settings: SettingsInput;
  readonly set: (part: Partial<SettingsInput>) => void;
  /** By path below `settings`: "playlist.0.seconds". What is wrong, as a sentence; null while nothing is. */
  readonly errorOf: (path: string) => string | null;
}

/** What is wrong with a form's settings, by path below them. */
export function settingsErrors(errors: FieldErrors): SettingsForm["errorOf"] {
  return (path) => {
    const error: { readonly message?: unknown } | undefined = get(errors, `settings.${path}`);
    return typeof error?.message === "string" ? error.message : null;
  };
}
