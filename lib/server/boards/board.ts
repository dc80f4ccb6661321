import "server-only";

/** A board as stored. The default board of a tenant shows all that the tenant has. */
export interface Board {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly isDefault: boolean;
}
