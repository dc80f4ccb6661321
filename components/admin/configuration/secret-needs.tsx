"use client";

import { useTranslations } from "next-intl";
import { SecretField } from "@/components/admin/connect/secret-field";
import { TextField } from "@/components/ui/text-field";
import type { Need } from "@/lib/contracts/admin/configuration";
import type { useTypedSecrets } from "./use-typed-secrets";

interface SecretNeedsProps {
  readonly needs: readonly Need[];
  readonly secrets: ReturnType<typeof useTypedSecrets>;
}

/** Asks for what no file holds. */
export function SecretNeeds({ needs, secrets }: SecretNeedsProps) {
  const t = useTranslations("configuration.needs");
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="font-bold">{t("title")}</legend>
      <p className="mt-1 text-muted">{t("what")}</p>
      <div className="mt-3 space-y-4">
        {needs.map(({ name, apiKeyEndsWith }, index) => (
          <div key={name} className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t("apiKey", { name })}
              hint={apiKeyEndsWith === null ? undefined : t("apiKeyEnd", { end: apiKeyEndsWith })}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={512}
              value={secrets.typed[index]?.apiKey ?? ""}
              error={secrets.errorOf(index, "apiKey")}
              onChange={(event) => secrets.type(index, "apiKey", event.target.value)}
            />
            <SecretField
              label={t("apiSecret", { name })}
              maxLength={512}
              value={secrets.typed[index]?.apiSecret ?? ""}
              error={secrets.errorOf(index, "apiSecret")}
              onChange={(event) => secrets.type(index, "apiSecret", event.target.value)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
