import "server-only";
import type { Db } from "@/lib/server/db/database";

/** The IANA zone in which a tenant's days begin and end; UTC until 8x8 has told it. */
export async function zoneOfTenant(db: Db, tenantId: string): Promise<string> {
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  return tenant?.time_zone ?? "UTC";
}
