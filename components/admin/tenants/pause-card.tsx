"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { pausedInput, type TenantDetail } from "@/lib/contracts/admin/tenants";
import { SectionCard } from "./section-card";

/** Stops the asking of 8x8 for a tenant, or goes on. */
export function PauseCard({ tenant: { id, paused, revision } }: { readonly tenant: TenantDetail }) {
  const t = useTranslations("tenants.pause");
  const form = useAdminForm({
    schema: pausedInput,
    values: { paused: !paused, revision },
    method: "PUT",
    address: `/api/admin/tenants/${encodeURIComponent(id)}/paused`,
    thing: `tenant:${id}`,
  });
  return (
    <SectionCard title={t("title")}>
      <AdminForm
        form={form}
        label={t("title")}
        kind="secondary"
        submitLabel={t(paused ? "resume" : "pause")}
        saved={t("saved")}
      >
        <p>{t(paused ? "whatResume" : "whatPause")}</p>
      </AdminForm>
    </SectionCard>
  );
}
