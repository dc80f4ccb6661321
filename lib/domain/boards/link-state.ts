/** How a link to a board stands. */
export type LinkState = "works" | "expired" | "revoked";

/** All in epoch ms. From where it works is not asked here. */
export function linkState(
  { revokedAt, expiresAt }: { readonly revokedAt: number | null; readonly expiresAt: number | null },
  nowMs: number,
): LinkState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= nowMs ? "expired" : "works";
}
