import "server-only";
import { DEMO_PEOPLE, seedDemoPeople } from "@/lib/server/access/demo-people";
import { passwordProblem } from "@/lib/server/access/password-rules";
import { createSetUpToken, ensureFirstAdmin } from "@/lib/server/access/set-up";
import { countUsers } from "@/lib/server/access/users";
import type { Config } from "@/lib/server/config/config";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { checkSecrets } from "@/lib/server/tenants/credentials";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";

/** What the person at the terminal needs to hear after the start. */
export interface Seeded {
  /** One-time address to create the first admin; null when somebody has an account. */
  readonly setUpLink: string | null;
}

/** Brings the database in step with the environment; a second run changes nothing. Throws when a stored secret cannot be read. */
export async function seed(db: Db, config: Config, now: number): Promise<Seeded> {
  const sealing = sealingKey(config.secret);
  const { firstTenant, firstAdmin, demo, pollMs, pollGiven } = config;
  if (firstTenant !== null) {
    const name = firstTenant.tenantName ?? "Contact centre";
    await upsertTenant(db, sealing, "environment", { ...firstTenant, name, pollMs, pollGiven }, now);
  }
  await checkSecrets(db, sealing);
  if (demo !== null) {
    const tenantIds: string[] = [];
    // Boards stand in the order of their tenants' ages: each of them is a moment younger than the one before.
    for (const [index, tenant] of demo.tenants.entries())
      tenantIds.push(await upsertTenant(db, sealing, `demo:${index + 1}`, { ...tenant, pollMs }, now + index));
    await seedDemoPeople(db, DEMO_PEOPLE, tenantIds, now);
    return { setUpLink: null };
  }
  if (firstAdmin !== null) {
    const problem = passwordProblem(firstAdmin.password, [firstAdmin.email]);
    if (problem !== null && (await countUsers(db)) === 0)
      throw new Error(`WALLBOARD_ADMIN_PASSWORD cannot be used for the first admin: it ${problem}.`);
    await ensureFirstAdmin(db, firstAdmin, now);
  }
  const token = await createSetUpToken(db, now);
  return { setUpLink: token === null ? null : `${config.url}/set-up?token=${token}` };
}
