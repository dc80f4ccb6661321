import * as z from "zod/mini";
import { AUDIT_ACTIONS, type AuditAction, type AuditSubject } from "@/lib/domain/audit";

// The content security policy forbids what zod would compile.
z.config({ jitless: true });

const text = (length: number) => z.string().check(z.trim(), z.maxLength(length), z.regex(/^[^\p{Cc}]*$/u));

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/**
 * What of the trail is asked for: the query of the page's address, of the list and of the export. All of it is optional,
 * and an empty value asks for nothing, as forms send it.
 */
export const auditQuery = z.object({
  tenant: z.optional(text(64)),
  /** Part of a name or an e-mail address. */
  actor: z.optional(text(254)),
  action: z.optional(z.enum(AUDIT_ACTIONS, "is not an action of the audit trail")),
  /** First and last day, in `zone`. */
  from: z.optional(z.iso.date("must be a day as YYYY-MM-DD")),
  to: z.optional(z.iso.date("must be a day as YYYY-MM-DD")),
  /** IANA name; UTC without it. */
  zone: z.optional(text(64).check(z.refine(isTimeZone, "must be a time zone"))),
  /** Any text of an event. */
  text: z.optional(text(200)),
  /** The cursor of the page before. */
  after: z.optional(z.string().check(z.regex(/^\d{1,15}_[\w-]{1,64}$/, "is not a cursor of this list"))),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** One fact that an event changed. A value of null was absent. */
export interface AuditChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** An event as whoever may read it sees it; without secrets. */
export interface AuditEntry {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly action: AuditAction;
  /** Null when the environment, the shell or nobody known did it; `name` as it is today, null for who has no account. */
  readonly actor: { readonly id: string | null; readonly email: string; readonly name: string | null } | null;
  readonly tenant: { readonly id: string; readonly name: string | null } | null;
  /** What it was done to; `name` where it has one. */
  readonly subject: { readonly kind: AuditSubject; readonly id: string; readonly name: string | null } | null;
  readonly address: string | null;
  readonly changes: readonly AuditChange[];
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Cursor of the next, older page; null at the end. */
  readonly next: string | null;
}
