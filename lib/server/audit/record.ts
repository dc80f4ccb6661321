import "server-only";
import type { AuditFacts, AuditSubject, InstallationAuditAction, TenantAuditAction } from "@/lib/domain/audit";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

/** Who did something, when and from where. Services take it along with what they are to do. */
export interface Trace {
  readonly at: number;
  /** Null when the environment, the shell or nobody known did it. */
  readonly actor: { readonly id: string | null; readonly email: string } | null;
  /** Network address of the person, where there was one. */
  readonly address: string | null;
}

interface EventFacts {
  readonly at: number;
  readonly actor?: Trace["actor"];
  readonly subject?: { readonly kind: AuditSubject; readonly id: string } | null;
  /** Network address of the person, where there was one. */
  readonly address?: string | null;
  readonly before?: AuditFacts | null;
  readonly after?: AuditFacts | null;
}

/** What was done; in a tenant only where its action is one that a tenant's admins are offered. */
export type AuditEvent = EventFacts &
  (
    | { readonly action: InstallationAuditAction; readonly tenantId?: null }
    | { readonly action: TenantAuditAction; readonly tenantId?: string | null }
  );

/** Appends to the audit trail; inside a transaction it stands or falls with the change it tells of. Nothing updates or deletes events. */
export async function recordAudit(db: Db, event: AuditEvent): Promise<void> {
  const json = (value: AuditFacts | null | undefined): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value);
  await db
    .insertInto("audit_events")
    .values({
      id: newId(),
      at: event.at,
      actor_id: event.actor?.id ?? null,
      actor: event.actor?.email.slice(0, 254) ?? null,
      tenant_id: event.tenantId ?? null,
      action: event.action,
      subject_kind: event.subject?.kind ?? null,
      subject_id: event.subject?.id ?? null,
      address: event.address ?? null,
      before: json(event.before),
      after: json(event.after),
    })
    .execute();
}
