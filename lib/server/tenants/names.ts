import "server-only";
import { PostgresAdapter, sql } from "kysely";
import type { Db } from "@/lib/server/db/database";

/** Inside a transaction: until its end nobody else writes to the table (SQLite has one writer anyway). */
export async function holdTable(trx: Db, table: "tenants" | "credentials"): Promise<void> {
  if (trx.getExecutor().adapter instanceof PostgresAdapter)
    await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(trx);
}

/** Whether another row of the table has this name, upper and lower case alike; inside a transaction that holds the table. */
export async function isNameTaken(
  trx: Db,
  table: "tenants" | "credentials",
  name: string,
  ownId: string | null,
): Promise<boolean> {
  await holdTable(trx, table);
  // Compared here: SQLite's lower() knows ASCII alone.
  const rows = await trx.selectFrom(table).select(["id", "name"]).execute();
  return rows.some((row) => row.id !== ownId && fold(row.name) === fold(name));
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
