import "server-only";

/** What a person may do in one tenant. */
export type TenantRole = "viewer" | "supervisor" | "tenant-admin";

/** The signed-in person behind a request, read afresh from the database for every request. */
export interface Caller {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** May do everything in every tenant of this installation. */
  readonly installationAdmin: boolean;
  readonly roles: ReadonlyMap<string, TenantRole>;
}
