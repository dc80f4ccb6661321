import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReplayBoard } from "@/components/replay/replay-board";
import { momentAsked } from "@/lib/domain/history/moment-asked";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { firstView } from "@/lib/server/http/first-view";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { zoneOfTenant } from "@/lib/server/tenants/zone-of-tenant";

interface ReplayPageProps {
  readonly params: Promise<{ readonly boardId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const load = cache(async (boardId: string) => {
  const caller = await callerOrSignIn(`/boards/${boardId}/replay`);
  return boardOrNotFound(caller, idFromPath(boardId));
});

export async function generateMetadata({ params }: ReplayPageProps): Promise<Metadata> {
  const [board, t] = await Promise.all([load((await params).boardId), getTranslations("replay")]);
  return { title: t("title", { board: board.name }) };
}

/** A board as it was at the moment that the address names. The server knows what it is called; what was recorded of it the browser asks for. */
export default async function ReplayPage({ params, searchParams }: ReplayPageProps) {
  const board = await load((await params).boardId);
  const { db, config } = await services();
  const [zone, locale, view, asked] = await Promise.all([
    zoneOfTenant(db, board.tenantId),
    getLocale(),
    firstView(board),
    searchParams,
  ]);
  const words = ["board", "combine", "common", "errors", "replay", "states", "tiles"] as const;
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), words)}>
      <ReplayBoard
        board={{ id: board.id, name: board.name, tenantName: view?.board.tenantName ?? "", timeZone: zone }}
        document={view?.document ?? null}
        at={momentAsked(asked.at, Date.now(), config.history.days)}
      />
    </NextIntlClientProvider>
  );
}
