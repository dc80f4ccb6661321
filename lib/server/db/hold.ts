import "server-only";
import { PostgresAdapter, type SelectQueryBuilder, sql } from "kysely";
import type { Db } from "./database";
import type { Database } from "./schema";

/*
 * Holds last until the transaction's end, and what is read after one is the truth until then. SQLite needs none: a transaction
 * has its one write lock from the start.
 *
 * Whoever holds several things holds them in one order, lest two wait for each other: identity providers, tenants, what belongs to
 * tenants, invitations, people, their places in tenants; of each kind the table before its rows, and rows by their ids. What a foreign
 * key takes along counts: who deletes a person changes boards, and so holds tenants first.
 */

export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** Nobody else writes to the table. */
export async function holdTable(trx: Db, table: "tenants" | "credentials" | "identity_providers"): Promise<void> {
  if (isPostgres(trx)) await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(trx);
}

/** The query, so that nobody else changes or deletes the rows it finds. Several are to be asked for in one order, lest two wait for each other. */
export function holdRows<Tables extends keyof Database, Row>(
  trx: Db,
  rows: SelectQueryBuilder<Database, Tables, Row>,
): SelectQueryBuilder<Database, Tables, Row> {
  return isPostgres(trx) ? rows.forNoKeyUpdate() : rows;
}
