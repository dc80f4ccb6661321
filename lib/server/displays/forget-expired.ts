import "server-only";
import type { Db } from "@/lib/server/db/database";

/** How long a screen that has shown a code that ran out may ask for the next one, ms: as long as it keeps its secret. */
const ASKED_WITHIN_MS = 15 * 60_000;
/** How long a revoked provisioning link is still listed, ms. */
const REVOKED_LISTED_MS = 30 * 86_400_000;

/** Takes away what of displays has run out: codes nobody typed, what screens were paired by, commands, and links that were revoked long ago. */
export async function forgetExpired(db: Db, nowMs: number): Promise<void> {
  await db
    .deleteFrom("display_pairings")
    .where("expires_at", "<", nowMs - ASKED_WITHIN_MS)
    .execute();
  await db.deleteFrom("display_pairings").where("display_id", "is not", null).where("expires_at", "<", nowMs).execute();
  await db.deleteFrom("display_commands").where("expires_at", "<", nowMs).execute();
  await db
    .deleteFrom("display_provisionings")
    .where("revoked_at", "<", nowMs - REVOKED_LISTED_MS)
    .execute();
}
