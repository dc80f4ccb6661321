import "server-only";
import type { Kysely, Migration } from "kysely";

/** Links by which anybody who has one sees a board. */
export const boardLinks: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("board_links")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("board_id", "text", (column) => column.notNull().references("boards.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("token_tail", "text", (column) => column.notNull())
    .addColumn("addresses", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("created_by", "text", (column) => column.references("users.id").onDelete("set null"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("revoked_at", "bigint")
    .addColumn("last_used_at", "bigint")
    .addColumn("revision", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("board_links_by_board").on("board_links").column("board_id").execute();
  await db.schema.createIndex("board_links_by_tenant").on("board_links").column("tenant_id").execute();
}
