import "server-only";
import { randomInt } from "node:crypto";
import { inGroups, RECOVERY_ALPHABET, RECOVERY_CODES, RECOVERY_LENGTH } from "@/lib/domain/one-time-code";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

/** What is stored of a code: 80 random bits need no slow hash. Each person's own, so that one row tells nothing about another. */
export function hashOf(userId: string, code: string): string {
  return hashToken(`recovery code of ${userId}: ${code}`);
}

/** Gives a person fresh codes in place of all they had. Resolves to them as they are shown, this once: "ABCD-EFGH-JKMN-PQRS". */
export async function replaceRecoveryCodes(trx: Db, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await trx.deleteFrom("recovery_codes").where("user_id", "=", userId).execute();
  await trx
    .insertInto("recovery_codes")
    .values(codes.map((code) => ({ user_id: userId, code_hash: hashOf(userId, code), used_at: null })))
    .execute();
  return codes.map((code) => inGroups(code, "-"));
}

/** How many codes a person has left. */
export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const { left } = await db
    .selectFrom("recovery_codes")
    .select((eb) => eb.fn.countAll().as("left"))
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(left);
}

function newCode(): string {
  return Array.from({ length: RECOVERY_LENGTH }, () => RECOVERY_ALPHABET.charAt(randomInt(32))).join("");
}
