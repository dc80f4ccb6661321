"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { ExpiryField } from "@/components/share/expiry-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { serverClock } from "@/lib/client/clock/browser-clock";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { expiryOf } from "@/lib/client/share/expiry";
import { provisioningInput } from "@/lib/contracts/admin/displays";
import type { Playable } from "@/lib/contracts/admin/playable";
import { LANGUAGES, localeOf } from "@/lib/domain/locale";
import { PlaceFields } from "../settings/place-fields";
import { SettingsFields } from "../settings/settings-fields";
import { settingsErrors } from "../settings/settings-form";
import { usualSettings } from "../settings/usual-settings";
import { provisioningUrl } from "./provisioning-url";

const USUAL_EXPIRY = "week";

interface ProvisioningFormProps {
  readonly tenantId: string;
  readonly playable: Playable;
  readonly groups: readonly string[];
  readonly done: (name: string, answer: unknown) => void;
  readonly cancel: () => void;
}

/** A link by which displays pair themselves, and what each of them begins with. */
export function ProvisioningForm({ tenantId, playable, groups, done, cancel }: ProvisioningFormProps) {
  const t = useTranslations("displays.links");
  const locale = useLocale();
  const language = LANGUAGES.find((one) => one === localeOf(locale)) ?? "en";
  const [initial] = useState(() => ({
    name: "",
    place: "",
    group: "",
    settings: usualSettings(language),
    expiresAt: expiryOf(USUAL_EXPIRY, serverClock.now(), ""),
    most: null as number | null,
  }));
  const form = useAdminForm({
    schema: provisioningInput,
    values: initial,
    method: "POST",
    address: provisioningUrl(tenantId),
    onDone: (answer) => done(form.getValues("name"), answer),
  });
  const settings = form.watch("settings");
  return (
    <AdminForm
      form={form}
      label={t("newTitle")}
      submitLabel={t("create")}
      actions={<Button onClick={cancel}>{t("cancel")}</Button>}
      className="max-w-2xl !space-y-8"
    >
      <h2 className="text-lg font-bold">{t("newTitle")}</h2>
      <PlaceFields register={(key) => form.register(key)} errorOf={(key) => form.errorOf(key)} groups={groups} />
      <ExpiryField
        value={form.getValues("expiresAt")}
        onChange={(expiresAt) => form.setValue("expiresAt", expiresAt, { shouldDirty: true, shouldValidate: true })}
        error={form.errorOf("expiresAt")}
        first={USUAL_EXPIRY}
      />
      <TextField
        type="number"
        inputMode="numeric"
        label={t("most")}
        hint={t("mostHint")}
        error={form.errorOf("most")}
        {...form.register("most", { setValueAs: (typed) => (typed === "" || typed === null ? null : Number(typed)) })}
      />
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
