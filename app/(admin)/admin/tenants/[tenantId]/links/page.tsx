import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkTable } from "@/components/admin/links/link-table";
import { TenantPartPage } from "@/components/admin/tenants/tenant-part-page";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { callerForTenantPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { listTenantLinks } from "@/lib/server/links/list-links";

interface LinksPageProps {
  readonly params: Promise<{ readonly tenantId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links.admin"))("title") };
}

/** Every link by which somebody sees a board of the tenant without signing in. */
export default async function LinksPage({ params }: LinksPageProps) {
  const tenantId = idFromPath((await params).tenantId) ?? "";
  const path = `/admin/tenants/${encodeURIComponent(tenantId)}`;
  await callerForTenantPage("PAGE /admin/tenants/[tenantId]/links", `${path}/links`, tenantId);
  const { db } = await services();
  const now = Date.now();
  const list = await listTenantLinks(db, tenantId, now);
  if (list === null) notFound();
  const [t, locale] = await Promise.all([getTranslations("links.admin"), getLocale()]);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common", "forms", "links"])}>
      <TenantPartPage tenantPath={path} title={t("title")} intro={t("intro", { tenant: list.tenantName })}>
        <LinkTable links={list.links} now={now} />
      </TenantPartPage>
    </NextIntlClientProvider>
  );
}
