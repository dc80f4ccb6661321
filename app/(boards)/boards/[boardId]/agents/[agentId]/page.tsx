import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AgentView } from "@/components/agent/agent-view";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";
import { rowAround } from "@/lib/server/http/row-around";

interface AgentPageProps {
  readonly params: Promise<{ readonly boardId: string; readonly agentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agent");
  return { title: t("title") };
}

export default async function AgentPage({ params }: AgentPageProps) {
  const { boardId, agentId } = await params;
  const caller = await callerOrSignIn(`/boards/${boardId}/agents/${agentId}`);
  const board = await boardOrNotFound(caller, idFromPath(boardId));
  const id = idFromPath(agentId) ?? notFound();
  const [locale, around] = await Promise.all([getLocale(), rowAround(board, "agents", id)]);
  const words = pickMessages(messagesOf(locale), ["common", "board", "agent", "metrics", "states", "errors"]);
  return (
    <NextIntlClientProvider messages={words}>
      <AgentView board={{ id: board.id, name: board.name }} agentId={id} {...around} />
    </NextIntlClientProvider>
  );
}
