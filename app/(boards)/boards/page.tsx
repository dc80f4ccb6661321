import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AutoRefresh } from "@/components/shell/auto-refresh";
import { BoardCard } from "@/components/shell/board-card";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { mayUse } from "@/lib/server/access/may-use";
import { ROUTES } from "@/lib/server/access/routes/table";
import { listBoards } from "@/lib/server/boards/find-boards";
import { boardStandings } from "@/lib/server/http/board-standings";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.boards");
  return { title: t("title") };
}

/** Every board the caller may see, with how it stands. */
export default async function BoardsPage() {
  const caller = await callerForPage("PAGE /boards", "/boards");
  const { db } = await services();
  const boards = await listBoards(db, caller);
  // "/" explains what to do when there is none.
  if (boards.length === 0) redirect("/");
  const [summaries, t, locale] = await Promise.all([
    boardStandings(boards, Date.now()),
    getTranslations("common.boards"),
    getLocale(),
  ]);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common", "board", "errors"])}>
      <main id="main" className="mx-auto max-w-[90rem] px-4 pb-12 pt-6 sm:px-6">
        <div className="flex flex-wrap items-center justify-between">
          <h1 className="mr-4 text-2xl font-bold tracking-tight">{t("title")}</h1>
          {mayUse(caller, ROUTES["PAGE /boards/new"]) && (
            <PageLink href="/boards/new" className={buttonClass("primary")}>
              {t("new")}
            </PageLink>
          )}
        </div>
        <ul className="mt-5 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {summaries.map((summary) => (
            <li key={summary.id}>
              <BoardCard {...summary} />
            </li>
          ))}
        </ul>
      </main>
      <AutoRefresh everyMs={10_000} />
    </NextIntlClientProvider>
  );
}
