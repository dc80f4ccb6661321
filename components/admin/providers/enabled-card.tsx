"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type ProviderDetail, providerEnabled } from "@/lib/contracts/admin/identity-providers";

/** Offers a provider at the sign-in, or does not. */
export function EnabledCard({ provider: { id, enabled, revision } }: { readonly provider: ProviderDetail }) {
  const t = useTranslations("providers.enabled");
  const form = useAdminForm({
    schema: providerEnabled,
    values: { enabled: !enabled, revision },
    method: "PUT",
    address: `/api/admin/identity-providers/${encodeURIComponent(id)}/enabled`,
    thing: `identity-provider:${id}`,
  });
  const title = t(enabled ? "titleOn" : "titleOff");
  return (
    <SectionCard title={title}>
      <AdminForm
        form={form}
        label={title}
        kind="secondary"
        submitLabel={t(enabled ? "turnOff" : "turnOn")}
        saved={t("saved")}
      >
        <p className="leading-relaxed">{t(enabled ? "whatOn" : "whatOff")}</p>
      </AdminForm>
    </SectionCard>
  );
}
