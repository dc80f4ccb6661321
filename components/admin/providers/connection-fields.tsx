"use client";

import { useTranslations } from "next-intl";
import { SecretField } from "@/components/admin/connect/secret-field";
import { TextField } from "@/components/ui/text-field";
import { orNothing } from "@/lib/client/forms/or-nothing";
import type { ProviderDetail } from "@/lib/contracts/admin/identity-providers";
import type { ProviderForm } from "./use-provider-form";

interface ConnectionFieldsProps {
  readonly form: ProviderForm;
  readonly stored: ProviderDetail | null;
}

/** As consoles show it: nothing that a browser or a phone should put right. */
const VERBATIM = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;

/** Where the provider is, and who Wallboard is there. */
export function ConnectionFields({ form, stored }: ConnectionFieldsProps) {
  const t = useTranslations("providers.form");
  const kind = form.watch("maker.kind");
  const kept = stored?.secretTail === "" ? t("secretKept") : t("secretEndsIn", { tail: stored?.secretTail ?? "" });
  return (
    <>
      {kind === "entra" && (
        <TextField
          key={kind}
          label={t("directoryId")}
          maxLength={100}
          error={form.errorOf("maker.directoryId")}
          {...VERBATIM}
          {...form.register("maker.directoryId")}
        />
      )}
      {kind === "okta" && (
        <TextField
          key={kind}
          label={t("domain")}
          hint={t("domainHint")}
          maxLength={260}
          error={form.errorOf("maker.domain")}
          {...VERBATIM}
          {...form.register("maker.domain")}
        />
      )}
      {kind === "oidc" && (
        <TextField
          key={kind}
          label={t("issuer")}
          hint={t("issuerHint")}
          inputMode="url"
          maxLength={512}
          error={form.errorOf("maker.issuer")}
          {...VERBATIM}
          {...form.register("maker.issuer")}
        />
      )}
      <TextField
        label={t(kind === "entra" ? "entraClientId" : "clientId")}
        maxLength={512}
        error={form.errorOf("clientId")}
        {...VERBATIM}
        {...form.register("clientId")}
      />
      <SecretField
        label={t("clientSecret")}
        hint={stored === null ? t("secretHint") : kept}
        maxLength={512}
        error={form.errorOf("clientSecret")}
        {...form.register("clientSecret", stored === null ? {} : { setValueAs: orNothing })}
      />
    </>
  );
}
