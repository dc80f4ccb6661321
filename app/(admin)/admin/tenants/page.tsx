import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NoTenants } from "@/components/admin/tenants/no-tenants";
import { TenantTable } from "@/components/admin/tenants/tenant-table";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { canInstallation } from "@/lib/server/access/permissions";
import { callerForPage } from "@/lib/server/http/page-access";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { listTenantRows } from "@/lib/server/tenants/tenant-rows";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tenants.list");
  return { title: t("title") };
}

/** Every tenant that the caller may see, with what it is set to. */
export default async function TenantsPage() {
  const caller = await callerForPage("PAGE /admin/tenants", "/admin/tenants");
  const { db, live, kept } = await tenantServices();
  const [rows, t, connect, locale] = await Promise.all([
    listTenantRows(db, caller, live.health(), kept),
    getTranslations("tenants.list"),
    getTranslations("connect"),
    getLocale(),
  ]);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common", "lists", "tenants"])}>
      <AdminPage
        title={t("title")}
        intro={t("intro")}
        actions={
          canInstallation(caller, "tenant.create") && (
            <PageLink href="/admin/tenants/connect" className={buttonClass("primary")}>
              {connect("title")}
            </PageLink>
          )
        }
      >
        {rows.length === 0 ? (
          <NoTenants mayConnect={canInstallation(caller, "tenant.create")} />
        ) : (
          <TenantTable rows={rows} />
        )}
      </AdminPage>
    </NextIntlClientProvider>
  );
}
