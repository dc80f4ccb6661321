import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AdminPage } from "@/components/admin/admin-page";
import { DisplayView } from "@/components/admin/displays/one/display-view";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { groupsOf } from "@/lib/client/displays/fleet-list";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { findDisplay, listDisplays } from "@/lib/server/displays/list-displays";
import { playableBoards } from "@/lib/server/displays/playable-boards";
import { shownTitles } from "@/lib/server/displays/shown-titles";
import { callerForPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

interface DisplayPageProps {
  readonly params: Promise<{ readonly displayId: string }>;
}

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
  "thresholds",
  "tiles",
] as const;

/** The display of the address, once a request: the title needs it, too. */
const load = cache(async (displayId: string) => {
  const caller = await callerForPage("PAGE /admin/displays/[displayId]", `/admin/displays/${displayId}`);
  const { db } = await services();
  const now = Date.now();
  const display = (await findDisplay(db, caller, idFromPath(displayId) ?? "", now)) ?? notFound();
  return { caller, db, now, display };
});

export async function generateMetadata({ params }: DisplayPageProps): Promise<Metadata> {
  return { title: (await load((await params).displayId)).display.name };
}

/** One display: what it shows, how it does, and what is set of it. */
export default async function DisplayPage({ params }: DisplayPageProps) {
  const { caller, db, now, display } = await load((await params).displayId);
  const { id, tenantId, tenantName } = display;
  const [playable, fleet, titles, t, locale] = await Promise.all([
    playableBoards(db, tenantId),
    listDisplays(db, caller, now),
    shownTitles(db, caller, [display]),
    getTranslations("displays.detail"),
    getLocale(),
  ]);
  if (playable === null) notFound();
  const actions = (
    <>
      {can(caller, "audit.view", tenantId) && (
        <PageLink href={`/admin/audit?text=${encodeURIComponent(id)}`} className={buttonClass()}>
          {t("trail")}
        </PageLink>
      )}
      <PageLink href="/admin/displays" className={buttonClass()}>
        {t("back")}
      </PageLink>
    </>
  );
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), WORDS)}>
      <AdminPage title={<span dir="auto">{display.name}</span>} intro={tenantName} actions={actions}>
        <DisplayView
          display={display}
          renderedAt={now}
          playable={playable}
          titles={titles}
          groups={groupsOf(fleet, tenantId)}
        />
      </AdminPage>
    </NextIntlClientProvider>
  );
}
