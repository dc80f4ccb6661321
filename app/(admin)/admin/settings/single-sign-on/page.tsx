import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { GuessedAddress } from "@/components/admin/providers/guessed-address";
import { NoProviders } from "@/components/admin/providers/no-providers";
import { ProviderList } from "@/components/admin/providers/provider-list";
import { SettingsPage } from "@/components/admin/settings/settings-page";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { listProviders } from "@/lib/server/identity-providers/find-providers";

const PATH = "/admin/settings/single-sign-on";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("single-sign-on") };
}

/** The identity providers at which people sign in. */
export default async function SingleSignOnPage() {
  await callerForPage("PAGE /admin/settings/single-sign-on", PATH);
  const { db, config } = await services();
  const [providers, t, locale] = await Promise.all([listProviders(db), getTranslations("providers"), getLocale()]);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common"])}>
      <SettingsPage section="single-sign-on" intro={t("intro")}>
        {!config.urlGiven && <GuessedAddress url={config.url} />}
        {providers.length === 0 ? <NoProviders /> : <ProviderList providers={providers} now={Date.now()} />}
        <PageLink href={`${PATH}/add`} className={buttonClass("primary", "mt-5")}>
          {t("add")}
        </PageLink>
      </SettingsPage>
    </NextIntlClientProvider>
  );
}
