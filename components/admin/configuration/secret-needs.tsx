"use client";

import { useTranslations } from "next-intl";
import { SecretField } from "@/components/admin/connect/secret-field";
import { TextField } from "@/components/ui/text-field";
import type { Need } from "@/lib/contracts/admin/configuration";
import type { SecretPart, useTypedSecrets } from "./use-typed-secrets";

interface SecretNeedsProps {
  readonly needs: readonly Need[];
  readonly secrets: ReturnType<typeof useTypedSecrets>;
}

/** Asks for what no file holds. */
export function SecretNeeds({ needs, secrets }: SecretNeedsProps) {
  const t = useTranslations("configuration.needs");
  const field = (index: number, part: SecretPart) => ({
    maxLength: 512,
    value: secrets.textOf(index, part),
    error: secrets.errorOf(index, part),
    onChange: (event: { readonly target: { readonly value: string } }) => secrets.type(index, part, event.target.value),
  });
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="font-bold">{t("title")}</legend>
      <p className="mt-1 text-muted">{t("what")}</p>
      <div className="mt-3 space-y-4">
        {needs.map((need, index) => (
          <div key={JSON.stringify([need.thing, need.name])} className="grid gap-4 sm:grid-cols-2">
            {need.thing === "credential" ? (
              <>
                <TextField
                  label={t("apiKey", { name: need.name })}
                  hint={need.apiKeyEndsWith === null ? undefined : t("apiKeyEnd", { end: need.apiKeyEndsWith })}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  {...field(index, "apiKey")}
                />
                <SecretField label={t("apiSecret", { name: need.name })} {...field(index, "apiSecret")} />
              </>
            ) : (
              <SecretField label={t("clientSecret", { name: need.name })} {...field(index, "clientSecret")} />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
