import "server-only";
import type { ProvisioningEntry } from "@/lib/contracts/admin/displays";
import { displaySettings } from "@/lib/contracts/display/settings";
import type { Db } from "@/lib/server/db/database";

/** The links by which displays of a tenant pair themselves, the newest first; null where there is no such tenant. */
export async function listProvisionings(
  db: Db,
  tenantId: string,
): Promise<{ readonly tenantName: string; readonly links: readonly ProvisioningEntry[] } | null> {
  const tenant = await db.selectFrom("tenants").select("name").where("id", "=", tenantId).executeTakeFirst();
  if (tenant === undefined) return null;
  const rows = await db
    .selectFrom("display_provisionings")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  const links = rows.map((row) => ({
    id: row.id,
    tenantId,
    tenantName: tenant.name,
    name: row.name,
    place: row.place,
    group: row.group_name,
    settings: displaySettings.parse(JSON.parse(row.settings)),
    tail: row.token_tail,
    expiresAt: row.expires_at,
    most: row.most,
    used: row.used,
    revokedAt: row.revoked_at,
    createdAt: row.created_at,
  }));
  return { tenantName: tenant.name, links };
}
