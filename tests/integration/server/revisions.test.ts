import { expect, it } from "vitest";
import { sealingKey } from "@/lib/server/crypto/seal";
import { readRevisions } from "@/lib/server/tenants/read-revisions";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { onBothEngines } from "@/tests/support/databases";

const SEALING = sealingKey("a secret for the tenants, long enough");
const ACME = {
  name: "Acme",
  region: "eu",
  apiKey: "eght_key",
  apiSecret: "the-api-secret-x7Qp",
  tenantName: null,
  pollMs: 5000,
} as const;

onBothEngines("the revisions of tenants", (databases) => {
  it("differ after a change of the tenant or of its credential, and miss what is gone", async () => {
    const db = await databases.fresh();
    const id = await upsertTenant(db, SEALING, "a", ACME, 1);
    const other = await upsertTenant(db, SEALING, "b", { ...ACME, name: "Zen" }, 1);
    const seen = new Set<string | undefined>();
    const look = async () => seen.add((await readRevisions(db, [id, "gone"])).get(id)).size;
    expect([await look(), await look()]).toEqual([1, 1]);
    await upsertTenant(db, SEALING, "a", { ...ACME, region: "us" }, 2);
    expect(await look()).toBe(2);
    await upsertTenant(db, SEALING, "a", { ...ACME, region: "us", apiSecret: "another-secret-0000" }, 3);
    expect(await look()).toBe(3);
    await upsertTenant(db, SEALING, "b", { ...ACME, name: "Zen", region: "us" }, 4);
    expect(await look()).toBe(3);
    expect([...(await readRevisions(db, [id, other, "gone"])).keys()].sort()).toEqual([id, other].sort());
  });
});
