import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { AuditEvent } from "@/components/admin/audit/audit-event";
import { AuditFilters } from "@/components/admin/audit/audit-filters";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { type AuditQuery, auditQuery } from "@/lib/contracts/admin/audit";
import { AUDIT_ACTIONS, TENANT_AUDIT_ACTIONS } from "@/lib/domain/audit";
import { listAudit } from "@/lib/server/audit/list";
import { auditTenants } from "@/lib/server/audit/tenants";
import { callerForPage } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";

interface AuditPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

/** Who did what: the trail as far as the caller may read it, as the address asks for it. */
export default async function AuditTrailPage({ searchParams }: AuditPageProps) {
  const given = Object.entries(await searchParams).filter(([, value]) => typeof value === "string" && value !== "");
  const address = addressOf("/admin/audit", Object.fromEntries(given.map(([name, value]) => [name, String(value)])));
  const caller = await callerForPage("PAGE /admin/audit", address);
  const parsed = auditQuery.safeParse(Object.fromEntries(given));
  const query: AuditQuery = parsed.success ? parsed.data : {};
  const { db } = await services();
  const [t, tenants, page] = await Promise.all([
    getTranslations("audit"),
    auditTenants(db, caller),
    listAudit(db, caller, query, 50),
  ]);
  const latest = { ...query, after: undefined };
  const actions = (
    <a className={buttonClass("secondary")} href={addressOf("/api/admin/audit/export", latest)} download>
      {t("export")}
    </a>
  );
  return (
    <AdminPage title={t("title")} intro={t("intro")} actions={actions}>
      {!parsed.success && (
        <Notice tone="near" className="mb-4">
          {t("filter.wrong")}
        </Notice>
      )}
      <AuditFilters
        key={address}
        query={query}
        tenants={tenants}
        actions={caller.installationAdmin ? AUDIT_ACTIONS : TENANT_AUDIT_ACTIONS}
      />
      {page.entries.length === 0 ? (
        <Notice className="mt-6" title={t("empty")}>
          {t("emptyWhat")}
        </Notice>
      ) : (
        <ol aria-label={t("list")} className="mt-6 rounded-tile bg-surface">
          {page.entries.map((entry) => (
            <AuditEvent key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <p className="mt-4 flex flex-wrap [&>*]:mr-3">
        {query.after !== undefined && (
          <PageLink className={buttonClass("quiet")} href={addressOf("/admin/audit", latest)}>
            {t("newest")}
          </PageLink>
        )}
        {page.next !== null && (
          <PageLink
            className={buttonClass("secondary")}
            href={addressOf("/admin/audit", { ...query, after: page.next })}
          >
            {t("older")}
          </PageLink>
        )}
      </p>
    </AdminPage>
  );
}

/** A path with what is asked for as its query. */
function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, value);
  return given.size === 0 ? path : `${path}?${given}`;
}
