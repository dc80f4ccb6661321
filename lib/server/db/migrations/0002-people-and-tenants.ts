import "server-only";
import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";

/** What admins keep: queues as a tenant wants them shown, team boards, invitations, an audit trail that holds. */
export const peopleAndTenants: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await extendTenants(db);
  await createTeamBoards(db);
  await extendPeople(db);
  await guardAudit(db);
}

async function extendTenants(db: Kysely<unknown>): Promise<void> {
  // A form that saves an older revision is told of the conflict.
  await db.schema
    .alterTable("credentials")
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .alterTable("tenants")
    .addColumn("queues_revision", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .createTable("tenant_queues")
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("queue_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("label", "text")
    .addColumn("media", "text")
    .addColumn("position", "integer")
    .addColumn("hidden", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("last_seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("tenant_queues_pk", ["tenant_id", "queue_id"])
    .addCheckConstraint("tenant_queues_media", sql`media is null or media in ('phone', 'chat', 'email', 'voicemail')`)
    .addCheckConstraint("tenant_queues_hidden_flag", sql`hidden in (0, 1)`)
    .execute();
}

async function createTeamBoards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("boards")
    .addColumn("all_queues", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .createTable("board_queues")
    .addColumn("board_id", "text", (column) => column.notNull().references("boards.id").onDelete("cascade"))
    .addColumn("queue_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("board_queues_pk", ["board_id", "queue_id"])
    .execute();
  await db.schema
    .alterTable("memberships")
    .addColumn("all_boards", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .createTable("membership_boards")
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("tenant_id", "text", (column) => column.notNull())
    .addColumn("board_id", "text", (column) => column.notNull().references("boards.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("membership_boards_pk", ["user_id", "board_id"])
    .addForeignKeyConstraint(
      "membership_boards_of",
      ["user_id", "tenant_id"],
      "memberships",
      ["user_id", "tenant_id"],
      (constraint) => constraint.onDelete("cascade"),
    )
    .execute();
}

async function extendPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("users")
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  const sessions = (name: string, type: "text" | "bigint") =>
    db.schema.alterTable("sessions").addColumn(name, type).execute();
  await sessions("user_agent", "text");
  await sessions("last_seen_at", "bigint");
  await sessions("method", "text");
  await db.schema
    .createTable("invitations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("tenant_id", "text", (column) => column.references("tenants.id").onDelete("cascade"))
    .addColumn("role", "text")
    .addColumn("installation_admin", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("board_ids", "text")
    .addColumn("invited_by", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("used_at", "bigint")
    .addColumn("withdrawn_at", "bigint")
    .addCheckConstraint("invitations_email_normalised", sql`email = lower(email) and email <> ''`)
    .addCheckConstraint("invitations_role", sql`role is null or role in ('viewer', 'supervisor', 'tenant-admin')`)
    .addCheckConstraint(
      "invitations_give_something",
      sql`(tenant_id is not null and role is not null) or installation_admin = 1`,
    )
    .execute();
  await db.schema.createIndex("invitations_by_tenant").on("invitations").column("tenant_id").execute();
}

/** 399 days in ms: what the retention (400 days) may take away is a day older than what the table lets go. */
const HELD_MS = 399 * 24 * 3_600_000;

/** The trail holds against our own code too: no event changes, and none goes before its time. */
async function guardAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("audit_events_by_tenant").on("audit_events").columns(["tenant_id", "at"]).execute();
  await db.schema.createIndex("audit_events_by_actor").on("audit_events").columns(["actor_id", "at"]).execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create function audit_events_hold() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.at < extract(epoch from now()) * 1000 - ${sql.lit(HELD_MS)} then return old; end if;
        raise exception 'audit_events is append-only';
      end $$`.execute(db);
    await sql`create trigger audit_events_append_only before update or delete on audit_events
      for each row execute function audit_events_hold()`.execute(db);
    return;
  }
  await sql`create trigger audit_events_no_update before update on audit_events
    begin select raise(abort, 'audit_events is append-only'); end`.execute(db);
  await sql`create trigger audit_events_no_early_delete before delete on audit_events
    when old.at >= cast(strftime('%s', 'now') as integer) * 1000 - ${sql.lit(HELD_MS)}
    begin select raise(abort, 'audit_events is append-only'); end`.execute(db);
}
