import "server-only";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import { displayReport } from "@/lib/contracts/display/report";
import { displaySettings } from "@/lib/contracts/display/settings";
import type { Caller } from "@/lib/server/access/caller";
import { can, tenantsWhere } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import { standingOf } from "./standing";

/** Every display that the caller may place, by tenant, group and name. `nowMs`: epoch ms. */
export async function listDisplays(db: Db, caller: Caller, nowMs: number): Promise<DisplayEntry[]> {
  const tenants = tenantsWhere(caller, "display.edit");
  if (tenants.length === 0) return [];
  const all = selectEntries(db)
    .orderBy("tenants.name")
    .orderBy("displays.group_name")
    .orderBy("displays.name")
    .orderBy("displays.id");
  const rows = await (tenants === "all" ? all : all.where("displays.tenant_id", "in", tenants)).execute();
  return rows.map((row) => toEntry(row, nowMs));
}

/** One of them; null where there is none, or it is not the caller's to place: the two look the same from outside. */
export async function findDisplay(
  db: Db,
  caller: Caller,
  displayId: string,
  nowMs: number,
): Promise<DisplayEntry | null> {
  const row = await selectEntries(db).where("displays.id", "=", displayId).executeTakeFirst();
  return row === undefined || !can(caller, "display.edit", row.tenant_id) ? null : toEntry(row, nowMs);
}

/** How many displays the caller may place, and how many of them are silent. `nowMs`: epoch ms. */
export async function countDisplays(
  db: Db,
  caller: Caller,
  nowMs: number,
): Promise<{ readonly all: number; readonly silent: number }> {
  const tenants = tenantsWhere(caller, "display.edit");
  if (tenants.length === 0) return { all: 0, silent: 0 };
  const seen = db.selectFrom("displays").select("last_seen_at");
  const rows = await (tenants === "all" ? seen : seen.where("tenant_id", "in", tenants)).execute();
  const silent = rows.filter(({ last_seen_at }) => standingOf(last_seen_at, nowMs) === "silent").length;
  return { all: rows.length, silent };
}

function selectEntries(db: Db) {
  return db
    .selectFrom("displays")
    .innerJoin("tenants", "tenants.id", "displays.tenant_id")
    .select([
      "displays.id",
      "displays.tenant_id",
      "tenants.name as tenant_name",
      "displays.name",
      "displays.place",
      "displays.group_name",
      "displays.settings",
      "displays.revision",
      "displays.created_at",
      "displays.last_seen_at",
      "displays.silent_since",
      "displays.report",
      "displays.reported_at",
    ]);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof selectEntries>["executeTakeFirstOrThrow"]>>;

function toEntry(row: EntryRow, nowMs: number): DisplayEntry {
  const standing = standingOf(row.last_seen_at, nowMs);
  // What a display of an older build reported may not be readable any more; the next report is.
  const report = displayReport.safeParse(row.report === null ? null : JSON.parse(row.report));
  return {
    id: row.id,
    tenantId: row.tenant_id,
    tenantName: row.tenant_name,
    name: row.name,
    place: row.place,
    group: row.group_name,
    settings: displaySettings.parse(JSON.parse(row.settings)),
    revision: row.revision,
    standing,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    silentSince: standing === "silent" ? (row.last_seen_at ?? row.silent_since) : null,
    report: report.success ? report.data : null,
    reportedAt: row.reported_at,
  };
}
