import "server-only";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase().slice(0, 254);
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  /** argon2id hash; null for people who cannot sign in by password. */
  readonly passwordHash: string | null;
  readonly installationAdmin: boolean;
}

export async function countUsers(db: Db): Promise<number> {
  const row = await db
    .selectFrom("users")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Adds a person; the address must be free. Resolves to the new id. */
export async function createUser(db: Db, user: NewUser, now: number): Promise<string> {
  const id = newId();
  await db
    .insertInto("users")
    .values({
      id,
      email: normaliseEmail(user.email),
      name: user.name,
      password_hash: user.passwordHash,
      installation_admin: user.installationAdmin ? 1 : 0,
      locale: null,
      theme: null,
      session_epoch: 0,
      disabled_at: null,
      last_sign_in_at: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}
