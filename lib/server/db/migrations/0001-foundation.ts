import "server-only";
import { type Kysely, type Migration, sql } from "kysely";

/** Users, credentials, tenants, boards, and what signing in needs. Written to run on SQLite and PostgreSQL alike. */
export const foundation: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createTenants(db);
  await createSignIn(db);
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("users")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("password_hash", "text")
    .addColumn("installation_admin", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("locale", "text")
    .addColumn("theme", "text")
    .addColumn("session_epoch", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("disabled_at", "bigint")
    .addColumn("last_sign_in_at", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addCheckConstraint("users_email_normalised", sql`email = lower(email) and email <> ''`)
    .addCheckConstraint("users_admin_flag", sql`installation_admin in (0, 1)`)
    .execute();
}

async function createTenants(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("credentials")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.unique())
    .addColumn("api_key", "text", (column) => column.notNull())
    .addColumn("secret_sealed", "text", (column) => column.notNull())
    .addColumn("secret_key_id", "text", (column) => column.notNull())
    .addColumn("secret_tail", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("tenants")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.unique())
    .addColumn("region", "text", (column) => column.notNull())
    .addColumn("credential_id", "text", (column) => column.notNull().references("credentials.id").onDelete("restrict"))
    .addColumn("tenant_name", "text")
    .addColumn("time_zone", "text")
    .addColumn("poll_interval_ms", "integer", (column) => column.notNull())
    .addColumn("paused", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addCheckConstraint("tenants_region", sql`region in ('us', 'eu', 'ap', 'ca')`)
    .addCheckConstraint("tenants_interval", sql`poll_interval_ms >= 5000`)
    .addCheckConstraint("tenants_paused_flag", sql`paused in (0, 1)`)
    .execute();
  await db.schema.createIndex("tenants_by_credential").on("tenants").column("credential_id").execute();
  await db.schema
    .createTable("memberships")
    .addColumn("user_id", "text", (column) => column.notNull().references("users.id").onDelete("cascade"))
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("memberships_pk", ["user_id", "tenant_id"])
    .addCheckConstraint("memberships_role", sql`role in ('viewer', 'supervisor', 'tenant-admin')`)
    .execute();
  await db.schema.createIndex("memberships_by_tenant").on("memberships").column("tenant_id").execute();
  await db.schema
    .createTable("boards")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("is_default", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addCheckConstraint("boards_default_flag", sql`is_default in (0, 1)`)
    .execute();
  await db.schema.createIndex("boards_by_tenant").on("boards").column("tenant_id").execute();
  await db.schema
    .createIndex("boards_one_default")
    .on("boards")
    .column("tenant_id")
    .unique()
    .where(sql<boolean>`is_default = 1`)
    .execute();
}

async function createSignIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sessions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull().references("users.id").onDelete("cascade"))
    .addColumn("epoch", "integer", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("ended_at", "bigint")
    .addColumn("address", "text")
    .execute();
  await db.schema.createIndex("sessions_by_user").on("sessions").column("user_id").execute();
  await db.schema.createIndex("sessions_by_expiry").on("sessions").column("expires_at").execute();
  await db.schema
    .createTable("set_up_tokens")
    .addColumn("token_hash", "text", (column) => column.primaryKey())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("sign_in_attempts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("sign_in_attempts_by_subject")
    .on("sign_in_attempts")
    .columns(["subject", "at"])
    .execute();
  await db.schema.createIndex("sign_in_attempts_by_time").on("sign_in_attempts").column("at").execute();
  await db.schema
    .createTable("audit_events")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("actor_id", "text")
    .addColumn("actor", "text")
    .addColumn("tenant_id", "text")
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject_kind", "text")
    .addColumn("subject_id", "text")
    .addColumn("address", "text")
    .addColumn("before", "text")
    .addColumn("after", "text")
    .execute();
  await db.schema.createIndex("audit_events_by_time").on("audit_events").column("at").execute();
}
