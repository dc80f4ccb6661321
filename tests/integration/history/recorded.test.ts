import { expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS, QUARTER_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { readHistory } from "@/lib/server/history/read-history";
import { recordMinute } from "@/lib/server/history/recorder";
import { missingQuarters } from "@/lib/server/history/reported-store";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";
import { livedCentre } from "./lived";

const ZONE = "Europe/London";
/** 22:00 in London, two hours before the midnight of the night in which the clocks go forward. */
const FROM = Date.UTC(2026, 2, 28, 22);
const TO = FROM + 4 * HOUR_MS;
const COUNTS = ["newInQueue", "accepted", "acceptedInSla", "abandoned"] as const;
const EVERYTHING = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };

/** Records all minutes but those that are missed; a process that starts anew has forgotten everything. */
async function record(
  db: Db,
  tenantId: string,
  isMissed: (minute: number) => boolean = () => false,
  restartsAt: readonly number[] = [],
) {
  const centre = livedCentre(FROM, ZONE);
  let caughtUp = new Set<string>();
  for (let minute = FROM; minute < TO; minute += MINUTE_MS) {
    const seen = centre.see(tenantId, minute);
    if (restartsAt.includes(minute)) caughtUp = new Set();
    if (!isMissed(minute)) await recordMinute(db, minute, [seen], caughtUp);
  }
  return centre;
}

/** What is told of one queue: by the start of each bin, its counts. */
async function told(db: Db, tenantId: string, queueId: string, step: "15" | "60") {
  const bins = new Map<number, (number | null)[]>();
  for (const day of ["2026-03-28", "2026-03-29"]) {
    const metric = COUNTS.map((count) => `${count}.today`);
    const query = { queue: [queueId], metric, range: "day" as const, day, step };
    const view = await readHistory(db, { tenantId, shown: EVERYTHING, query, nowMs: TO + MINUTE_MS });
    for (const [place, start] of (view?.starts ?? []).entries())
      bins.set(start, view?.series.map(({ values }) => values[place] ?? null) ?? []);
  }
  return bins;
}

onBothEngines("what was recorded", (databases) => {
  it("is what happened: in each quarter, of each queue, across midnight and restarts", {
    timeout: 60_000,
  }, async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    // Down for three minutes within a quarter, and started anew in the first minute of one.
    const down = FROM + 20 * MINUTE_MS;
    const centre = await record(db, tenantId, (minute) => minute >= down && minute < down + 3 * MINUTE_MS, [
      down + 3 * MINUTE_MS,
      FROM + HOUR_MS,
    ]);
    let counted = 0;
    for (const queueId of centre.queueIds) {
      const bins = await told(db, tenantId, queueId, "15");
      // Nobody saw the first quarter begin.
      expect(bins.get(FROM)).toEqual([null, null, null, null]);
      for (let start = FROM + QUARTER_MS; start < TO; start += QUARTER_MS) {
        const happened = centre.happened(queueId, start, start + QUARTER_MS);
        expect(bins.get(start), new Date(start).toISOString()).toEqual(COUNTS.map((count) => happened[count]));
        counted += happened.accepted;
      }
    }
    expect(counted).toBeGreaterThan(100);
    expect(await missingQuarters(db, tenantId, FROM, TO)).toEqual([{ fromMs: FROM, toMs: FROM + QUARTER_MS }]);
  });

  it("has a gap where the end of a quarter was missed, and is exact over the hour", { timeout: 60_000 }, async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    const missed = FROM + HOUR_MS + 2 * QUARTER_MS;
    const centre = await record(db, tenantId, (minute) => minute === missed - MINUTE_MS);
    for (const queueId of centre.queueIds) {
      const quarters = await told(db, tenantId, queueId, "15");
      for (const start of [missed - QUARTER_MS, missed]) expect(quarters.get(start)).toEqual([null, null, null, null]);
      const hours = await told(db, tenantId, queueId, "60");
      const happened = centre.happened(queueId, FROM + HOUR_MS, FROM + 2 * HOUR_MS);
      expect(hours.get(FROM + HOUR_MS)).toEqual(COUNTS.map((count) => happened[count]));
    }
    expect(await missingQuarters(db, tenantId, FROM + QUARTER_MS, TO)).toEqual([
      { fromMs: missed - QUARTER_MS, toMs: missed + QUARTER_MS },
    ]);
  });
});
