import "server-only";
import type { Revised } from "@/lib/contracts/admin/revised";
import type { Db } from "@/lib/server/db/database";
import { holdRows, holdTable } from "@/lib/server/db/hold";
import type { StoredProvider } from "./stored";

/**
 * A provider as it is until the transaction's end: no other admin changes it, and nobody is let in through it meanwhile. The table is held before
 * the row, as everybody does who changes one, lest two wait for each other.
 */
export async function holdProvider(trx: Db, providerId: string): Promise<StoredProvider | null> {
  await holdTable(trx, "identity_providers");
  const row = trx.selectFrom("identity_providers").selectAll().where("id", "=", providerId);
  return (await holdRows(trx, row).executeTakeFirst()) ?? null;
}

/** Writes columns of a provider that is held. */
export async function writeProvider(
  trx: Db,
  { id, revision }: StoredProvider,
  values: Partial<StoredProvider>,
  now: number,
): Promise<Revised> {
  await trx
    .updateTable("identity_providers")
    .set({ ...values, revision: revision + 1, updated_at: now })
    .where("id", "=", id)
    .execute();
  return { revision: revision + 1 };
}
