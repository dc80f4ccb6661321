import "server-only";
import type { Db } from "@/lib/server/db/database";

/** An identity provider that a person signs in through. */
export interface LinkedProvider {
  readonly id: string;
  readonly name: string;
  /** Epoch ms. */
  readonly lastSignInAt: number;
}

/** Those of a person, by name; also while they are turned off. */
export async function listLinkedProviders(db: Db, userId: string): Promise<LinkedProvider[]> {
  const rows = await db
    .selectFrom("user_identities")
    .innerJoin("identity_providers", "identity_providers.id", "user_identities.provider_id")
    .select(["identity_providers.id", "identity_providers.name", "user_identities.last_sign_in_at"])
    .where("user_identities.user_id", "=", userId)
    .orderBy("identity_providers.name")
    .orderBy("identity_providers.id")
    .execute();
  return rows.map(({ id, name, last_sign_in_at }) => ({ id, name, lastSignInAt: last_sign_in_at }));
}
