import { expect, it } from "vitest";
import { recordAudit } from "@/lib/server/audit/record";
import { onBothEngines } from "@/tests/support/databases";

const DAY_MS = 24 * 3_600_000;

onBothEngines("the audit trail", (databases) => {
  it("lets no event be changed, and none be taken away before its time", async () => {
    const db = await databases.fresh();
    const now = Date.now();
    await recordAudit(db, { action: "sign-out", at: now - 390 * DAY_MS });
    await recordAudit(db, { action: "sign-in.failed", at: now - 401 * DAY_MS });
    await expect(db.updateTable("audit_events").set({ actor: "nobody" }).execute()).rejects.toThrow("append-only");
    await expect(db.deleteFrom("audit_events").execute()).rejects.toThrow("append-only");
    await db
      .deleteFrom("audit_events")
      .where("at", "<", now - 400 * DAY_MS)
      .execute();
    expect(await db.selectFrom("audit_events").select("action").execute()).toEqual([{ action: "sign-out" }]);
  });
});
