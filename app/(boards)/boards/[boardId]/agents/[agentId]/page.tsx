import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AgentView } from "@/components/agent/agent-view";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";
import { rowAround } from "@/lib/server/http/row-around";

interface AgentPageProps {
  readonly params: Promise<{ readonly boardId: string; readonly agentId: string }>;
}

/** Authorises, then loads; title and page ask for the same, which is done once. */
const load = cache(async (boardId: string, agentId: string) => {
  const caller = await callerOrSignIn(`/boards/${boardId}/agents/${agentId}`);
  const board = await boardOrNotFound(caller, idFromPath(boardId));
  const id = idFromPath(agentId) ?? notFound();
  return { board, id, around: await rowAround(board, "agents", id) };
});

export async function generateMetadata({ params }: AgentPageProps): Promise<Metadata> {
  const { boardId, agentId } = await params;
  const [{ around }, t] = await Promise.all([load(boardId, agentId), getTranslations("agent")]);
  return { title: around.initialName || t("title") };
}

export default async function AgentPage({ params }: AgentPageProps) {
  const { boardId, agentId } = await params;
  const [locale, { board, id, around }] = await Promise.all([getLocale(), load(boardId, agentId)]);
  const words = pickMessages(messagesOf(locale), ["common", "board", "agent", "metrics", "states", "errors"]);
  return (
    <NextIntlClientProvider messages={words}>
      <AgentView board={{ id: board.id, name: board.name }} agentId={id} {...around} />
    </NextIntlClientProvider>
  );
}
