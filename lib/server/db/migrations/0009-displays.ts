import "server-only";
import type { Kysely, Migration } from "kysely";

/** Screens on walls: what they are, how they get their credential, and what they are told to do. */
export const displays: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("display_provisionings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("group_name", "text", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("token_tail", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("most", "integer")
    .addColumn("used", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("created_by", "text", (column) => column.references("users.id").onDelete("set null"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("revoked_at", "bigint")
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .createIndex("display_provisionings_by_tenant")
    .on("display_provisionings")
    .column("tenant_id")
    .execute();

  await db.schema
    .createTable("displays")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("group_name", "text", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("token_at", "bigint", (column) => column.notNull())
    .addColumn("next_token_hash", "text", (column) => column.unique())
    .addColumn("previous_token_hash", "text", (column) => column.unique())
    .addColumn("provisioning_id", "text", (column) =>
      column.references("display_provisionings.id").onDelete("set null"),
    )
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_by", "text", (column) => column.references("users.id").onDelete("set null"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("last_seen_at", "bigint")
    .addColumn("silent_since", "bigint")
    .addColumn("report", "text")
    .addColumn("reported_at", "bigint")
    .execute();
  await db.schema.createIndex("displays_by_tenant").on("displays").column("tenant_id").execute();

  await db.schema
    .createTable("display_pairings")
    .addColumn("secret_hash", "text", (column) => column.primaryKey())
    .addColumn("code", "text", (column) => column.notNull().unique())
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("address", "text")
    .addColumn("display_id", "text", (column) => column.references("displays.id").onDelete("cascade"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("display_commands")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("display_id", "text", (column) => column.notNull().references("displays.id").onDelete("cascade"))
    .addColumn("command", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("display_commands_by_display").on("display_commands").column("display_id").execute();
}
