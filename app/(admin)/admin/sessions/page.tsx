import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { AllSessions } from "@/components/admin/people/all-sessions";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { currentSessionId } from "@/lib/server/access/require-caller";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { listSessions } from "@/lib/server/people/sessions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.sessions");
  return { title: t("title") };
}

/** Every signed-in browser of the installation. */
export default async function SessionsPage() {
  await callerForPage("PAGE /admin/sessions", "/admin/sessions");
  const { db } = await services();
  const now = Date.now();
  const [sessions, currentId, t, locale] = await Promise.all([
    listSessions(db, null, now),
    currentSessionId(),
    getTranslations("people.sessions"),
    getLocale(),
  ]);
  return (
    <NextIntlClientProvider
      messages={pickMessages(messagesOf(locale), ["common", "account", "forms", "lists", "people"])}
    >
      <AdminPage title={t("title")} intro={t("intro")}>
        <AllSessions sessions={sessions} currentId={currentId} now={now} />
      </AdminPage>
    </NextIntlClientProvider>
  );
}
