"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { TextField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type ProviderDetail, providerRemoval } from "@/lib/contracts/admin/identity-providers";

/** Deletes a provider once its name is typed. */
export function DeleteProviderCard({ provider: { id, name, revision } }: { readonly provider: ProviderDetail }) {
  const t = useTranslations("providers.delete");
  const form = useAdminForm({
    schema: providerRemoval,
    values: { confirm: "", revision },
    method: "DELETE",
    address: `/api/admin/identity-providers/${encodeURIComponent(id)}`,
    thing: `identity-provider:${id}`,
    leaveTo: "/admin/settings/single-sign-on",
  });
  return (
    <SectionCard title={t("title")}>
      <AdminForm form={form} label={t("title")} kind="danger" submitLabel={t("submit")}>
        <p className="leading-relaxed">{t("what")}</p>
        <TextField
          label={t("confirm", { name })}
          autoComplete="off"
          spellCheck={false}
          error={form.errorOf("confirm")}
          {...form.register("confirm")}
        />
      </AdminForm>
    </SectionCard>
  );
}
