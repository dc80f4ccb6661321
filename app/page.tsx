import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { LAST_BOARD_COOKIE } from "@/components/shell/last-board";
import { NoticePage } from "@/components/shell/notice-page";
import { SetUpSteps } from "@/components/shell/set-up-steps";
import { SignOutButton } from "@/components/shell/sign-out-button";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { listBoards } from "@/lib/server/boards/find-boards";
import { callerForPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.boards");
  // The layout's template does not reach a page beside it.
  return { title: { absolute: `${t("title")} · Wallboard` } };
}

/** The way in: to the board one was at last, or the first; without any, to what makes one. */
export default async function Home() {
  const caller = await callerForPage("PAGE /", "/");
  const { db } = await services();
  const [boards, jar, t] = await Promise.all([listBoards(db, caller), cookies(), getTranslations("common.empty")]);
  const last = idFromPath(jar.get(LAST_BOARD_COOKIE)?.value ?? "");
  const board = boards.find(({ id }) => id === last) ?? boards[0];
  if (board !== undefined) redirect(`/boards/${encodeURIComponent(board.id)}`);
  const again = (
    <NextIntlClientProvider messages={pickMessages(messagesOf(await getLocale()), ["common"])}>
      {caller.installationAdmin && (
        <PageLink className={buttonClass("primary")} href="/admin/tenants/connect">
          {t("connect")}
        </PageLink>
      )}
      <PageLink className={buttonClass(caller.installationAdmin ? "secondary" : "primary")} href="/">
        {t("again")}
      </PageLink>
      <SignOutButton />
    </NextIntlClientProvider>
  );
  if (caller.installationAdmin) {
    return (
      <NoticePage title={t("title")} actions={again}>
        <SetUpSteps />
      </NoticePage>
    );
  }
  return (
    <NoticePage title={t("otherTitle")} actions={again}>
      <p>{t("otherWhat", { email: caller.email })}</p>
    </NoticePage>
  );
}
