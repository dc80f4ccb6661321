import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { SessionList } from "@/components/account/session-list";
import { AdminPage } from "@/components/admin/admin-page";
import { AccountForm, DeletePerson } from "@/components/admin/people/account-form";
import { Memberships } from "@/components/admin/people/memberships";
import { PasswordOf } from "@/components/admin/people/password-of";
import { SecondFactorOf } from "@/components/admin/people/second-factor-of";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { currentSessionId } from "@/lib/server/access/require-caller";
import { callerForPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { findPerson } from "@/lib/server/people/find-people";
import { listSessions } from "@/lib/server/people/sessions";
import { listTenantPlaces } from "@/lib/server/people/tenant-places";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

interface PersonPageProps {
  readonly params: Promise<{ readonly userId: string }>;
}

/** One person: what they are in the tenants of the caller, and for installation admins their account and sign-ins. */
export default async function PersonPage({ params }: PersonPageProps) {
  const { userId } = await params;
  const caller = await callerForPage("PAGE /admin/people/[userId]", `/admin/people/${userId}`);
  const { db } = await services();
  const now = Date.now();
  const id = idFromPath(userId);
  const person = id === null ? null : await findPerson(db, caller, id);
  if (person === null) notFound();
  const mayAll = caller.installationAdmin;
  const [places, sessions, currentId, t, locale] = await Promise.all([
    listTenantPlaces(db, caller),
    mayAll ? listSessions(db, person.id, now) : [],
    currentSessionId(),
    getTranslations("people"),
    getLocale(),
  ]);
  const isOneself = person.id === caller.userId;
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common", "account", "forms", "people"])}>
      <AdminPage
        title={person.name}
        intro={<span className="break-all">{person.email}</span>}
        actions={
          <PageLink href="/admin/people" className={buttonClass()}>
            {t("person.back")}
          </PageLink>
        }
      >
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
          <Memberships person={person} places={places} mayAdd={mayAll} mayEdit={mayAll || !isOneself} />
          {mayAll && (
            <section>
              <h2 className="mb-4 text-lg font-bold">{t("person.account")}</h2>
              <AccountForm person={person} isOneself={isOneself} />
              <div className="mt-10 border-t border-line pt-6">
                <PasswordOf person={person} isOneself={isOneself} />
              </div>
              <div className="mt-10 border-t border-line pt-6">
                <SecondFactorOf person={person} isOneself={isOneself} />
              </div>
              {!isOneself && (
                <div className="mt-10 border-t border-line pt-6">
                  <DeletePerson person={person} />
                </div>
              )}
            </section>
          )}
        </div>
        {mayAll && (
          <section className="mt-10">
            <h2 className="mb-4 text-lg font-bold">{t("person.sessions")}</h2>
            <SessionList sessions={sessions} currentId={currentId} address="/api/admin/sessions" now={now} />
          </section>
        )}
      </AdminPage>
    </NextIntlClientProvider>
  );
}
