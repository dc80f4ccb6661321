"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { displayUrl } from "@/lib/client/displays/act";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type DisplayEntry, displayChange } from "@/lib/contracts/admin/displays";
import type { Playable } from "@/lib/contracts/admin/playable";
import { displaySettings } from "@/lib/contracts/display/settings";
import { PlaceFields } from "../settings/place-fields";
import { SettingsFields } from "../settings/settings-fields";
import { settingsErrors } from "../settings/settings-form";

interface DisplayFormProps {
  readonly display: DisplayEntry;
  readonly playable: Playable;
  readonly groups: readonly string[];
}

/** Everything that is set of a display; it takes it up within seconds. */
export function DisplayForm({ display, playable, groups }: DisplayFormProps) {
  const t = useTranslations("displays.detail");
  const { id, name, place, group, revision } = display;
  const form = useAdminForm({
    schema: displayChange,
    values: { name, place, group, settings: displaySettings.parse(display.settings), revision },
    method: "PUT",
    address: displayUrl(id),
    thing: `display:${id}`,
  });
  const settings = form.watch("settings");
  return (
    <AdminForm form={form} label={t("settings")} saved={t("saved")} className="!space-y-8">
      <PlaceFields register={(key) => form.register(key)} errorOf={(key) => form.errorOf(key)} groups={groups} />
      <SettingsFields
        playable={playable}
        form={{
          settings,
          set: (part) => form.setValue("settings", { ...form.getValues("settings"), ...part }, { shouldDirty: true }),
          errorOf: settingsErrors(form.formState.errors),
        }}
      />
    </AdminForm>
  );
}
