import "server-only";
import { type Kysely, type Migration, PostgresAdapter } from "kysely";

/** What was recorded and reported: minutes, hours of minutes, days of quarters. */
export const history: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? "bytea" : "blob";
  await db.schema
    .createTable("history_samples")
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("minute_ms", "bigint", (column) => column.notNull())
    .addColumn("metrics", "text", (column) => column.notNull())
    .addColumn("data", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("history_samples_key", ["tenant_id", "minute_ms"])
    .execute();
  await db.schema
    .createTable("history_hours")
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("hour_ms", "bigint", (column) => column.notNull())
    .addColumn("metric", "text", (column) => column.notNull())
    .addColumn("data", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("history_hours_key", ["tenant_id", "hour_ms", "metric"])
    .execute();
  await db.schema
    .createTable("history_days")
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("day_ms", "bigint", (column) => column.notNull())
    .addColumn("metric", "text", (column) => column.notNull())
    .addColumn("data", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("history_days_key", ["tenant_id", "day_ms", "metric"])
    .execute();
  await db.schema
    .createTable("history_reports")
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("day_ms", "bigint", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("data", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("history_reports_key", ["tenant_id", "day_ms", "name"])
    .execute();
  await db.schema
    .createTable("history_progress")
    .addColumn("tenant_id", "text", (column) => column.primaryKey().references("tenants.id").onDelete("cascade"))
    .addColumn("quarters_to", "bigint", (column) => column.notNull())
    .addColumn("hours_to", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("history_leases")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("until_ms", "bigint", (column) => column.notNull())
    .execute();
}
