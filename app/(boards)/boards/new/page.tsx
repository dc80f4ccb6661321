import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import "@/components/design/design.css";
import { NewBoard } from "@/components/design/new/new-board";
import { UntilAlive } from "@/components/shell/until-alive";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { boardPlaces } from "@/lib/server/boards/board-places";
import { boardById } from "@/lib/server/boards/find-boards";
import { firstView } from "@/lib/server/http/first-view";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { listQueues } from "@/lib/server/queues/list-queues";

interface NewBoardPageProps {
  readonly searchParams: Promise<{ readonly tenant?: string | string[]; readonly copy?: string | string[] }>;
}

const WORDS = [
  "board",
  "combine",
  "common",
  "design",
  "errors",
  "forms",
  "metrics",
  "queues",
  "states",
  "tiles",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("design.new");
  return { title: t("title") };
}

/** Where a board begins, for whoever may make one somewhere. Of what the address names, that which is not theirs is as if it were not there. */
export default async function NewBoardPage({ searchParams }: NewBoardPageProps) {
  const { tenant, copy } = await searchParams;
  const caller = await callerForPage("PAGE /boards/new", "/boards/new");
  const { db } = await services();
  const { places, boards } = await boardPlaces(db, caller);
  const original = boards.find(({ id }) => id === copy);
  const place = places.find(({ id }) => id === (tenant ?? original?.tenantId)) ?? places[0];
  const [table, board] =
    place === undefined ? [null, null] : await Promise.all([listQueues(db, place.id), boardById(db, place.boardId)]);
  if (place === undefined || table === null || board === null) notFound();
  const [t, locale, view] = await Promise.all([getTranslations("design.new"), getLocale(), firstView(board)]);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), WORDS)}>
      <main id="main" className="mx-auto max-w-[100rem] px-4 pb-16 pt-6 sm:px-6">
        <h1 className="text-2xl font-bold tracking-tight">{t("title")}</h1>
        <UntilAlive>
          <NewBoard
            places={places.map(({ id, name }) => ({ id, name }))}
            tenantId={place.id}
            boardId={place.boardId}
            timeZone={view?.board.timeZone ?? "UTC"}
            queues={table.queues
              .filter(({ hidden }) => !hidden)
              .map(({ id, name, label, media }) => ({ id, name: label ?? name, media }))}
            originals={boards.map(({ id, name, tenantId }) => ({ id, name, tenant: names.get(tenantId) ?? "" }))}
            copyOf={original?.id ?? null}
          />
        </UntilAlive>
      </main>
    </NextIntlClientProvider>
  );
}
