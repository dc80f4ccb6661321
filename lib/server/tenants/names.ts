import "server-only";
import { isSameName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import { holdTable } from "@/lib/server/db/hold";

/** Whether another row of the table has this name; inside a transaction, which holds the table from here on. */
export async function isNameTaken(
  trx: Db,
  table: "tenants" | "credentials",
  name: string,
  ownId: string | null,
): Promise<boolean> {
  await holdTable(trx, table);
  // Compared here: SQLite's lower() knows ASCII alone.
  const rows = await trx.selectFrom(table).select(["id", "name"]).execute();
  return rows.some((row) => row.id !== ownId && isSameName(row.name, name));
}
