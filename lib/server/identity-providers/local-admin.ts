import "server-only";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";

/**
 * Whether somebody who administers the installation can sign in without any identity provider: else a provider that is gone would lock everybody
 * out. Held, so that they stay so meanwhile.
 */
export async function hasLocalAdmin(trx: Db): Promise<boolean> {
  const admins = trx
    .selectFrom("users")
    .select(["password_hash", "disabled_at"])
    .where("installation_admin", "=", 1)
    .orderBy("id");
  const held = await holdRows(trx, admins).execute();
  return held.some(({ password_hash, disabled_at }) => password_hash !== null && disabled_at === null);
}

export const noLocalAdmin = () =>
  refuse(
    "conflict",
    "no-local-admin",
    "Nobody who administers this installation has a password here. Invite an admin who signs in with a password first.",
  );
