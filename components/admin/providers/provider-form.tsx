"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { Checkbox } from "@/components/ui/checkbox";
import type { ProviderDetail } from "@/lib/contracts/admin/identity-providers";
import { ConnectionFields } from "./connection-fields";
import { DomainsField } from "./domains-field";
import { GroupsFields, type GroupTenant } from "./groups-fields";
import { MakerFields } from "./maker-fields";
import { MakerHelp } from "./maker-help";
import { ProviderCheckCard } from "./provider-check-card";
import { useProviderForm } from "./use-provider-form";

interface ProviderFormProps {
  /** One that is stored, or the id of one to be. */
  readonly provider: ProviderDetail | { readonly id: string };
  /** Where the provider is to lead people back to. */
  readonly redirectAddress: string;
  readonly tenants: readonly GroupTenant[];
}

/** Everything that an admin sets of a provider, saved as a whole; beside it what to do at the provider, and the check. */
export function ProviderForm({ provider, redirectAddress, tenants }: ProviderFormProps) {
  const t = useTranslations("providers.form");
  const form = useProviderForm(provider);
  const stored = "maker" in provider ? provider : null;
  return (
    <AdminForm form={form} label={t("label")} {...(stored === null ? { submitLabel: t("submit") } : {})}>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:grid-rows-[auto_1fr_auto]">
        <SectionCard title={t("provider")}>
          <div className="space-y-5">
            <MakerFields form={form} />
          </div>
        </SectionCard>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <MakerHelp kind={form.watch("maker.kind")} redirectAddress={redirectAddress} />
        </div>
        <SectionCard title={t("connection")}>
          <div className="space-y-5">
            <ConnectionFields form={form} stored={stored} />
          </div>
        </SectionCard>
        <div className="lg:col-start-2">
          <ProviderCheckCard form={form} />
        </div>
        <div className="grid gap-5 lg:col-start-1 lg:row-start-3">
          <SectionCard title={t("who")}>
            <div className="space-y-3">
              <DomainsField form={form} />
              {stored === null && (
                <Checkbox label={t("enabled")} error={form.errorOf("enabled")} {...form.register("enabled")} />
              )}
            </div>
          </SectionCard>
          <GroupsFields form={form} tenants={tenants} />
        </div>
      </div>
    </AdminForm>
  );
}
