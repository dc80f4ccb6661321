import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { Fleet } from "@/components/admin/displays/fleet/fleet";
import { NoDisplays } from "@/components/admin/displays/fleet/no-displays";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { listDisplays } from "@/lib/server/displays/list-displays";
import { shownTitles } from "@/lib/server/displays/shown-titles";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

const WORDS = [
  "board",
  "combine",
  "common",
  "displays",
  "errors",
  "forms",
  "lists",
  "states",
  "tenants",
  "tiles",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("displays"))("title") };
}

/** Every display that the caller places, live. */
export default async function DisplaysPage() {
  const caller = await callerForPage("PAGE /admin/displays", "/admin/displays");
  const { db, config } = await services();
  const now = Date.now();
  const displays = await listDisplays(db, caller, now);
  const [titles, t, locale] = await Promise.all([
    shownTitles(db, caller, displays),
    getTranslations("displays"),
    getLocale(),
  ]);
  const pair = (
    <PageLink href="/pair" className={buttonClass("primary")}>
      {t("pairAction")}
    </PageLink>
  );
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), WORDS)}>
      <AdminPage title={t("title")} intro={t("intro")} actions={pair}>
        {displays.length === 0 ? (
          <NoDisplays address={`${new URL(config.url).host}/tv`} />
        ) : (
          <Fleet initial={displays} renderedAt={now} titles={titles} />
        )}
      </AdminPage>
    </NextIntlClientProvider>
  );
}
