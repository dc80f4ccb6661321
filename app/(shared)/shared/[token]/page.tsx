import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { SharedBoard } from "@/components/shared/shared-board";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { firstView } from "@/lib/server/http/first-view";
import { boardOfLinkOrNotFound } from "@/lib/server/http/link-page";

interface SharedPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

const WORDS = ["board", "combine", "common", "errors", "shared", "states", "tiles"] as const;

export async function generateMetadata({ params }: SharedPageProps): Promise<Metadata> {
  const { name } = await boardOfLinkOrNotFound((await params).token);
  // Where a tile embeds another page, that page is not to learn the address.
  return { title: name, referrer: "no-referrer", robots: { index: false, follow: false } };
}

/** A board, live, for whoever has a link to it. The browser reads the token where it stands, in the address. */
export default async function SharedPage({ params }: SharedPageProps) {
  const board = await boardOfLinkOrNotFound((await params).token);
  const [locale, view] = await Promise.all([getLocale(), firstView(board)]);
  const { tenantName = "", timeZone = "UTC" } = view?.board ?? {};
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), WORDS)}>
      <SharedBoard board={{ id: board.id, name: board.name, tenantName, timeZone }} document={view?.document ?? null} />
    </NextIntlClientProvider>
  );
}
