import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";

const SEALING = sealingKey("a secret for the tests of history, long enough");

/** A tenant to keep history of. Resolves to its id. */
export function historyTenant(db: Db, name = "Acme", timeZone: string | null = "Europe/London"): Promise<string> {
  const tenant = { name, region: "eu", apiKey: `key of ${name}`, apiSecret: "a-secret-of-some-length" } as const;
  return upsertTenant(db, SEALING, `test:${name}`, { ...tenant, tenantName: null, timeZone, pollMs: 5000 }, 0);
}
