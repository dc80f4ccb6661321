"use client";

import type { Playable } from "@/lib/contracts/admin/playable";
import { CareFields } from "./care-fields";
import { LookFields } from "./look-fields";
import { PlaylistField } from "./playlist-field";
import { PrivacyField } from "./privacy-field";
import type { SettingsForm } from "./settings-form";

interface SettingsFieldsProps {
  readonly form: SettingsForm;
  readonly playable: Playable;
}

/** Everything that is set of a display but its name and where it hangs. */
export function SettingsFields({ form, playable }: SettingsFieldsProps) {
  return (
    <div className="space-y-8">
      <PlaylistField form={form} playable={playable} />
      <PrivacyField form={form} boards={playable.boards} />
      <LookFields form={form} />
      <CareFields form={form} playable={playable} />
    </div>
  );
}
