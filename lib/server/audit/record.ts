import "server-only";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

type AuditAction =
  | "sign-in.succeeded"
  | "sign-in.failed"
  | "sign-out"
  | "set-up.completed"
  | "first-admin.created"
  | "tenant.configured";

export interface AuditEvent {
  readonly action: AuditAction;
  readonly at: number;
  readonly actor?: { readonly id: string | null; readonly email: string } | null;
  readonly tenantId?: string | null;
  readonly subject?: { readonly kind: "user" | "tenant" | "credential" | "board"; readonly id: string } | null;
  /** Network address of the person, where there was one. */
  readonly address?: string | null;
  /** Plain facts without secrets. */
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

/** Appends to the audit trail; inside a transaction it stands or falls with the change it tells of. Nothing updates or deletes events. */
export async function recordAudit(db: Db, event: AuditEvent): Promise<void> {
  const json = (value: Readonly<Record<string, unknown>> | null | undefined): string | null =>
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
