import { join } from "node:path";
import { loadSecret } from "@/lib/server/config/secret";
import { openDatabase } from "@/lib/server/db/database";
import { addProvider, type ProviderSettings, setGroups } from "./add-provider";

/*
 * A process of its own for tests that cannot load the server's files: puts an identity provider into the data folder of a product
 * that runs, or changes what its groups give in the first tenant. Takes what to do as JSON, tells the tenant's id.
 */

/** What it is asked to do. */
export interface Seed {
  readonly dataDir: string;
  /** Absent where the provider is there already. */
  readonly provider?: Omit<ProviderSettings, "groups">;
  readonly id: string;
  /** Group by group, the role in the first tenant. */
  readonly groups: Readonly<Record<string, "viewer" | "supervisor" | "tenant-admin">>;
}

// Holds because `seedProvider` (seed-provider-process.ts) is the only one who starts this.
const seed = JSON.parse(process.argv[2] ?? "") as Seed;
const db = openDatabase(join(seed.dataDir, "wallboard.db"));
const { id: tenantId } = await db.selectFrom("tenants").select("id").orderBy("created_at").executeTakeFirstOrThrow();
if (seed.provider !== undefined) await addProvider(db, loadSecret(seed.dataDir, null), seed.provider);
await setGroups(
  db,
  seed.id,
  Object.entries(seed.groups).map(([group, role]) => [group, { tenantId, role }]),
);
await db.destroy();
process.stdout.write(tenantId);
