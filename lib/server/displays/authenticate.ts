import "server-only";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { DisplayIdentity } from "./display";
import { selectDisplays, toDisplay } from "./display-rows";

/** 32 bytes as `newToken` writes them. */
const TOKEN = /^[\w-]{43}$/;

/**
 * How long the credential before the present one still serves, ms. A TV sends several requests at once: what left it before the answer that
 * brought the next one came may reach us after the next was used, and its 401 would unpair the TV. Nothing is lost by it: whoever has the old
 * one could use it the week before as well, it brings no further credential (only one that is a week old does), and unpairing deletes the row,
 * so all of them end at once.
 */
const GRACE_MS = 60_000;

/**
 * The display that has this credential; null where none does. The credential that was sent to follow the present one takes its place with its
 * first use, so until then both work, and a display to which the answer never came keeps the one it has.
 */
export async function authenticate(db: Db, token: string, nowMs: number): Promise<DisplayIdentity | null> {
  if (!TOKEN.test(token)) return null;
  const hash = hashToken(token);
  const row = await selectDisplays(db)
    .select(["next_token_hash", "previous_token_hash", "token_at"])
    .where((where) =>
      where.or([
        where("token_hash", "=", hash),
        where("next_token_hash", "=", hash),
        where("previous_token_hash", "=", hash),
      ]),
    )
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.previous_token_hash === hash && nowMs - row.token_at > GRACE_MS) return null;
  if (row.next_token_hash === hash) await confirm(db, row.id, hash, nowMs);
  return toDisplay(row);
}

async function confirm(db: Db, displayId: string, hash: string, nowMs: number): Promise<void> {
  await db
    .updateTable("displays")
    .set((of) => ({
      previous_token_hash: of.ref("token_hash"),
      token_hash: hash,
      token_at: nowMs,
      next_token_hash: null,
    }))
    .where("id", "=", displayId)
    .where("next_token_hash", "=", hash)
    .execute();
}
