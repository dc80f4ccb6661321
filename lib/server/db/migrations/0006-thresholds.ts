import "server-only";
import type { Kysely, Migration } from "kysely";

/** A tenant's own limits for figures: one row a figure, the rule as JSON. */
export const thresholds: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("tenant_thresholds")
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("figure", "text", (column) => column.notNull())
    .addColumn("rule", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("tenant_thresholds_pk", ["tenant_id", "figure"])
    .execute();
  await db.schema
    .alterTable("tenants")
    .addColumn("thresholds_revision", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
}
