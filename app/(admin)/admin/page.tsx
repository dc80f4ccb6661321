import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { DisplayHealth } from "@/components/admin/displays/fleet/display-health";
import { NoTenants } from "@/components/admin/tenants/no-tenants";
import { TenantHealth } from "@/components/admin/tenants/tenant-health";
import { AutoRefresh } from "@/components/shell/auto-refresh";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { canInstallation, canSomewhere } from "@/lib/server/access/permissions";
import { listDisplays } from "@/lib/server/displays/list-displays";
import { callerForPage } from "@/lib/server/http/page-access";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { listTenantRows } from "@/lib/server/tenants/tenant-rows";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tenants.overview");
  return { title: t("title") };
}

/** How every tenant does that the caller may see. */
export default async function OverviewPage() {
  const caller = await callerForPage("PAGE /admin", "/admin");
  const { db, live, kept } = await tenantServices();
  const mayPlace = canSomewhere(caller, "display.edit");
  const [rows, displays, t, locale] = await Promise.all([
    listTenantRows(db, caller, live.health(), kept),
    mayPlace ? listDisplays(db, caller, Date.now()) : [],
    getTranslations("tenants.overview"),
    getLocale(),
  ]);
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "displays", "errors", "lists", "tenants"])}
    >
      <AdminPage title={t("title")} intro={t("intro")}>
        {rows.length === 0 ? (
          <NoTenants mayConnect={canInstallation(caller, "tenant.create")} />
        ) : (
          <TenantHealth rows={rows} />
        )}
        {mayPlace && rows.length > 0 && <DisplayHealth displays={displays} />}
      </AdminPage>
      <AutoRefresh everyMs={10_000} />
    </NextIntlClientProvider>
  );
}
