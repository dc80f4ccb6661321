import "server-only";
import { isSameName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import { holdTable } from "@/lib/server/db/hold";

/**
 * The name, or where another row of the table has it the first of "name 2", "name 3" … that is free: for what nobody is there to be asked about.
 * Inside a transaction, which holds the table from here on.
 */
export async function freeName(trx: Db, table: "tenants" | "credentials", name: string): Promise<string> {
  let free = name;
  for (let count = 2; await isNameTaken(trx, table, free, null); count += 1) free = `${name} ${count}`;
  return free;
}

/** Whether another row of the table has this name; inside a transaction, which holds the table from here on. */
export async function isNameTaken(
  trx: Db,
  table: "tenants" | "credentials" | "identity_providers",
  name: string,
  ownId: string | null,
): Promise<boolean> {
  await holdTable(trx, table);
  // Compared here: SQLite's lower() knows ASCII alone.
  const rows = await trx.selectFrom(table).select(["id", "name"]).execute();
  return rows.some((row) => row.id !== ownId && isSameName(row.name, name));
}
