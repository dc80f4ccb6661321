import "server-only";
import { sql } from "kysely";
import type { Db } from "@/lib/server/db/database";
import { holdRows, holdTable, isPostgres } from "@/lib/server/db/hold";
import type { Section } from "./section";

/**
 * Nobody else changes what these sections are about until the transaction's end, so that what was shown is what is done. Tenants come
 * first, as in everything that holds several: changes of a tenant's parts hold its row before they write.
 */
export async function holdAll(trx: Db, sections: readonly Section[]): Promise<void> {
  if (!isPostgres(trx)) return;
  await holdTable(trx, "tenants");
  await holdRows(trx, trx.selectFrom("tenants").select("id").orderBy("id")).execute();
  const tables = [...new Set(sections.flatMap((section) => section.tables))].filter((table) => table !== "tenants");
  for (const table of tables) {
    // Forms hold a person's row before they write it: with a lock that lets them do the one and not the other, each would wait for the other.
    const mode = table === "users" ? sql`exclusive` : sql`share row exclusive`;
    await sql`lock table ${sql.table(table)} in ${mode} mode`.execute(trx);
  }
}
