import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Designer } from "@/components/design/designer";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { ROUTES } from "@/lib/server/access/routes/table";
import { boardDesign } from "@/lib/server/boards/design/board-design";
import { firstView } from "@/lib/server/http/first-view";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

interface DesignPageProps {
  readonly params: Promise<{ readonly boardId: string }>;
}

const WORDS = [
  "board",
  "calculations",
  "check",
  "combine",
  "common",
  "design",
  "errors",
  "expression",
  "forms",
  "limits",
  "links",
  "lists",
  "metrics",
  "states",
  "thresholds",
  "tiles",
] as const;

/** The board of the address, for whoever may edit it; to everybody else it is not there. */
async function editable({ params }: DesignPageProps) {
  const { boardId } = await params;
  const caller = await callerOrSignIn(`/boards/${boardId}/design`);
  const board = await boardOrNotFound(caller, idFromPath(boardId));
  if (!can(caller, ROUTES["PAGE /boards/[boardId]/design"].action, board.tenantId)) notFound();
  return { caller, board };
}

export async function generateMetadata(props: DesignPageProps): Promise<Metadata> {
  const [{ board }, t] = await Promise.all([editable(props), getTranslations("design")]);
  return { title: t("title", { board: board.name }) };
}

/** Where a board is laid out. */
export default async function DesignPage(props: DesignPageProps) {
  const { caller, board } = await editable(props);
  const { db } = await services();
  const [design, view, locale] = await Promise.all([boardDesign(db, caller, board.id), firstView(board), getLocale()]);
  if (design === null) notFound();
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), WORDS)}>
      <Designer design={design} timeZone={view?.board.timeZone ?? "UTC"} />
    </NextIntlClientProvider>
  );
}
