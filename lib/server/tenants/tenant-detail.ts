import "server-only";
import type { BackfillCondition, TenantDetail } from "@/lib/contracts/admin/tenants";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import { type BackfillState, readBackfill } from "@/lib/server/history/backfill/state";
import type { TenantHealth } from "@/lib/server/live/health";
import { credentialOfTenant } from "./credential-rows";
import { heldFields, type Kept } from "./kept";
import { selectRows, toRow } from "./tenant-rows";

/** One tenant as its own page shows it; null when there is none or its state is not the caller's to see. */
export async function tenantDetail(
  db: Db,
  caller: Caller,
  tenantId: string,
  health: readonly TenantHealth[],
  kept: Kept,
  hasBackfill = true,
): Promise<TenantDetail | null> {
  if (!can(caller, "tenant.view", tenantId)) return null;
  const found = await selectRows(db).where("tenants.id", "=", tenantId).executeTakeFirst();
  if (found === undefined) return null;
  const row = toRow(
    found,
    health.find((one) => one.tenantId === tenantId),
    kept,
  );
  const boards = await db
    .selectFrom("boards")
    .select(["id", "name", "is_default"])
    .where("tenant_id", "=", tenantId)
    .where((where) => where.or([where("owner_id", "is", null), where("owner_id", "=", caller.userId)]))
    .orderBy("is_default", "desc")
    .orderBy("name")
    .execute();
  const edit = can(caller, "tenant.edit", tenantId);
  const credential = await credentialOfTenant(db, caller, { id: tenantId, credentialId: found.credential_id }, kept);
  const replaceSecret =
    credential !== null &&
    credential.keptBy === null &&
    credential.otherTenants === 0 &&
    credential.tenants.every((tenant) => can(caller, "tenant.edit", tenant.id));
  return {
    ...row,
    boards: boards.map(({ id, name, is_default }) => ({ id, name, isDefault: is_default === 1 })),
    credential,
    backfill: hasBackfill ? conditionOf(await readBackfill(db, tenantId)) : null,
    held: heldFields(kept, found.origin),
    may: { edit, replaceSecret, delete: edit && row.keptBy === null },
  };
}

function conditionOf({ succeededAt, problem, nextAt }: BackfillState): BackfillCondition {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return { succeededAt: iso(succeededAt), problem, nextAt: iso(nextAt) };
}
