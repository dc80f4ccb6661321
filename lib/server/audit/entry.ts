import "server-only";
import type { AuditChange, AuditEntry } from "@/lib/contracts/admin/audit";
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from "@/lib/domain/audit";

/** An event as it is stored, with the names that go with it today. */
export interface AuditRow {
  readonly id: string;
  readonly at: number | string;
  readonly actor_id: string | null;
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly tenant_id: string | null;
  readonly tenant_name: string | null;
  readonly user_name: string | null;
  readonly board_name: string | null;
  readonly credential_name: string | null;
  readonly provider_name: string | null;
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  readonly address: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

type Facts = Readonly<Record<string, unknown>>;

/** The event for whoever reads the trail; null for an action that this version does not know. */
export function toEntry(row: AuditRow): AuditEntry | null {
  const action = AUDIT_ACTIONS.find((known) => known === row.action);
  if (action === undefined) return null;
  const before = factsOf(row.before);
  const after = factsOf(row.after);
  const kind = AUDIT_SUBJECTS.find((known) => known === row.subject_kind);
  const email = row.actor ?? "";
  return {
    id: row.id,
    at: new Date(Number(row.at)).toISOString(),
    action,
    actor: row.actor === null && row.actor_id === null ? null : { id: row.actor_id, email, name: row.actor_name },
    tenant: row.tenant_id === null ? null : { id: row.tenant_id, name: row.tenant_name },
    subject:
      kind === undefined || row.subject_id === null
        ? null
        : { kind, id: row.subject_id, name: subjectName(row) ?? nameIn(after) ?? nameIn(before) },
    address: row.address,
    changes: changesBetween(before, after),
  };
}

function subjectName(row: AuditRow): string | null {
  if (row.subject_kind === "tenant") return row.tenant_id === row.subject_id ? row.tenant_name : null;
  return row.user_name ?? row.board_name ?? row.credential_name ?? row.provider_name;
}

/** What it was called then, for the day it is gone. */
function nameIn(facts: Facts): string | null {
  const name = facts.name ?? facts.email;
  return typeof name === "string" ? name : null;
}

function factsOf(json: string | null): Facts {
  if (json === null) return {};
  const value: unknown = JSON.parse(json);
  return typeof value === "object" && value !== null ? withoutSecrets(value) : {};
}

const SECRET = /secret|password|token|hash|cookie/i;

/** Services record no secret; should one slip in all the same, nobody reads it here. The last four characters may be told. */
function withoutSecrets(facts: object): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([field, value]) => {
      const hidden = typeof value === "string" && SECRET.test(field) && !/tail$/i.test(field) && value !== "replaced";
      if (hidden) return [field, "[hidden]"];
      return [field, withinToo(value)];
    }),
  );
}

function withinToo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withinToo);
  return typeof value === "object" && value !== null ? withoutSecrets(value) : value;
}

/** What differs, in the order in which it was recorded. */
function changesBetween(before: Facts, after: Facts): AuditChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
