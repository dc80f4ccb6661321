"use client";

import { useTranslations } from "next-intl";
import type { TenantDetail } from "@/lib/contracts/admin/tenants";
import { NO_DATA } from "@/lib/domain/format/format";
import { Fact } from "./condition-facts";
import { SectionCard } from "./section-card";

/** A tenant's settings, for those who may read them only. */
export function SettingsFacts({ tenant }: { readonly tenant: TenantDetail }) {
  const t = useTranslations("tenants.settings");
  const list = useTranslations("tenants.list");
  const regions = useTranslations("tenants.region");
  return (
    <SectionCard title={t("title")}>
      <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <Fact label={t("region")}>{regions(tenant.region)}</Fact>
        <Fact label={t("tenantName")}>{tenant.tenantName ?? NO_DATA}</Fact>
        <Fact label={t("timeZone")}>{tenant.timeZone ?? list("ofTenant")}</Fact>
        <Fact label={t("poll")}>{tenant.pollSeconds}</Fact>
      </dl>
    </SectionCard>
  );
}
