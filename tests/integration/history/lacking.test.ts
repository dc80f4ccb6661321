import { expect, it } from "vitest";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { foldTenant } from "@/lib/server/history/fold";
import { readHistory } from "@/lib/server/history/read-history";
import { recordMinute } from "@/lib/server/history/recorder";
import { putReported } from "@/lib/server/history/reported-store";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

/* One of three queues is missing from the answer to a quarter's last minute: what is told of all of them says that it lacks a part. */

const NINE = Date.UTC(2026, 5, 15, 9);
const MISSED = NINE + QUARTER_MS - MINUTE_MS;
const NOW = NINE + HOUR_MS + 5 * MINUTE_MS;
const ZONE = "Europe/London";
const QUEUES = ["101", "102", "103"];
const METRICS = ["entered.today", "slaPercentage.today"];

/** From half past eight on, a call a minute in each queue; 102 is not there in that minute. */
async function recorded(db: Db, tenantId: string, beganMs: number, toMs: number, missed: number): Promise<void> {
  const caughtUp = new Set<string>();
  for (let minute = beganMs; minute < toMs; minute += MINUTE_MS) {
    const count = (minute - beganMs) / MINUTE_MS;
    const metrics = {
      "entered.today": count,
      "accepted.today": count,
      "acceptedInSla.today": count,
      "abandoned.today": 0,
      "diverted.today": 0,
    };
    const there = QUEUES.filter((id) => id !== "102" || minute !== missed);
    const queues = there.map((id) => ({ id, name: id, metrics }));
    await recordMinute(db, minute, [{ tenantId, queues, groups: null, agents: null, shown: [] }], caughtUp);
  }
  await foldTenant(db, tenantId, toMs);
}

onBothEngines("a figure of several queues", (databases) => {
  it("says which of its bins lack a part, to whoever sees the queue, until 8x8 has reported it", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    await recorded(db, tenantId, NINE - 30 * MINUTE_MS, NOW, MISSED);
    const told = async (query: Partial<HistoryQuery>, hidden: string | null = null): Promise<HistoryView> => {
      const view = await readHistory(db, {
        tenantId,
        shown: { hasQueue: (id) => id !== hidden, hasAgents: true, hasGroup: () => true },
        query: { queue: [], metric: METRICS, range: "today", step: "15", ...query },
        nowMs: NOW,
      });
      if (view === null) throw new Error("there is no tenant");
      return view;
    };
    const lacking = ({ series, starts }: HistoryView) =>
      series.map(({ lacking: marks = [] }) => starts.filter((_, bin) => marks[bin] === true));
    const quarters = [NINE, NINE + QUARTER_MS];
    const all = await told({});
    expect(lacking(all)).toEqual([quarters, quarters]);
    const counts = all.series[0]?.values ?? [];
    expect(quarters.map((start) => counts[all.starts.indexOf(start)])).toEqual([30, 30]);
    // Of a longer bin both ends were seen.
    for (const step of ["30", "60", "1440"] as const) expect(lacking(await told({ step }))).toEqual([[], []]);
    expect((await told({ step: "60" })).series.some((one) => "lacking" in one)).toBe(false);
    // Of one queue it is a gap, and whoever may not see it hears of no gap.
    expect(lacking(await told({ queue: ["102"] }))).toEqual([[], []]);
    expect(lacking(await told({}, "102"))).toEqual([[], []]);
    expect(lacking(await told({ queue: ["101", "103"] }))).toEqual([[], []]);

    const nothing = { entered: 0, accepted: 0, acceptedInSla: 0, abandoned: 0, diverted: 0 };
    const reports = quarters.map((startMs) => ({ queueId: "102", startMs, counts: nothing, provisional: false }));
    await putReported(db, tenantId, reports);
    expect(lacking(await told({}))).toEqual([[], []]);
  });

  it("is not usual where it lacks a part", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    const [week, early] = [7 * UTC_DAY_MS, NINE - 30 * MINUTE_MS];
    await recorded(db, tenantId, early - week, NINE - week + HOUR_MS, MISSED - week);
    const view = await readHistory(db, {
      tenantId,
      shown: { hasQueue: () => true, hasAgents: true, hasGroup: () => true },
      query: { queue: [], metric: ["entered.today"], range: "today", step: "15", band: "1" },
      nowMs: NOW,
    });
    const at = view?.starts.indexOf(NINE) ?? -1;
    expect(view?.band?.series[0]?.median.slice(at - 1, at + 4)).toEqual([45, null, null, 45, 45]);
  });
});
