import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { InviteAdmin } from "@/components/admin/people/invite-admin";
import { InviteMember } from "@/components/admin/people/invite-member";
import { OpenInvitations } from "@/components/admin/people/open-invitations";
import { PeoplePager, PeopleSearch } from "@/components/admin/people/people-search";
import { PeopleTable } from "@/components/admin/people/people-table";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { listPeople, PEOPLE_PER_PAGE } from "@/lib/server/people/find-people";
import { listInvitations } from "@/lib/server/people/invitations";
import { listTenantPlaces } from "@/lib/server/people/tenant-places";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

interface PeoplePageProps {
  readonly searchParams: Promise<{ readonly find?: string | string[]; readonly page?: string | string[] }>;
}

/** The people the caller may see, the open invitations, and the way to make more. */
export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const caller = await callerForPage("PAGE /admin/people", "/admin/people");
  const { find, page } = await searchParams;
  const asked = { search: typeof find === "string" ? find : "", page: Math.min(10_000, Number(page) || 1) };
  const { db } = await services();
  const now = Date.now();
  const [{ people, total }, invitations, places, t, locale] = await Promise.all([
    listPeople(db, caller, asked),
    listInvitations(db, caller, now),
    listTenantPlaces(db, caller),
    getTranslations("people"),
    getLocale(),
  ]);
  const [first, ...others] = places;
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common", "forms", "lists", "people"])}>
      <AdminPage title={t("title")} intro={t("intro")}>
        {(total > 6 || asked.search !== "") && <PeopleSearch key={asked.search} search={asked.search} />}
        <PeopleTable people={people} now={now} />
        {pages > 1 && <PeoplePager search={asked.search} page={asked.page} pages={pages} />}
        {invitations.length > 0 && (
          <section className="mt-10">
            <h2 className="mb-4 text-lg font-bold">{t("open.title")}</h2>
            <OpenInvitations rows={invitations} now={now} />
          </section>
        )}
        <div className="mt-10 grid grid-cols-1 gap-8 lg:grid-cols-2">
          {first !== undefined && (
            <section>
              <h2 className="text-lg font-bold">{t("invite.title")}</h2>
              <p className="mb-4 mt-1 text-muted">{t("invite.intro")}</p>
              <InviteMember tenants={[first, ...others]} />
            </section>
          )}
          {caller.installationAdmin && (
            <section>
              <h2 className="text-lg font-bold">{t("invite.adminTitle")}</h2>
              <p className="mb-4 mt-1 text-muted">{t("invite.adminIntro")}</p>
              <InviteAdmin />
            </section>
          )}
        </div>
      </AdminPage>
    </NextIntlClientProvider>
  );
}
