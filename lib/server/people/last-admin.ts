import "server-only";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";

/** A person's row, held together with every installation admin's, so that no two let each other go at once; null where there is none. */
export async function holdWithAdmins(trx: Db, userId: string) {
  const rows = trx
    .selectFrom("users")
    .selectAll()
    .where((eb) => eb.or([eb("installation_admin", "=", 1), eb("id", "=", userId)]))
    .orderBy("id");
  return (await holdRows(trx, rows).execute()).find(({ id }) => id === userId) ?? null;
}

/**
 * Why the installation cannot do without this admin: nobody else administers it, or nobody else who does could sign in without an identity
 * provider, whose failure would then lock everybody out. Null where it can. Everybody's rows are to be held (`holdWithAdmins`).
 */
export async function whyNeeded(trx: Db, userId: string): Promise<"last-admin" | "last-local-admin" | null> {
  const admins = await trx
    .selectFrom("users")
    .select(["id", "password_hash"])
    .where("installation_admin", "=", 1)
    .where("disabled_at", "is", null)
    .execute();
  const others = admins.filter(({ id }) => id !== userId);
  if (others.length === 0) return "last-admin";
  const local = admins.filter(({ password_hash }) => password_hash !== null);
  return local.length === 1 && local[0]?.id === userId ? "last-local-admin" : null;
}
