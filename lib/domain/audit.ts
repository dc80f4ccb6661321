/** What belongs to no tenant: installation admins alone read it. */
const INSTALLATION_AUDIT_ACTIONS = [
  "sign-in.succeeded",
  "sign-in.failed",
  "sign-out",
  "session.ended",
  "set-up.completed",
  "first-admin.created",
  "credential.created",
  "credential.deleted",
  "secrets.rotated",
  "configuration.applied",
  "person.changed",
  "person.deleted",
  "person.linked",
  "password.changed",
  "second-factor.enabled",
  "second-factor.disabled",
  "second-factor.reset",
  "second-factor.recovery-used",
  "second-factor.codes-renewed",
] as const;
export type InstallationAuditAction = (typeof INSTALLATION_AUDIT_ACTIONS)[number];

/** What may belong to a tenant: its admins read it, too. */
export const TENANT_AUDIT_ACTIONS = [
  "tenant.configured",
  "tenant.created",
  "tenant.changed",
  "tenant.paused",
  "tenant.resumed",
  "tenant.deleted",
  "tenant.checked",
  "credential.changed",
  "queues.changed",
  "thresholds.changed",
  "board.created",
  "board.changed",
  "board.deleted",
  "board.published",
  "board.unpublished",
  "board.draft-discarded",
  "asset.added",
  "asset.deleted",
  "invitation.created",
  "invitation.withdrawn",
  "invitation.accepted",
  "member.added",
  "member.changed",
  "member.removed",
] as const;
export type TenantAuditAction = (typeof TENANT_AUDIT_ACTIONS)[number];

/** Everything the audit trail may tell of; each has its words in the catalogues (audit.actions). */
export const AUDIT_ACTIONS = [...INSTALLATION_AUDIT_ACTIONS, ...TENANT_AUDIT_ACTIONS] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_SUBJECTS = [
  "user",
  "tenant",
  "credential",
  "board",
  "asset",
  "invitation",
  "session",
  "installation",
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** The plain facts that events may hold before and after, none of them secret; each has its words in the catalogues (audit.fields). */
export const AUDIT_FIELDS = [
  "name",
  "email",
  "region",
  "tenant_name",
  "tenantName",
  "time_zone",
  "poll_interval_ms",
  "credential_id",
  "api_key_tail",
  "secret_tail",
  "secret",
  "key_id",
  "values",
  "created",
  "changed",
  "removed",
  "role",
  "boards",
  "queues",
  "visibility",
  "version",
  "tilesAdded",
  "tilesRemoved",
  "tilesChanged",
  "frameChanged",
  "limits",
  "installationAdmin",
  "disabled",
  "sessions",
  "otherSessionsEnded",
  "secondFactor",
  "recoveryCodesLeft",
  "while",
  "method",
  "provider",
  "reason",
  "outcome",
  "step",
  "code",
  // Of one queue, within "queues":
  "id",
  "label",
  "media",
  "position",
  "hidden",
] as const;
export type AuditField = (typeof AUDIT_FIELDS)[number];
export type AuditFacts = Readonly<Partial<Record<AuditField, unknown>>>;
