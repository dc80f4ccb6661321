import "server-only";
import type { Kysely, Migration } from "kysely";

/** How fetching what 8x8's Historical API knows goes, and what it says of how customers reach queues. */
export const backfill: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("history_backfills")
    .addColumn("tenant_id", "text", (column) => column.primaryKey().references("tenants.id").onDelete("cascade"))
    .addColumn("reaches_from", "bigint")
    .addColumn("succeeded_at", "bigint")
    .addColumn("problem", "text")
    .addColumn("problem_at", "bigint")
    .addColumn("failures", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("next_at", "bigint")
    .addColumn("claimed_until", "bigint")
    .execute();
  await db.schema.alterTable("tenant_queues").addColumn("reported_media", "text").execute();
}
