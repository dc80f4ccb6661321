import "server-only";
import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { AuditPage, AuditQuery } from "@/lib/contracts/admin/audit";
import { bothCases } from "@/lib/domain/like-letters";
import { endOfDay, startOfDay } from "@/lib/domain/zone-day";
import type { Caller } from "@/lib/server/access/caller";
import { tenantsWhere } from "@/lib/server/access/permissions";
import { contains } from "@/lib/server/db/contains";
import type { Db } from "@/lib/server/db/database";
import type { Database } from "@/lib/server/db/schema";

import { type AuditRow, toEntry } from "./entry";

/**
 * The events that the caller may read and that match, latest first, at most `limit` of them. A tenant's admin reads what was
 * done in their tenants; what belongs to no tenant (sign-ins, their failures, the installation) is for installation admins.
 */
export async function listAudit(db: Db, caller: Caller, query: AuditQuery, limit: number): Promise<AuditPage> {
  const scope = tenantsWhere(caller, "audit.view");
  if (scope.length === 0) return { entries: [], next: null };
  const rows = await select(db, scope, query, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map(toEntry).filter((entry) => entry !== null),
    next: last === undefined || rows.length <= limit ? null : `${last.at}_${last.id}`,
  };
}

function select(db: Db, scope: "all" | readonly string[], query: AuditQuery, limit: number): Promise<AuditRow[]> {
  const zone = query.zone || "UTC";
  const [at = "", id = ""] = query.after?.split(/_(.*)/s) ?? [];
  return db
    .selectFrom("audit_events")
    .leftJoin("users as actors", "actors.id", "audit_events.actor_id")
    .leftJoin("tenants", "tenants.id", "audit_events.tenant_id")
    .leftJoin("users as subjects", (join) => join.onRef("subjects.id", "=", "audit_events.subject_id"))
    .leftJoin("boards", (join) => join.onRef("boards.id", "=", "audit_events.subject_id"))
    .leftJoin("credentials", (join) => join.onRef("credentials.id", "=", "audit_events.subject_id"))
    .leftJoin("identity_providers", (join) => join.onRef("identity_providers.id", "=", "audit_events.subject_id"))
    .selectAll("audit_events")
    .select([
      "actors.name as actor_name",
      "tenants.name as tenant_name",
      "subjects.name as user_name",
      "boards.name as board_name",
      "credentials.name as credential_name",
      "identity_providers.name as provider_name",
    ])
    .$if(scope !== "all", (q) => q.where("audit_events.tenant_id", "in", scope === "all" ? [] : scope))
    .$if(isGiven(query.tenant), (q) => q.where("audit_events.tenant_id", "=", query.tenant ?? ""))
    .$if(isGiven(query.action), (q) => q.where("audit_events.action", "=", query.action ?? ""))
    .$if(isGiven(query.from), (q) => q.where("audit_events.at", ">=", startOfDay(query.from ?? "", zone)))
    .$if(isGiven(query.to), (q) => q.where("audit_events.at", "<", endOfDay(query.to ?? "", zone)))
    .$if(isGiven(query.actor), (q) =>
      q.where(contains(db, [sql.ref("audit_events.actor"), sql.ref("actors.name")], query.actor ?? "", bothCases)),
    )
    .$if(isGiven(query.text), (q) => q.where(anywhere(db, query.text ?? "")))
    .$if(at !== "", (q) => q.where((eb) => isOlder(eb, Number(at), id)))
    .orderBy("audit_events.at", "desc")
    .orderBy("audit_events.id", "desc")
    .limit(limit)
    .execute();
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

function isOlder(eb: ExpressionBuilder<Pick<Database, "audit_events">, "audit_events">, at: number, id: string) {
  return eb.or([
    eb("audit_events.at", "<", at),
    eb.and([eb("audit_events.at", "=", at), eb("audit_events.id", "<", id)]),
  ]);
}

const PLAIN = ["actor", "action", "subject_id", "address"].map((name) => sql.ref(`audit_events.${name}`));
const NAMES = [
  "actors.name",
  "tenants.name",
  "subjects.name",
  "boards.name",
  "credentials.name",
  "identity_providers.name",
].map((name) => sql.ref(name));
const FACTS = ["before", "after"].map((name) => sql.ref(`audit_events.${name}`));

/** Facts are stored as JSON, so what is sought in them is spelled as JSON spells it. */
function anywhere(db: Db, text: string) {
  const inFacts = contains(db, FACTS, JSON.stringify(text).slice(1, -1), bothCases);
  return sql<SqlBool>`(${contains(db, [...PLAIN, ...NAMES], text, bothCases)} or ${inFacts})`;
}
