import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { TenantPartPage } from "@/components/admin/tenants/tenant-part-page";
import { ThresholdList } from "@/components/admin/thresholds/threshold-list";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { callerForTenantPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { readThresholds } from "@/lib/server/thresholds/read-thresholds";

interface ThresholdsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>;
}

const MESSAGES = ["common", "forms", "metrics", "states", "thresholds"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("thresholds"))("title") };
}

/** From when on a tenant's figures are near their limits and beyond them. */
export default async function ThresholdsPage({ params }: ThresholdsPageProps) {
  const tenantId = idFromPath((await params).tenantId) ?? "";
  const path = `/admin/tenants/${encodeURIComponent(tenantId)}`;
  await callerForTenantPage("PAGE /admin/tenants/[tenantId]/thresholds", `${path}/thresholds`, tenantId);
  const { db } = await services();
  const table = await readThresholds(db, tenantId);
  if (table === null) notFound();
  const [t, locale] = await Promise.all([getTranslations("thresholds"), getLocale()]);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), MESSAGES)}>
      <TenantPartPage tenantPath={path} title={t("title")} intro={t("intro", { tenant: table.tenantName })}>
        <ThresholdList tenantId={tenantId} table={table} />
      </TenantPartPage>
    </NextIntlClientProvider>
  );
}
