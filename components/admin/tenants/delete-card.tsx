"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { TextField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { deleteInput, type TenantDetail } from "@/lib/contracts/admin/tenants";
import { SectionCard } from "./section-card";

/** Deletes a tenant once its name is typed; says why not where the next start would bring it back. */
export function DeleteCard({ tenant }: { readonly tenant: TenantDetail }) {
  const t = useTranslations("tenants.delete");
  return (
    <SectionCard title={t("title")}>
      <p>{t("what")}</p>
      {tenant.may.delete ? (
        <DeleteForm tenant={tenant} />
      ) : (
        <p className="mt-3 text-sm text-muted">{t(tenant.keptBy === "demo" ? "keptDemo" : "keptEnvironment")}</p>
      )}
    </SectionCard>
  );
}

function DeleteForm({ tenant: { id, name, revision } }: { readonly tenant: TenantDetail }) {
  const t = useTranslations("tenants.delete");
  const form = useAdminForm({
    schema: deleteInput,
    values: { confirm: "", revision },
    method: "DELETE",
    address: `/api/admin/tenants/${encodeURIComponent(id)}`,
    thing: `tenant:${id}`,
    leaveTo: "/admin/tenants",
  });
  return (
    <AdminForm form={form} label={t("title")} kind="danger" submitLabel={t("submit")} className="mt-4">
      <TextField
        label={t("confirm", { name })}
        autoComplete="off"
        spellCheck={false}
        error={form.errorOf("confirm")}
        {...form.register("confirm")}
      />
    </AdminForm>
  );
}
