/** A board that displays of its tenant may play. */
export interface PlayableBoard {
  readonly id: string;
  readonly name: string;
  /** Null: it makes itself and has no pages. */
  readonly pages: readonly { readonly id: string; readonly name: string }[] | null;
  /** Whether it holds no agent data by what it is made of. */
  readonly lobbySafe: boolean;
}

/** GET /api/tenants/[tenantId]/playable-boards: what a display of the tenant may play, and by whose clock. */
export interface Playable {
  readonly boards: readonly PlayableBoard[];
  /** IANA; null while 8x8's default for the tenant applies. */
  readonly timeZone: string | null;
}
