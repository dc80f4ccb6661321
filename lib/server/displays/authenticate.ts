import "server-only";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { DisplayIdentity } from "./display";
import { selectDisplays, toDisplay } from "./display-rows";

/** 32 bytes as `newToken` writes them. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The display that has this credential; null where none does. The credential that was sent to follow the present one takes its place with its
 * first use, so until then both work, and a display to which the answer never came keeps the one it has.
 */
export async function authenticate(db: Db, token: string, nowMs: number): Promise<DisplayIdentity | null> {
  if (!TOKEN.test(token)) return null;
  const hash = hashToken(token);
  const row = await selectDisplays(db)
    .select("next_token_hash")
    .where((where) => where.or([where("token_hash", "=", hash), where("next_token_hash", "=", hash)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.next_token_hash === hash) await confirm(db, row.id, hash, nowMs);
  return toDisplay(row);
}

async function confirm(db: Db, displayId: string, hash: string, nowMs: number): Promise<void> {
  await db
    .updateTable("displays")
    .set({ token_hash: hash, token_at: nowMs, next_token_hash: null })
    .where("id", "=", displayId)
    .where("next_token_hash", "=", hash)
    .execute();
}
