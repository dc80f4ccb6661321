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

/** Whether nobody but this person could administer the installation. */
export async function isLastAdmin(trx: Db, userId: string): Promise<boolean> {
  const other = await trx
    .selectFrom("users")
    .select("id")
    .where("installation_admin", "=", 1)
    .where("disabled_at", "is", null)
    .where("id", "<>", userId)
    .executeTakeFirst();
  return other === undefined;
}
