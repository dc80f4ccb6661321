import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ConnectForm } from "@/components/admin/connect/connect-form";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { listCredentialRows } from "@/lib/server/tenants/credential-rows";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("connect");
  return { title: t("title") };
}

/** Connects a contact centre: paste key and secret, see the check, go to its board. */
export default async function ConnectPage() {
  const caller = await callerForPage("PAGE /admin/tenants/connect", "/admin/tenants/connect");
  const [{ db, kept }, { config }, t, locale] = await Promise.all([
    tenantServices(),
    services(),
    getTranslations("connect"),
    getLocale(),
  ]);
  const stored = await listCredentialRows(db, caller, kept);
  return (
    <AdminPage title={t("title")} intro={t("intro")}>
      <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["connect", "forms"])}>
        <ConnectForm
          storedKeys={stored.map(({ id, name, apiKeyTail }) => ({ id, name, tail: apiKeyTail }))}
          pollSeconds={Math.max(5, Math.round(config.pollMs / 1000))}
        />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
