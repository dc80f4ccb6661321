import "server-only";
import { open, type SealingKey, seal } from "@/lib/server/crypto/seal";
import { sealedContext } from "@/lib/server/crypto/sealed-columns";
import type { Db } from "@/lib/server/db/database";
import { getLogger } from "@/lib/server/log/log";
import { countRecoveryCodes } from "./recovery-codes";

/** How a person's second factor stands. */
export interface SecondFactor {
  /** Epoch ms. */
  readonly since: number;
  readonly codesLeft: number;
}

/** A person's second factor; null while they have none (one that is being set up is none yet). */
export async function findSecondFactor(db: Db, userId: string): Promise<SecondFactor | null> {
  const row = await db
    .selectFrom("second_factors")
    .select("confirmed_at")
    .where("id", "=", userId)
    .where("confirmed_at", "is not", null)
    .executeTakeFirst();
  if (row === undefined || row.confirmed_at === null) return null;
  return { since: row.confirmed_at, codesLeft: await countRecoveryCodes(db, userId) };
}

/** Who of these people has one. */
export async function withSecondFactor(db: Db, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set();
  const query = db.selectFrom("second_factors").select("id").where("confirmed_at", "is not", null);
  return new Set((await query.where("id", "in", userIds).execute()).map((row) => row.id));
}

/** The columns that hold a secret, for this person's row. */
export function sealedSecret(sealing: SealingKey, userId: string, secret: string) {
  return { secret_sealed: seal(sealing, secret, contextOf(userId)), secret_key_id: sealing.id };
}

/**
 * The secret in the clear; null when this installation cannot read it (another WALLBOARD_SECRET, damage). Then no code
 * fits: recovery codes still do, as do an admin and the shell.
 */
export function openSecret(sealing: SealingKey, row: { readonly id: string; readonly secret_sealed: string }) {
  const secret = open(sealing, row.secret_sealed, contextOf(row.id));
  if (secret.ok) return secret.value;
  getLogger("auth").error({ userId: row.id, why: secret.error }, "a second factor cannot be read");
  return null;
}

function contextOf(userId: string): string {
  return sealedContext({ table: "second_factors", column: "secret_sealed" }, userId);
}
