import "server-only";
import type { Caller, TenantRole } from "./caller";

/** Everything a person can do. Actions on a tenant name one; the others concern the whole installation. */
export type TenantAction = "board.view" | "board.edit" | "tenant.view" | "tenant.edit" | "people.edit";
export type InstallationAction = "installation.health" | "tenant.create" | "audit.view";
export type Action = TenantAction | InstallationAction;

/** The one table of who may do what in a tenant. An installation admin may do everything everywhere. */
const ALLOWED: Readonly<Record<TenantAction, readonly TenantRole[]>> = {
  "board.view": ["viewer", "supervisor", "tenant-admin"],
  "board.edit": ["supervisor", "tenant-admin"],
  "tenant.view": ["supervisor", "tenant-admin"],
  "tenant.edit": ["tenant-admin"],
  "people.edit": ["tenant-admin"],
};

/** Whether the caller may do it there. Without membership in the tenant the answer is no, whatever the action. */
export function can(caller: Caller, action: TenantAction, tenantId: string): boolean;
export function can(caller: Caller, action: InstallationAction): boolean;
export function can(caller: Caller, action: Action, tenantId?: string): boolean {
  if (caller.installationAdmin) return true;
  if (tenantId === undefined || !isTenantAction(action)) return false;
  const role = caller.roles.get(tenantId);
  return role !== undefined && ALLOWED[action].includes(role);
}

function isTenantAction(action: Action): action is TenantAction {
  return action in ALLOWED;
}
