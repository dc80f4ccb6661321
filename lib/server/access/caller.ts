import "server-only";
import type { TenantRole } from "@/lib/domain/roles";

/** The signed-in person behind a request, read afresh from the database for every request. */
export interface Caller {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** May do everything in every tenant of this installation. */
  readonly installationAdmin: boolean;
  /** By tenant id. */
  readonly roles: ReadonlyMap<string, TenantRole>;
  /** By tenant id, the boards that a viewer is limited to; a tenant that is absent means all its boards. */
  readonly boardLimits: ReadonlyMap<string, ReadonlySet<string>>;
}
