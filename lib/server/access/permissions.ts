import "server-only";
import { type InstallationAction, roleMay, type TenantAction } from "@/lib/domain/roles";
import type { Caller } from "./caller";

/** Whether the caller may do it in that tenant. Without membership the answer is no, whatever the action. */
export function can(caller: Caller, action: TenantAction, tenantId: string): boolean {
  if (caller.installationAdmin) return true;
  const role = caller.roles.get(tenantId);
  return role !== undefined && roleMay(role, action);
}

/** Whether the caller may do what concerns the whole installation. */
export function canInstallation(caller: Caller, _action: InstallationAction): boolean {
  return caller.installationAdmin;
}

/** Whether there is a tenant in which the caller may do it: what lists what they may see is open to them. */
export function canSomewhere(caller: Caller, action: TenantAction): boolean {
  return caller.installationAdmin || [...caller.roles.values()].some((role) => roleMay(role, action));
}

/** The tenants in which the caller may do it; "all" for an installation admin. Every list is filtered by it. */
export function tenantsWhere(caller: Caller, action: TenantAction): "all" | readonly string[] {
  if (caller.installationAdmin) return "all";
  return [...caller.roles].filter(([, role]) => roleMay(role, action)).map(([tenantId]) => tenantId);
}

/**
 * Whether the caller may see this board: a viewer may be limited to some of their tenant's, and a private one is for nobody but its owner,
 * admins included.
 */
export function canSeeBoard(
  caller: Caller,
  board: { readonly id: string; readonly tenantId: string; readonly ownerId: string | null },
): boolean {
  if (!can(caller, "board.view", board.tenantId)) return false;
  if (board.ownerId !== null && board.ownerId !== caller.userId) return false;
  const limit = caller.boardLimits.get(board.tenantId);
  return caller.installationAdmin || limit === undefined || limit.has(board.id);
}
