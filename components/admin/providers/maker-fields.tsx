"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { IDENTITY_PROVIDER_KINDS } from "@/lib/domain/identity-provider";
import { chooseMaker, type ProviderForm } from "./use-provider-form";

/** Which provider it is, and what the button at sign-in calls it. */
export function MakerFields({ form }: { readonly form: ProviderForm }) {
  const t = useTranslations("providers");
  const kind = form.watch("maker.kind");
  return (
    <>
      <Select
        label={t("form.kind")}
        error={form.errorOf("maker")}
        value={kind}
        onChange={({ target }) => {
          const chosen = IDENTITY_PROVIDER_KINDS.find((one) => one === target.value);
          if (chosen !== undefined) chooseMaker(form, chosen);
        }}
      >
        {IDENTITY_PROVIDER_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`kinds.${one}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t("form.name")}
        hint={t("form.nameHint")}
        autoComplete="off"
        maxLength={80}
        error={form.errorOf("name")}
        {...form.register("name")}
      />
    </>
  );
}
