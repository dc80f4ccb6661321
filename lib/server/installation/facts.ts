import "server-only";
import { sql } from "kysely";
import type { InstallationFacts } from "@/lib/contracts/admin/installation";
import { SESSION_MS } from "@/lib/server/access/session-token";
import { AUDIT_KEPT_MS } from "@/lib/server/audit/retention";
import type { Config } from "@/lib/server/config/config";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { EIGHTX8_URL } from "@/lib/server/eightx8/address";
import product from "@/package.json";

type Known = Pick<Config, "url" | "urlGiven" | "databaseUrl" | "dataDir" | "secret" | "givenSecret" | "eightx8BaseUrl">;

/** What this installation is, as it runs. */
export async function readInstallationFacts(db: Db, config: Known): Promise<InstallationFacts> {
  return {
    version: product.version,
    address: { url: config.url, isGiven: config.urlGiven },
    storage: storageOf(config),
    schema: await lastMigration(db),
    secret: { keyId: sealingKey(config.secret).id, isGiven: config.givenSecret !== null },
    runningSince: Math.round(performance.timeOrigin),
    auditDays: AUDIT_KEPT_MS / (24 * 3_600_000),
    sessionHours: SESSION_MS / 3_600_000,
    eightx8Url: config.eightx8BaseUrl ?? EIGHTX8_URL,
    node: process.version,
  };
}

/** Of a PostgreSQL address no user and no password: what it says of the server may stand in its query, too. */
function storageOf({ databaseUrl, dataDir }: Known): InstallationFacts["storage"] {
  if (databaseUrl === null) return { kind: "sqlite", folder: dataDir };
  if (!URL.canParse(databaseUrl)) return { kind: "postgres", server: "", database: "" };
  const { host, pathname, searchParams } = new URL(databaseUrl);
  const database = searchParams.get("dbname") ?? pathname.slice(1);
  return { kind: "postgres", server: host || (searchParams.get("host") ?? ""), database };
}

async function lastMigration(db: Db): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(
    db,
  );
  return rows[0]?.name ?? null;
}
