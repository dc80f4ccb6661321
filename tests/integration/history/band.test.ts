import { expect, it } from "vitest";
import { HOUR_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { queueSubject } from "@/lib/domain/history/subject";
import { dayOf, wallMinute } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import { addQuarters } from "@/lib/server/history/day-blocks";
import { readHistory } from "@/lib/server/history/read-history";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

const ZONE = "Europe/London";
/** Noon of a Monday; its clocks went back eight days before. */
const NOW = Date.UTC(2026, 10, 2, 12);
const TODAY = "2026-11-02";
const NINE = 9 * 60;

/** So many days of which each has as many calls as it lies back, all of them from 9:00 to 9:15 on the wall. */
async function fill(db: Db, tenantId: string, days: number): Promise<void> {
  const utcToday = Math.floor(NOW / UTC_DAY_MS) * UTC_DAY_MS;
  for (let dayMs = utcToday - days * UTC_DAY_MS; dayMs <= utcToday; dayMs += UTC_DAY_MS) {
    const quarters = Array.from({ length: 96 }, (_, place) => dayMs + place * QUARTER_MS);
    const values = quarters.map((quarterMs) => {
      const back = (Date.parse(TODAY) - Date.parse(dayOf(quarterMs, ZONE))) / UTC_DAY_MS;
      return { name: "entered.today", quarterMs, value: wallMinute(quarterMs, ZONE) < NINE ? 0 : back };
    });
    const own = new Map([[queueSubject("101"), values.filter(({ quarterMs }) => quarterMs < NOW)]]);
    await db.transaction().execute((trx) => addQuarters(trx, "history_days", tenantId, dayMs, own));
  }
}

onBothEngines("the band behind a day", (databases) => {
  it("is of the same weekday of the eight weeks before, at the same time on the wall", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    await fill(db, tenantId, 60);
    const view = await readHistory(db, {
      tenantId,
      shown: { hasQueue: () => true, hasAgents: true, hasGroup: () => true },
      query: { queue: ["101"], metric: ["entered.today"], range: "today", step: "15", band: "1" },
      nowMs: NOW,
    });
    const nine = view?.starts.indexOf(Date.parse(TODAY) + 9 * HOUR_MS) ?? -1;
    const band = view?.band?.series[0];
    expect(view?.band?.weeks).toBe(8);
    // Of 7, 14, … 56 calls.
    expect([band?.low[nine], band?.median[nine], band?.high[nine]]).toEqual([19.25, 31.5, 43.75]);
    const others = [band?.low, band?.median, band?.high].map((line) => line?.filter((_, bin) => bin !== nine));
    for (const line of others) expect(new Set(line)).toEqual(new Set([0]));
  });
});
