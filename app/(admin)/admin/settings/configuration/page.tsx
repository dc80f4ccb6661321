import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { ApplyFile } from "@/components/admin/configuration/apply-file";
import { DownloadCard } from "@/components/admin/configuration/download-card";
import { SettingsPage } from "@/components/admin/settings/settings-page";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { callerForPage } from "@/lib/server/http/page-access";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("configuration") };
}

/** All configuration as a file: to take away, and to apply. */
export default async function ConfigurationPage() {
  await callerForPage("PAGE /admin/settings/configuration", "/admin/settings/configuration");
  const [t, locale] = await Promise.all([getTranslations("configuration"), getLocale()]);
  // What a file says is told in the words of the pages where the same is set by hand.
  const words = [
    "common",
    "configuration",
    "connect",
    "forms",
    "metrics",
    "people",
    "providers",
    "states",
    "tenants",
    "thresholds",
  ] as const;
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), words)}>
      <SettingsPage section="configuration" intro={t("intro")}>
        <DownloadCard />
        <div className="mt-5">
          <ApplyFile />
        </div>
      </SettingsPage>
    </NextIntlClientProvider>
  );
}
