import type { AuditEntry } from "@/lib/contracts/admin/audit";

/** The tenant's name, where the event's sentence does not say it: of a tenant itself, its queues, limits, boards, their links and images, displays, and members it does. */
export function toldTenant({
  action,
  subject,
  tenant,
}: Pick<AuditEntry, "action" | "subject" | "tenant">): string | null {
  if (tenant === null || namesTenant(action) || (subject?.kind === "tenant" && subject.id === tenant.id)) return null;
  return tenant.name;
}

export function namesTenant(action: AuditEntry["action"]): boolean {
  return /^(queues|thresholds|board|link|display|display-link|asset|member)\./.test(action);
}
