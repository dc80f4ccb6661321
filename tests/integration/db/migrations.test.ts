import { type Migration, sql } from "kysely";
import { expect, it } from "vitest";
import { migrate } from "@/lib/server/db/migrate";
import { foundation } from "@/lib/server/db/migrations/0001-foundation";
import { onBothEngines } from "@/tests/support/databases";

const TABLES = [
  "audit_events",
  "board_drafts",
  "board_links",
  "board_versions",
  "boards",
  "credentials",
  "history_backfills",
  "history_days",
  "history_hours",
  "history_leases",
  "history_progress",
  "history_reports",
  "history_samples",
  "history_sets",
  "history_sheets",
  "identity_providers",
  "memberships",
  "recovery_codes",
  "second_factors",
  "sessions",
  "set_up_tokens",
  "sign_in_attempts",
  "tenant_assets",
  "tenants",
  "users",
];

const ALL = [
  "0001-foundation",
  "0002-people-and-tenants",
  "0003-signing-in",
  "0004-designed-boards",
  "0005-sso-sessions",
  "0006-thresholds",
  "0007-board-links",
  "0008-password-links",
  "0009-displays",
  "0010-history",
  "0011-backfill",
  "0012-history-by-subject",
  "0013-link-screens",
];

onBothEngines("migrations", (databases) => {
  it("make every table once and then leave the database alone", async () => {
    const db = databases.open(await databases.empty());
    expect(await migrate(db)).toEqual(ALL);
    const tables = (await db.introspection.getTables()).map((table) => table.name);
    expect(tables).toEqual(expect.arrayContaining(TABLES));
    expect(await migrate(db)).toEqual([]);
  });

  it("run once when two processes start together", async () => {
    const target = await databases.empty();
    const ran = await Promise.all([migrate(databases.open(target)), migrate(databases.open(target))]);
    expect(ran.flat()).toEqual(ALL);
  });

  it("leave nothing half-done when one fails", async () => {
    const db = databases.open(await databases.empty());
    const broken: Migration = {
      up: async (trx) => {
        await trx.schema.createTable("half_done").addColumn("id", "text").execute();
        await sql`insert into no_such_table values (1)`.execute(trx);
      },
    };
    const provider = { getMigrations: async () => ({ "0001-foundation": foundation, "0002-broken": broken }) };
    await expect(migrate(db, provider)).rejects.toThrow(/at 0002-broken.*Nothing was changed/s);
    const tables = (await db.introspection.getTables()).map((table) => table.name);
    expect(tables.filter((name) => TABLES.includes(name) || name === "half_done")).toEqual([]);
    expect(await migrate(db)).toEqual(ALL);
  });

  it("say why, even where a host with several addresses failed at each", async () => {
    const db = databases.open(await databases.empty());
    const unreachable: Migration = {
      up: async () => {
        throw new AggregateError([new Error("connect ECONNREFUSED ::1:5432"), new Error("connect ECONNREFUSED")]);
      },
    };
    const failed = migrate(db, { getMigrations: async () => ({ "0001-unreachable": unreachable }) });
    await expect(failed).rejects.toThrow("connect ECONNREFUSED ::1:5432");
  });

  it("refuse a database from a newer release", async () => {
    const db = databases.open(await databases.empty());
    const later: Migration = { up: async () => undefined };
    await migrate(db, { getMigrations: async () => ({ "0001-foundation": foundation, "0999-later": later }) });
    await expect(migrate(db)).rejects.toThrow(/0999-later/);
  });
});
