import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { QueueView } from "@/components/queue/queue-view";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { ROUTES } from "@/lib/server/access/routes/table";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";
import { rowAround } from "@/lib/server/http/row-around";

interface QueuePageProps {
  readonly params: Promise<{ readonly boardId: string; readonly queueId: string }>;
}

/** Authorises, then loads; title and page ask for the same, which is done once. */
const load = cache(async (boardId: string, queueId: string) => {
  const caller = await callerOrSignIn(`/boards/${boardId}/queues/${queueId}`);
  const board = await boardOrNotFound(caller, idFromPath(boardId));
  const id = idFromPath(queueId) ?? notFound();
  const mayReport = can(caller, ROUTES["PAGE /boards/[boardId]/report"].action, board.tenantId);
  return { board, id, mayReport, around: await rowAround(board, "queues", id) };
});

export async function generateMetadata({ params }: QueuePageProps): Promise<Metadata> {
  const { boardId, queueId } = await params;
  const [{ around }, t] = await Promise.all([load(boardId, queueId), getTranslations("queue")]);
  return { title: around.initialName || t("title") };
}

export default async function QueuePage({ params }: QueuePageProps) {
  const { boardId, queueId } = await params;
  const [locale, { board, id, mayReport, around }] = await Promise.all([getLocale(), load(boardId, queueId)]);
  const words = pickMessages(messagesOf(locale), ["common", "board", "queue", "metrics", "states", "errors"]);
  const reportPath = `/boards/${encodeURIComponent(board.id)}/report?queue=${encodeURIComponent(id)}`;
  return (
    <NextIntlClientProvider messages={words}>
      <QueueView
        board={{ id: board.id, name: board.name }}
        queueId={id}
        reportPath={mayReport ? reportPath : null}
        {...around}
      />
    </NextIntlClientProvider>
  );
}
