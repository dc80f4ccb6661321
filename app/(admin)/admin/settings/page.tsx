import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { InstallationFacts } from "@/components/admin/settings/installation-facts";
import { SettingsPage } from "@/components/admin/settings/settings-page";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { readInstallationFacts } from "@/lib/server/installation/facts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** What this installation is: to read, and to know where to change it. */
export default async function InstallationPage() {
  await callerForPage("PAGE /admin/settings", "/admin/settings");
  const { db, config } = await services();
  const [facts, t, locale] = await Promise.all([
    readInstallationFacts(db, config),
    getTranslations("settings.installation"),
    getLocale(),
  ]);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common"])}>
      <SettingsPage section="installation" intro={t("intro")}>
        <InstallationFacts facts={facts} now={Date.now()} />
      </SettingsPage>
    </NextIntlClientProvider>
  );
}
