import type { ProvisioningEntry } from "@/lib/contracts/admin/displays";

/** Whether a link makes displays, and why it does not any more. `now`: epoch ms. */
export function provisioningState(
  { revokedAt, expiresAt, most, used }: Pick<ProvisioningEntry, "revokedAt" | "expiresAt" | "most" | "used">,
  now: number,
): "works" | "revoked" | "expired" | "spent" {
  if (revokedAt !== null) return "revoked";
  if (expiresAt !== null && expiresAt <= now) return "expired";
  return most !== null && used >= most ? "spent" : "works";
}
