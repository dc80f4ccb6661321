import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { QueueView } from "@/components/queue/queue-view";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";
import { rowAround } from "@/lib/server/http/row-around";

interface QueuePageProps {
  readonly params: Promise<{ readonly boardId: string; readonly queueId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("queue");
  return { title: t("title") };
}

export default async function QueuePage({ params }: QueuePageProps) {
  const { boardId, queueId } = await params;
  const caller = await callerOrSignIn(`/boards/${boardId}/queues/${queueId}`);
  const board = await boardOrNotFound(caller, idFromPath(boardId));
  const id = idFromPath(queueId) ?? notFound();
  const [locale, around] = await Promise.all([getLocale(), rowAround(board, "queues", id)]);
  const words = pickMessages(messagesOf(locale), ["common", "board", "queue", "metrics", "states", "errors"]);
  return (
    <NextIntlClientProvider messages={words}>
      <QueueView board={{ id: board.id, name: board.name }} queueId={id} {...around} />
    </NextIntlClientProvider>
  );
}
