import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { ProvisioningLinks } from "@/components/admin/displays/links/provisioning-links";
import { TenantPartPage } from "@/components/admin/tenants/tenant-part-page";
import { groupsOf } from "@/lib/client/displays/fleet-list";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { listDisplays } from "@/lib/server/displays/list-displays";
import { listProvisionings } from "@/lib/server/displays/list-provisionings";
import { playableBoards } from "@/lib/server/displays/playable-boards";
import { callerForTenantPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

interface DisplayLinksPageProps {
  readonly params: Promise<{ readonly tenantId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("displays.links"))("title") };
}

/** The links by which displays of the tenant pair themselves. */
export default async function DisplayLinksPage({ params }: DisplayLinksPageProps) {
  const tenantId = idFromPath((await params).tenantId) ?? "";
  const path = `/admin/tenants/${encodeURIComponent(tenantId)}`;
  const caller = await callerForTenantPage(
    "PAGE /admin/tenants/[tenantId]/display-links",
    `${path}/display-links`,
    tenantId,
  );
  const { db } = await services();
  const now = Date.now();
  const [list, playable, fleet] = await Promise.all([
    listProvisionings(db, tenantId),
    playableBoards(db, tenantId),
    listDisplays(db, caller, now),
  ]);
  if (list === null || playable === null) notFound();
  const [t, locale] = await Promise.all([getTranslations("displays.links"), getLocale()]);
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "displays", "forms", "links", "lists", "thresholds"])}
    >
      <TenantPartPage tenantPath={path} title={t("title")} intro={t("intro", { tenant: list.tenantName })}>
        <ProvisioningLinks
          tenantId={tenantId}
          links={list.links}
          playable={playable}
          groups={groupsOf(fleet, tenantId)}
          now={now}
        />
      </TenantPartPage>
    </NextIntlClientProvider>
  );
}
