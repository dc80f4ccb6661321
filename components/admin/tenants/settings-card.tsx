"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { orNothing } from "@/lib/client/forms/or-nothing";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type TenantDetail, tenantChange } from "@/lib/contracts/admin/tenants";
import { REGIONS } from "@/lib/domain/region";
import { SectionCard } from "./section-card";

/** A tenant's settings, for those who may change them. What a variable of the environment holds is shown and stays. */
export function SettingsCard({ tenant }: { readonly tenant: TenantDetail }) {
  const t = useTranslations("tenants.settings");
  const regions = useTranslations("tenants.region");
  const { name, region, tenantName, timeZone, pollSeconds, revision, held } = tenant;
  const form = useAdminForm({
    schema: tenantChange,
    values: { name, region, tenantName, timeZone, pollSeconds, revision },
    method: "PATCH",
    address: `/api/admin/tenants/${encodeURIComponent(tenant.id)}`,
    thing: `tenant:${tenant.id}`,
  });
  const heldHint = (field: keyof typeof held) =>
    held[field] === undefined ? null : t("held", { variable: held[field] });
  return (
    <SectionCard title={t("title")}>
      {tenant.keptBy !== null && (
        <p className="mb-4 text-sm text-muted">{t(tenant.keptBy === "demo" ? "keptDemo" : "keptEnvironment")}</p>
      )}
      <AdminForm form={form} label={t("title")}>
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          autoComplete="off"
          error={form.errorOf("name")}
          {...form.register("name")}
        />
        <Select
          label={t("region")}
          hint={heldHint("region")}
          error={form.errorOf("region")}
          {...form.register("region")}
        >
          {REGIONS.filter((one) => held.region === undefined || one === region).map((one) => (
            <option key={one} value={one}>
              {regions(one)}
            </option>
          ))}
        </Select>
        <TextField
          label={t("tenantName")}
          hint={heldHint("tenantName") ?? t("tenantNameHint")}
          autoComplete="off"
          spellCheck={false}
          readOnly={held.tenantName !== undefined}
          error={form.errorOf("tenantName")}
          {...form.register("tenantName", { setValueAs: orNothing })}
        />
        <TextField
          label={t("timeZone")}
          hint={t("timeZoneHint")}
          autoComplete="off"
          spellCheck={false}
          error={form.errorOf("timeZone")}
          {...form.register("timeZone", { setValueAs: orNothing })}
        />
        <TextField
          type="number"
          inputMode="numeric"
          label={t("poll")}
          hint={heldHint("pollSeconds") ?? t("pollHint")}
          readOnly={held.pollSeconds !== undefined}
          error={form.errorOf("pollSeconds")}
          {...form.register("pollSeconds", { valueAsNumber: true })}
        />
      </AdminForm>
    </SectionCard>
  );
}
