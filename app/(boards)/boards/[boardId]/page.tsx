import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { BoardView } from "@/components/board/board-view";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { firstView } from "@/lib/server/http/first-view";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";

interface BoardPageProps {
  readonly params: Promise<{ readonly boardId: string }>;
}

async function boardOf({ params }: BoardPageProps) {
  const { boardId } = await params;
  const caller = await callerOrSignIn(`/boards/${boardId}`);
  return boardOrNotFound(caller, idFromPath(boardId));
}

export async function generateMetadata(props: BoardPageProps): Promise<Metadata> {
  return { title: (await boardOf(props)).name };
}

/** A board, live. The server knows its name and asks the hub for its tenant's; the numbers come by the stream. */
export default async function BoardPage(props: BoardPageProps) {
  const board = await boardOf(props);
  const [locale, view] = await Promise.all([getLocale(), firstView(board)]);
  const { tenantName = "", timeZone = "UTC" } = view?.board ?? {};
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["board", "combine", "common", "errors", "states", "tiles"])}
    >
      <BoardView board={{ id: board.id, name: board.name, tenantName, timeZone }} document={view?.document ?? null} />
    </NextIntlClientProvider>
  );
}
