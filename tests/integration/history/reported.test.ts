import { expect, it } from "vitest";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import type { ReportedQuarter } from "@/lib/domain/history/reported";
import { missingQuarters } from "@/lib/server/history/missing-quarters";
import { putReported } from "@/lib/server/history/reported-store";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

/** 2026-03-02, 22:00 UTC: the spans below cross the end of a day. */
const FROM = Date.UTC(2026, 2, 2, 22);

function reported(at: number, provisional = false): ReportedQuarter {
  return { queueId: "101", startMs: FROM + at * QUARTER_MS, counts: { entered: 5, accepted: 4 }, provisional };
}

onBothEngines("what 8x8 reported", (databases) => {
  it("leaves to be asked for what is not final, across days", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const missing = async () => {
      const spans = await missingQuarters(db, tenantId, FROM, FROM + 16 * QUARTER_MS);
      return spans.map(({ fromMs, toMs }) => [(fromMs - FROM) / QUARTER_MS, (toMs - FROM) / QUARTER_MS]);
    };
    expect(await missing()).toEqual([[0, 16]]);
    await putReported(db, tenantId, [reported(2), reported(7), reported(8), reported(9), reported(15, true)]);
    expect(await missing()).toEqual([
      [0, 2],
      [3, 7],
      [10, 16],
    ]);
    await putReported(db, tenantId, [reported(15), reported(7, true)]);
    expect(await missing()).toEqual([
      [0, 2],
      [3, 8],
      [10, 15],
    ]);
  });

  it("stays within its tenant, goes with it, and is kept for none that is gone", async () => {
    const db = await databases.fresh();
    const [ours, theirs] = [await historyTenant(db, "Ours"), await historyTenant(db, "Theirs")];
    await putReported(db, ours, [reported(0)]);
    expect(await missingQuarters(db, theirs, FROM, FROM + QUARTER_MS)).toHaveLength(1);
    await db.deleteFrom("tenants").where("id", "=", ours).execute();
    await putReported(db, ours, [reported(0)]);
    expect(await db.selectFrom("history_reports").selectAll().execute()).toEqual([]);
  });
});
