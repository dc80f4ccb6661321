import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AdminPage } from "@/components/admin/admin-page";
import { TenantView } from "@/components/admin/tenants/tenant-view";
import { AutoRefresh } from "@/components/shell/auto-refresh";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { callerForTenantPage, idFromPath } from "@/lib/server/http/page-access";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { tenantDetail } from "@/lib/server/tenants/tenant-detail";

interface TenantPageProps {
  readonly params: Promise<{ readonly tenantId: string }>;
}

/** The tenant of the address, once a request: the title needs it, too. */
const load = cache(async (segment: string) => {
  const tenantId = idFromPath(segment) ?? "";
  const path = `/admin/tenants/${encodeURIComponent(tenantId)}`;
  const caller = await callerForTenantPage("PAGE /admin/tenants/[tenantId]", path, tenantId);
  const { db, live, kept, backfill } = await tenantServices();
  const tenant = (await tenantDetail(db, caller, tenantId, live.health(), kept, backfill)) ?? notFound();
  const may = {
    boards: can(caller, "board.edit", tenantId),
    links: can(caller, "board.share", tenantId),
    limits: can(caller, "thresholds.edit", tenantId),
    displays: can(caller, "display.provision", tenantId),
  };
  return { tenant, path, may };
});

export async function generateMetadata({ params }: TenantPageProps): Promise<Metadata> {
  return { title: (await load((await params).tenantId)).tenant.name };
}

/** One tenant: its health, settings, credential; to pause and to delete. */
export default async function TenantPage({ params }: TenantPageProps) {
  const { tenant, path, may } = await load((await params).tenantId);
  const [t, locale] = await Promise.all([getTranslations("tenants.detail"), getLocale()]);
  const ways = [
    { href: `${path}/queues`, label: t("queues") },
    ...(may.boards ? [{ href: `${path}/boards`, label: t("teamBoards") }] : []),
    ...(may.links ? [{ href: `${path}/links`, label: t("links") }] : []),
    ...(may.displays ? [{ href: `${path}/display-links`, label: t("displayLinks") }] : []),
    ...(may.limits ? [{ href: `${path}/thresholds`, label: t("limits") }] : []),
    { href: "/admin/tenants", label: t("back") },
  ];
  const actions = ways.map(({ href, label }) => (
    <PageLink key={href} href={href} className={buttonClass("secondary")}>
      {label}
    </PageLink>
  ));
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "connect", "errors", "forms", "tenants"])}
    >
      <AdminPage title={<span dir="auto">{tenant.name}</span>} actions={actions}>
        <TenantView tenant={tenant} />
      </AdminPage>
      <AutoRefresh everyMs={15_000} />
    </NextIntlClientProvider>
  );
}
