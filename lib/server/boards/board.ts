import "server-only";

/** A board as stored. The default board of a tenant shows all that the tenant has. */
export interface Board {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** Grows with every change: of two readings of a board the greater one is the truth. */
  readonly revision: number;
  /** The queues of a team board, which shows and sends nothing of any other; null for all that the tenant has. */
  readonly queueIds: readonly string[] | null;
}
