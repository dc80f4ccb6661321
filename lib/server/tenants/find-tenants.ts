import "server-only";
import { getConfig } from "@/lib/server/config/config";
import { type SealingKey, sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { sealConnection } from "@/lib/server/eightx8/connection";
import { openSecret } from "./credentials";
import type { Tenant } from "./tenant";

/** What reading tenants takes besides the database. */
export interface TenantSource {
  readonly sealing: SealingKey;
  /** Replaces 8x8's address for all tenants; null for the real one. */
  readonly baseUrl: string | null;
}

/** The tenant with this id, secret opened; null when there is none. Throws `UnreadableSecretError`. */
export async function findTenant(
  db: Db,
  tenantId: string,
  source: TenantSource = fromConfig(),
): Promise<Tenant | null> {
  const row = await selectTenants(db).where("tenants.id", "=", tenantId).executeTakeFirst();
  return row === undefined ? null : toTenant(row, source);
}

/** All tenants of the installation, by name. Not filtered by anybody's rights: for the server's own use. */
export async function listTenants(db: Db, source: TenantSource = fromConfig()): Promise<readonly Tenant[]> {
  const rows = await selectTenants(db).orderBy("tenants.name").orderBy("tenants.id").execute();
  return rows.map((row) => toTenant(row, source));
}

function fromConfig(): TenantSource {
  const config = getConfig();
  return { sealing: sealingKey(config.secret), baseUrl: config.eightx8BaseUrl };
}

function selectTenants(db: Db) {
  return db
    .selectFrom("tenants")
    .innerJoin("credentials", "credentials.id", "tenants.credential_id")
    .select([
      "tenants.id",
      "tenants.name",
      "tenants.time_zone",
      "tenants.poll_interval_ms",
      "tenants.paused",
      "tenants.region",
      "tenants.tenant_name",
      "credentials.id as credential_id",
      "credentials.name as credential_name",
      "credentials.api_key",
      "credentials.secret_sealed",
    ]);
}

type TenantRow = Awaited<ReturnType<ReturnType<typeof selectTenants>["executeTakeFirstOrThrow"]>>;

function toTenant(row: TenantRow, source: TenantSource): Tenant {
  const credential = { id: row.credential_id, name: row.credential_name, secret_sealed: row.secret_sealed };
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    intervalMs: row.poll_interval_ms,
    paused: row.paused === 1,
    connection: sealConnection({
      credentialId: row.credential_id,
      apiKey: row.api_key,
      apiSecret: openSecret(source.sealing, credential),
      region: row.region,
      tenantName: row.tenant_name,
      baseUrl: source.baseUrl,
    }),
  };
}
