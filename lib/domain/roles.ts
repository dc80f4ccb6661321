/** What a person may be in one tenant, from the least to the most. */
export const TENANT_ROLES = ["viewer", "supervisor", "tenant-admin"] as const;
export type TenantRole = (typeof TENANT_ROLES)[number];

/** The one table of who may do what in a tenant. An installation admin may do everything everywhere. */
const IN_A_TENANT = {
  /** See its boards (a viewer may be limited to some of them). */
  "board.view": ["viewer", "supervisor", "tenant-admin"],
  /** Make, change and delete its team boards. */
  "board.edit": ["supervisor", "tenant-admin"],
  /** Make, change and revoke the links by which anybody who has one sees a board. */
  "board.share": ["supervisor", "tenant-admin"],
  /** See its displays, place them, say what they play and tell them what to do. */
  "display.edit": ["supervisor", "tenant-admin"],
  /** Make and revoke the links by which displays pair themselves. */
  "display.provision": ["tenant-admin"],
  /** See how the tenant does: last good sweep, errors, requests. */
  "tenant.view": ["supervisor", "tenant-admin"],
  /** Change the tenant and its credential, pause and delete it. */
  "tenant.edit": ["tenant-admin"],
  "queues.edit": ["tenant-admin"],
  /** Say from when on a figure is near its limit and beyond it. */
  "thresholds.edit": ["supervisor", "tenant-admin"],
  "people.view": ["tenant-admin"],
  "people.edit": ["tenant-admin"],
  /** Read what was done in the tenant. */
  "audit.view": ["tenant-admin"],
} as const satisfies Readonly<Record<string, readonly TenantRole[]>>;

export type TenantAction = keyof typeof IN_A_TENANT;

/** What concerns the whole installation: for installation admins alone. */
export type InstallationAction =
  | "installation.health"
  | "tenant.create"
  | "credential.edit"
  | "installation-people.edit"
  | "session.edit"
  | "settings.view"
  | "configuration.edit"
  | "identity-providers.edit";

export const TENANT_ACTIONS = Object.keys(IN_A_TENANT).filter(isTenantAction);

function isTenantAction(text: string): text is TenantAction {
  return text in IN_A_TENANT;
}

/** Whether somebody with this role in a tenant may do it there. */
export function roleMay(role: TenantRole, action: TenantAction): boolean {
  const roles: readonly TenantRole[] = IN_A_TENANT[action];
  return roles.includes(role);
}

/** Whether `role` gives nothing that `ceiling` lacks: nobody hands out more than they have. */
export function roleWithin(role: TenantRole, ceiling: TenantRole): boolean {
  return TENANT_ROLES.indexOf(role) <= TENANT_ROLES.indexOf(ceiling);
}
