"use client";

import { useLocale, useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { TextField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type CredentialRow, secretInput, type TenantDetail } from "@/lib/contracts/admin/tenants";
import { formatDayAndClock } from "@/lib/domain/format/format";
import { Fact } from "./condition-facts";
import { SectionCard } from "./section-card";

/** How many of the tenants that a credential serves are named before the rest is counted. */
const NAMED = 5;

interface CredentialCardProps {
  readonly tenant: TenantDetail;
  readonly credential: CredentialRow;
}

/** The key and secret behind a tenant, as far as they are ever shown, and the way to replace them. */
export function CredentialCard({ tenant, credential }: CredentialCardProps) {
  const t = useTranslations("tenants.credential");
  const locale = useLocale();
  const tail = (text: string) => (text === "" ? t("hidden") : t("endsIn", { tail: text }));
  const named = credential.tenants.slice(0, NAMED).map(({ name }) => name);
  const others = credential.tenants.length - named.length + credential.otherTenants;
  const serves = [...named, ...(others > 0 ? [t("others", { count: others })] : [])];
  return (
    <SectionCard title={t("title")}>
      <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <Fact label={t("name")}>{credential.name}</Fact>
        <Fact label={t("updated")}>{formatDayAndClock(Date.parse(credential.updatedAt), locale, "UTC")} UTC</Fact>
        <Fact label={t("key")}>{tail(credential.apiKeyTail)}</Fact>
        <Fact label={t("secret")}>{tail(credential.secretTail)}</Fact>
      </dl>
      <dl className="mt-3">
        <Fact label={t("serves")}>{serves.join(", ")}</Fact>
      </dl>
      {tenant.may.replaceSecret ? (
        <ReplaceSecret tenantId={tenant.id} revision={credential.revision} />
      ) : (
        <p className="mt-4 text-sm text-muted">
          {t(credential.keptBy === null ? "may" : credential.keptBy === "demo" ? "keptDemo" : "keptEnvironment")}
        </p>
      )}
    </SectionCard>
  );
}

function ReplaceSecret({ tenantId, revision }: { readonly tenantId: string; readonly revision: number }) {
  const t = useTranslations("tenants.credential");
  const form = useAdminForm({
    schema: secretInput,
    values: { apiKey: undefined, apiSecret: "", revision },
    method: "PUT",
    address: `/api/admin/tenants/${encodeURIComponent(tenantId)}/secret`,
    emptyAfter: true,
  });
  return (
    <AdminForm
      form={form}
      label={t("replace")}
      kind="secondary"
      submitLabel={t("submit")}
      saved={t("saved")}
      className="mt-5 border-t border-line pt-4"
    >
      <h3 className="font-semibold">{t("replace")}</h3>
      <p className="text-sm text-muted">{t("replaceHint")}</p>
      <TextField
        label={t("newKey")}
        hint={t("newKeyHint")}
        autoComplete="off"
        spellCheck={false}
        error={form.errorOf("apiKey")}
        {...form.register("apiKey", { setValueAs: (text: unknown) => (text === "" ? undefined : text) })}
      />
      <TextField
        type="password"
        label={t("newSecret")}
        autoComplete="new-password"
        error={form.errorOf("apiSecret")}
        {...form.register("apiSecret")}
      />
    </AdminForm>
  );
}
