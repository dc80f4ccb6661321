import { expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import { recallLastHour } from "@/lib/server/history/recall";
import { recordMinute } from "@/lib/server/history/recorder";
import { TrendMemory } from "@/lib/server/live/trend";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";
import { livedCentre } from "./lived";

const FROM = Date.UTC(2026, 2, 11, 13);

onBothEngines("the last hour's memory", (databases) => {
  it("is after a restart what it was before", { timeout: 60_000 }, async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const centre = livedCentre(FROM, "Europe/London");
    const lived = new TrendMemory();
    const caughtUp = new Set<string>();
    const to = FROM + HOUR_MS + 20 * MINUTE_MS;
    for (let minute = FROM; minute < to; minute += MINUTE_MS) {
      const seen = centre.see(tenantId, minute);
      lived.sample(minute + MINUTE_MS - 1, seen.queues, seen.agents);
      await recordMinute(db, minute, [seen], caughtUp);
    }
    const recalled = new TrendMemory();
    recalled.recall(await recallLastHour(db, tenantId, to));
    const [before, after] = [lived.view(null, centre.queueIds), recalled.view(null, centre.queueIds)];
    expect(after.minutes).toEqual(before.minutes);
    expect(after.waitingByQueue).toEqual(before.waitingByQueue);
    for (const name of ["waiting", "available", "longestWait"] as const)
      expect(after.total[name], name).toEqual(before.total[name]);
    // Nobody knows how the first of them began.
    for (const name of ["entered", "answered", "abandoned"] as const) {
      expect(after.total[name].slice(1), name).toEqual(before.total[name].slice(1));
    }
    const rounded = (values: readonly (number | null)[]) => values.map((value) => value?.toFixed(1));
    expect(rounded(after.total.serviceLevel)).toEqual(rounded(before.total.serviceLevel));
  });
});
