import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { QueueTableForm } from "@/components/admin/queues/queue-table";
import { TenantPartPage } from "@/components/admin/tenants/tenant-part-page";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { callerForTenantPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { listQueues } from "@/lib/server/queues/list-queues";

interface QueuesPageProps {
  readonly params: Promise<{ readonly tenantId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queues"))("title") };
}

/** How a tenant's queues are shown. */
export default async function QueuesPage({ params }: QueuesPageProps) {
  const tenantId = idFromPath((await params).tenantId) ?? "";
  const path = `/admin/tenants/${encodeURIComponent(tenantId)}`;
  const caller = await callerForTenantPage("PAGE /admin/tenants/[tenantId]/queues", `${path}/queues`, tenantId);
  const { db } = await services();
  const [table, t, locale] = await Promise.all([listQueues(db, tenantId), getTranslations("queues"), getLocale()]);
  if (table === null) notFound();
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "errors", "forms", "lists", "queues"])}
    >
      <TenantPartPage tenantPath={path} title={t("title")} intro={t("intro", { tenant: table.tenantName })}>
        {table.queues.length === 0 ? (
          <p className="text-muted">{t("none")}</p>
        ) : (
          <QueueTableForm tenantId={tenantId} table={table} mayEdit={can(caller, "queues.edit", tenantId)} />
        )}
      </TenantPartPage>
    </NextIntlClientProvider>
  );
}
