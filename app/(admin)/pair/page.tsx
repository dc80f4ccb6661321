import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotYours } from "@/components/admin/displays/pair/not-yours";
import { PairDisplay } from "@/components/admin/displays/pair/pair-display";
import { groupsOf } from "@/lib/client/displays/fleet-list";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { findBoard } from "@/lib/server/boards/find-boards";
import { listDisplays } from "@/lib/server/displays/list-displays";
import { placeableTenants } from "@/lib/server/displays/placeable-tenants";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

interface PairPageProps {
  readonly searchParams: Promise<{ readonly code?: string | string[]; readonly board?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("displays.pair"))("title") };
}

/** Where somebody types the code that a TV shows, or comes to by its QR code. */
export default async function PairPage({ searchParams }: PairPageProps) {
  const { code, board } = await searchParams;
  const asked = new URLSearchParams();
  if (typeof code === "string") asked.set("code", code);
  if (typeof board === "string") asked.set("board", board);
  const caller = await callerForPage("PAGE /pair", asked.size === 0 ? "/pair" : `/pair?${asked}`);
  const { db, config } = await services();
  const [tenants, fleet, wanted, t, locale] = await Promise.all([
    placeableTenants(db, caller),
    listDisplays(db, caller, Date.now()),
    typeof board === "string" ? findBoard(db, caller, board) : null,
    getTranslations("displays.pair"),
    getLocale(),
  ]);
  const [first, ...others] = tenants.map(({ id, name }) => ({ id, name, groups: groupsOf(fleet, id) }));
  const mayShow = wanted !== null && wanted.ownerId === null && can(caller, "display.edit", wanted.tenantId);
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "displays", "forms", "lists", "thresholds"])}
    >
      {first === undefined ? (
        <NotYours />
      ) : (
        <AdminPage title={t("title")} intro={t("intro", { address: `${new URL(config.url).host}/tv` })}>
          <PairDisplay
            code={typeof code === "string" ? code.slice(0, 20) : ""}
            tenants={[first, ...others]}
            wanted={mayShow ? { boardId: wanted.id, tenantId: wanted.tenantId } : null}
          />
        </AdminPage>
      )}
    </NextIntlClientProvider>
  );
}
