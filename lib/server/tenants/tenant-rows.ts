import "server-only";
import type { TenantCondition, TenantRow } from "@/lib/contracts/admin/tenants";
import type { Caller } from "@/lib/server/access/caller";
import { tenantsWhere } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import type { TenantHealth } from "@/lib/server/live/health";
import { type Kept, keeperOf } from "./kept";

/** The tenants whose state the caller may see, by name. `health` is the hub's: what it has not heard of, nobody watches. */
export async function listTenantRows(
  db: Db,
  caller: Caller,
  health: readonly TenantHealth[],
  kept: Kept,
): Promise<TenantRow[]> {
  const tenants = tenantsWhere(caller, "tenant.view");
  if (tenants.length === 0) return [];
  const all = selectRows(db);
  const rows = await (tenants === "all" ? all : all.where("tenants.id", "in", tenants)).execute();
  const byTenant = new Map(health.map((one) => [one.tenantId, one]));
  return rows
    .map((row) => toRow(row, byTenant.get(row.id), kept))
    .sort((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}

export function selectRows(db: Db) {
  return db
    .selectFrom("tenants")
    .innerJoin("credentials", "credentials.id", "tenants.credential_id")
    .selectAll("tenants")
    .select("credentials.name as credential_name");
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>["executeTakeFirstOrThrow"]>>;

export function toRow(row: Row, health: TenantHealth | undefined, kept: Kept): TenantRow {
  return {
    id: row.id,
    name: row.name,
    region: row.region,
    tenantName: row.tenant_name,
    timeZone: row.time_zone,
    pollSeconds: row.poll_interval_ms / 1000,
    paused: row.paused === 1,
    keptBy: keeperOf(kept, row.origin),
    revision: row.revision,
    credentialName: row.credential_name,
    condition: health === undefined ? unwatched(row.paused === 1) : conditionOf(health),
  };
}

function conditionOf(health: TenantHealth): TenantCondition {
  const { state, code, since, retryAt, lastGoodAt, requestsLastHour, viewers, tokenAgeMs } = health;
  return {
    state,
    code,
    since,
    retryAt,
    lastGoodAt,
    requestsLastHour,
    requestsMinutes: countedMinutes(),
    viewers,
    tokenAgeMs,
  };
}

/** A process counts what it asks itself: what another one asked before it, nobody knows. */
function countedMinutes(): number {
  return Math.min(60, Math.ceil(performance.now() / 60_000));
}

function unwatched(paused: boolean): TenantCondition {
  return {
    state: paused ? "paused" : "idle",
    code: null,
    since: null,
    retryAt: null,
    lastGoodAt: null,
    requestsLastHour: 0,
    requestsMinutes: countedMinutes(),
    viewers: 0,
    tokenAgeMs: null,
  };
}
