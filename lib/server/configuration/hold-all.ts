import "server-only";
import { sql } from "kysely";
import type { Db } from "@/lib/server/db/database";
import { holdRows, holdTable, isPostgres } from "@/lib/server/db/hold";
import type { Database } from "@/lib/server/db/schema";
import type { Section } from "./section";

/**
 * Nobody else changes what these sections are about until the transaction's end, so that what was shown is what is done. In the order
 * in which everything holds what it holds (lib/server/db/hold.ts).
 */
export async function holdAll(trx: Db, sections: readonly Section[]): Promise<void> {
  if (!isPostgres(trx)) return;
  const tables = new Set(sections.flatMap((section) => section.tables));
  if (PEOPLE.some((table) => tables.has(table))) await holdEveryRow(trx, "identity_providers");
  await holdEveryRow(trx, "tenants");
  const others = [...tables].filter((table) => !PEOPLE.includes(table) && !HELD_FIRST.includes(table));
  for (const table of [...others, ...PEOPLE.filter((table) => tables.has(table))]) {
    // Forms hold a person's row before they write it: with a lock that lets them do the one and not the other, each would wait for the other.
    const mode = table === "users" ? sql`exclusive` : sql`share row exclusive`;
    await sql`lock table ${sql.table(table)} in ${mode} mode`.execute(trx);
  }
}

/** Nobody else changes a row, adds one, or holds one as whoever changes something below it does. */
async function holdEveryRow(trx: Db, table: "identity_providers" | "tenants"): Promise<void> {
  await holdTable(trx, table);
  await holdRows(trx, trx.selectFrom(table).select("id").orderBy("id")).execute();
}

const HELD_FIRST: readonly (keyof Database)[] = ["identity_providers", "tenants"];

/** Last, and in the order in which an invitation that is accepted writes them. */
const PEOPLE: readonly (keyof Database)[] = ["invitations", "users", "memberships", "membership_boards"];
