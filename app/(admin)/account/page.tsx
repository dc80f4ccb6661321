import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkedProviders } from "@/components/account/linked-providers";
import { NameForm } from "@/components/account/name-form";
import { OtherSessions } from "@/components/account/other-sessions";
import { PasswordForm } from "@/components/account/password-form";
import { SecondFactor } from "@/components/account/second-factor/second-factor";
import { SessionList } from "@/components/account/session-list";
import { AdminPage } from "@/components/admin/admin-page";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { currentSessionId } from "@/lib/server/access/require-caller";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { findAccount } from "@/lib/server/people/account";
import { listSessions } from "@/lib/server/people/sessions";
import { findSecondFactor } from "@/lib/server/second-factor/stored";
import { listLinkedProviders } from "@/lib/server/single-sign-on/identities";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

/** One's own account: name, password, where one is signed in. */
export default async function AccountPage() {
  const caller = await callerForPage("PAGE /account", "/account");
  const { db } = await services();
  const now = Date.now();
  const [account, secondFactor, providers, sessions, currentId, t, locale] = await Promise.all([
    findAccount(db, caller.userId),
    findSecondFactor(db, caller.userId),
    listLinkedProviders(db, caller.userId),
    listSessions(db, caller.userId, now),
    currentSessionId(),
    getTranslations("account"),
    getLocale(),
  ]);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common", "account", "auth", "forms"])}>
      <AdminPage title={t("title")} intro={account.email}>
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
          <section>
            <h2 className="mb-4 text-lg font-bold">{t("who")}</h2>
            <NameForm name={account.name} revision={account.revision} />
          </section>
          {account.hasPassword && (
            <section>
              <h2 className="mb-4 text-lg font-bold">{t("password.title")}</h2>
              <PasswordForm />
            </section>
          )}
          {providers.length > 0 && (
            <section>
              <h2 className="mb-4 text-lg font-bold">{t("singleSignOn.title")}</h2>
              <LinkedProviders providers={providers} now={now} />
            </section>
          )}
          <section>
            <h2 className="mb-4 text-lg font-bold">{t("secondFactor.title")}</h2>
            {account.hasPassword ? (
              <SecondFactor email={account.email} standing={secondFactor} now={now} />
            ) : (
              <p className="leading-relaxed text-muted">{t("secondFactor.notHere")}</p>
            )}
          </section>
        </div>
        <section className="mt-10">
          <div className="mb-4 flex flex-wrap items-center justify-between">
            <h2 className="mr-4 text-lg font-bold">{t("sessions.title")}</h2>
            {sessions.length > 1 && <OtherSessions />}
          </div>
          <SessionList sessions={sessions} currentId={currentId} address="/api/account/sessions" now={now} />
        </section>
      </AdminPage>
    </NextIntlClientProvider>
  );
}
