import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { DeleteProviderCard } from "@/components/admin/providers/delete-provider-card";
import { EnabledCard } from "@/components/admin/providers/enabled-card";
import { GuessedAddress } from "@/components/admin/providers/guessed-address";
import { ProviderForm } from "@/components/admin/providers/provider-form";
import { SettingsPage } from "@/components/admin/settings/settings-page";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { redirectAddress } from "@/lib/domain/identity-provider";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { auditTenants } from "@/lib/server/audit/tenants";
import { callerForPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { findProviderDetail } from "@/lib/server/identity-providers/find-providers";

const LIST = "/admin/settings/single-sign-on";

interface ProviderPageProps {
  readonly params: Promise<{ readonly providerId: string }>;
}

/** The provider of the address, once a request: the title needs it, too. */
const load = cache(async (segment: string) => {
  const id = idFromPath(segment) ?? "";
  const path = `${LIST}/${encodeURIComponent(id)}`;
  const caller = await callerForPage("PAGE /admin/settings/single-sign-on/[providerId]", path);
  const { db, config } = await services();
  const provider = (await findProviderDetail(db, id)) ?? notFound();
  return { provider, config, tenants: await auditTenants(db, caller) };
});

export async function generateMetadata({ params }: ProviderPageProps): Promise<Metadata> {
  return { title: (await load((await params).providerId)).provider.name };
}

/** One identity provider: all that is set of it; to turn off and to delete. */
export default async function ProviderPage({ params }: ProviderPageProps) {
  const { provider, config, tenants } = await load((await params).providerId);
  const [t, locale] = await Promise.all([getTranslations("providers"), getLocale()]);
  const back = (
    <PageLink href={LIST} className={buttonClass("secondary")}>
      {t("back")}
    </PageLink>
  );
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "connect", "forms", "people", "providers"])}
    >
      <SettingsPage section="single-sign-on" title={<span dir="auto">{provider.name}</span>} actions={back}>
        {!config.urlGiven && <GuessedAddress url={config.url} />}
        <ProviderForm
          provider={provider}
          redirectAddress={redirectAddress(config.url, provider.id)}
          tenants={tenants}
        />
        <div className="mt-8 grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
          <EnabledCard provider={provider} />
          <DeleteProviderCard provider={provider} />
        </div>
      </SettingsPage>
    </NextIntlClientProvider>
  );
}
