import "server-only";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";
import type { TenantDeps } from "@/lib/server/tenants/deps";
import { keptByConfig } from "@/lib/server/tenants/kept";
import { services } from "./services";

/** What handlers and pages about tenants work with. */
export async function tenantServices(): Promise<
  TenantDeps & { readonly db: Db; readonly live: LiveHub; readonly backfill: boolean }
> {
  const { config, db, live } = await services();
  return { db, live, backfill: config.backfill, sealing: sealingKey(config.secret), kept: keptByConfig(config) };
}
