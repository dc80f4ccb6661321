"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { newId } from "@/lib/client/design/new-id";
import { playableOptions } from "@/lib/client/displays/pairing";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { displayPaired } from "@/lib/contracts/admin/displays";
import { LANGUAGES, localeOf } from "@/lib/domain/locale";
import { CareFields } from "../settings/care-fields";
import { LookFields } from "../settings/look-fields";
import { PlaceFields } from "../settings/place-fields";
import { PlaylistField } from "../settings/playlist-field";
import { newItem } from "../settings/playlist-steps";
import { PrivacyField } from "../settings/privacy-field";
import { settingsErrors } from "../settings/settings-form";
import { usualSettings } from "../settings/usual-settings";

export interface PairTenant {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
}

interface PairFormProps {
  readonly code: string;
  /** Those in which the reader places displays. */
  readonly tenants: readonly [PairTenant, ...PairTenant[]];
  /** The board that somebody wants to see on a TV, and its tenant. */
  readonly wanted: { readonly boardId: string; readonly tenantId: string } | null;
  readonly done: (name: string, answer: unknown) => void;
}

/** What a display is called, where it hangs and what it shows, for the one that shows this code. */
export function PairForm({ code, tenants, wanted, done }: PairFormProps) {
  const t = useTranslations("displays.pair");
  const locale = useLocale();
  const language = LANGUAGES.find((one) => one === localeOf(locale)) ?? "en";
  const [initial] = useState(() => {
    const playlist = wanted === null ? [] : [newItem(newId(), wanted.boardId, null)];
    return {
      code,
      tenantId: wanted?.tenantId ?? tenants[0].id,
      name: "",
      place: "",
      group: "",
      settings: { ...usualSettings(language), playlist },
    };
  });
  const form = useAdminForm({
    schema: displayPaired,
    values: initial,
    method: "POST",
    address: "/api/displays",
    onDone: (answer) => done(form.getValues("name"), answer),
  });
  const { setValue } = form;
  useEffect(() => setValue("code", code), [setValue, code]);
  const tenantId = form.watch("tenantId");
  const settings = form.watch("settings");
  const { data: playable, isError } = useQuery(playableOptions(tenantId));
  const fields = {
    settings,
    set: (part: Partial<typeof settings>) =>
      form.setValue("settings", { ...form.getValues("settings"), ...part }, { shouldDirty: true }),
    errorOf: settingsErrors(form.formState.errors),
  };
  const groups = tenants.find(({ id }) => id === tenantId)?.groups ?? [];
  const isGone = form.outcome.kind === "failed" && form.outcome.failure.kind === "not-found";
  const wrongCode = form.errorOf("code") ?? (isGone ? t("errors.unknown") : null);
  return (
    <AdminForm form={form} label={t("title")} submitLabel={t("submit")} className="!space-y-8">
      <PlaceFields register={(key) => form.register(key)} errorOf={(key) => form.errorOf(key)} groups={groups} />
      {tenants.length > 1 && (
        <Select
          label={t("tenant")}
          hint={t("tenantHint")}
          error={form.errorOf("tenantId")}
          value={tenantId}
          onChange={({ target }) => {
            form.setValue("tenantId", target.value, { shouldDirty: true });
            // Another tenant has other boards.
            fields.set({ playlist: [] });
          }}
        >
          {tenants.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {wrongCode !== null && <Notice tone="breach">{wrongCode}</Notice>}
      {isError && <Notice tone="breach" role="alert" title={t("boardsFailed")} />}
      {playable === undefined ? (
        !isError && <p role="status">{t("loading")}</p>
      ) : (
        <>
          <PlaylistField form={fields} playable={playable} />
          <PrivacyField form={fields} boards={playable.boards} />
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
              <Icon name="down" className="mr-2" />
              {t("more")}
            </summary>
            <div className="space-y-8 pt-3">
              <LookFields form={fields} />
              <CareFields form={fields} playable={playable} />
            </div>
          </details>
        </>
      )}
    </AdminForm>
  );
}
