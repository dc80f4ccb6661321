import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { GuessedAddress } from "@/components/admin/providers/guessed-address";
import { ProviderForm } from "@/components/admin/providers/provider-form";
import { SettingsPage } from "@/components/admin/settings/settings-page";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { redirectAddress } from "@/lib/domain/identity-provider";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { auditTenants } from "@/lib/server/audit/tenants";
import { newId } from "@/lib/server/crypto/token";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { findProviderDetail } from "@/lib/server/identity-providers/find-providers";

const LIST = "/admin/settings/single-sign-on";

interface AddProviderPageProps {
  readonly searchParams: Promise<{ readonly id?: string | readonly string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("providers");
  return { title: t("addTitle") };
}

/**
 * Adds an identity provider. Its id stands in the page's address from the start: the redirect address holds it, which is registered at the provider
 * before anything can be stored, and must not be another one when the page is loaded again.
 */
export default async function AddProviderPage({ searchParams }: AddProviderPageProps) {
  const caller = await callerForPage("PAGE /admin/settings/single-sign-on/add", `${LIST}/add`);
  const { id } = await searchParams;
  if (typeof id !== "string" || !/^[\w-]{22}$/.test(id)) redirect(`${LIST}/add?id=${newId()}`);
  const { db, config } = await services();
  if ((await findProviderDetail(db, id)) !== null) redirect(`${LIST}/${id}`);
  const [tenants, t, locale] = await Promise.all([auditTenants(db, caller), getTranslations("providers"), getLocale()]);
  const back = (
    <PageLink href={LIST} className={buttonClass("secondary")}>
      {t("back")}
    </PageLink>
  );
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "connect", "forms", "people", "providers"])}
    >
      <SettingsPage section="single-sign-on" title={t("addTitle")} actions={back}>
        {!config.urlGiven && <GuessedAddress url={config.url} />}
        <ProviderForm key={id} provider={{ id }} redirectAddress={redirectAddress(config.url, id)} tenants={tenants} />
      </SettingsPage>
    </NextIntlClientProvider>
  );
}
