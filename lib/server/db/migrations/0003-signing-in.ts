import "server-only";
import { type Kysely, type Migration, sql } from "kysely";

/** Other ways to prove who one is: identity providers with what their groups give, and a second factor. */
export const signingIn: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createProviders(db);
  await createSecondFactors(db);
}

async function createProviders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("identity_providers")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("issuer", "text", (column) => column.notNull())
    .addColumn("client_id", "text", (column) => column.notNull())
    .addColumn("secret_sealed", "text", (column) => column.notNull())
    .addColumn("secret_key_id", "text", (column) => column.notNull())
    .addColumn("secret_tail", "text", (column) => column.notNull())
    .addColumn("domains", "text", (column) => column.notNull())
    .addColumn("groups_claim", "text")
    .addColumn("enabled", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addCheckConstraint("identity_providers_kind", sql`kind in ('google', 'entra', 'okta', 'oidc')`)
    .addCheckConstraint("identity_providers_enabled_flag", sql`enabled in (0, 1)`)
    .execute();
  await db.schema
    .createTable("identity_provider_groups")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("provider_id", "text", (column) =>
      column.notNull().references("identity_providers.id").onDelete("cascade"),
    )
    .addColumn("group_name", "text", (column) => column.notNull())
    .addColumn("tenant_id", "text", (column) => column.references("tenants.id").onDelete("cascade"))
    .addColumn("role", "text")
    .addColumn("installation_admin", "integer", (column) => column.notNull().defaultTo(0))
    .addCheckConstraint(
      "identity_provider_groups_role",
      sql`role is null or role in ('viewer', 'supervisor', 'tenant-admin')`,
    )
    .addCheckConstraint(
      "identity_provider_groups_give_something",
      sql`(tenant_id is not null and role is not null and installation_admin = 0) or (tenant_id is null and role is null and installation_admin = 1)`,
    )
    .execute();
  await db.schema
    .createIndex("identity_provider_groups_by_provider")
    .on("identity_provider_groups")
    .column("provider_id")
    .execute();
  await db.schema
    .createTable("user_identities")
    .addColumn("provider_id", "text", (column) =>
      column.notNull().references("identity_providers.id").onDelete("cascade"),
    )
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("user_id", "text", (column) => column.notNull().references("users.id").onDelete("cascade"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("last_sign_in_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("user_identities_pk", ["provider_id", "subject"])
    .addUniqueConstraint("user_identities_one_each", ["user_id", "provider_id"])
    .execute();
  // What a provider's groups gave goes with the group, and with the provider; what a person gave stays.
  await db.schema
    .alterTable("memberships")
    .addColumn("provider_id", "text", (column) => column.references("identity_providers.id").onDelete("cascade"))
    .execute();
  await db.schema
    .alterTable("users")
    .addColumn("admin_provider_id", "text", (column) => column.references("identity_providers.id").onDelete("set null"))
    .execute();
}

async function createSecondFactors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("second_factors")
    .addColumn("id", "text", (column) => column.primaryKey().references("users.id").onDelete("cascade"))
    .addColumn("secret_sealed", "text", (column) => column.notNull())
    .addColumn("secret_key_id", "text", (column) => column.notNull())
    .addColumn("confirmed_at", "bigint")
    .addColumn("last_step", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("recovery_codes")
    .addColumn("user_id", "text", (column) => column.notNull().references("users.id").onDelete("cascade"))
    .addColumn("code_hash", "text", (column) => column.notNull())
    .addColumn("used_at", "bigint")
    .addPrimaryKeyConstraint("recovery_codes_pk", ["user_id", "code_hash"])
    .execute();
}
