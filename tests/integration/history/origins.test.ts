import { expect, it } from "vitest";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { readHistory } from "@/lib/server/history/read-history";
import { recordMinute } from "@/lib/server/history/recorder";
import { onBothEngines } from "@/tests/support/databases";
import { Served } from "../combine/served";
import { backfillWorld, NOW } from "./backfill-world";

/* One day of one simulated centre: fetched from 8x8 until 14:15, and recorded from 14:26 on. */

const RECORDED_TO = Date.UTC(2026, 2, 11, 15);
const METRICS = ["entered.today", "slaPercentage.today", "interactionsLongestWaitInQueue.rt", "avgHandlingTime.today"];

onBothEngines("from where each figure of a day is", (databases) => {
  it("is told: reported by 8x8, recorded by us, of both, or calculated", async () => {
    const world = await backfillWorld(await databases.fresh());
    const { db, tenantId, simulator } = world;
    await db.updateTable("tenants").set({ time_zone: "Europe/London" }).where("id", "=", tenantId).execute();
    await world.look();
    const caughtUp = new Set<string>();
    for (let minute = NOW; minute < RECORDED_TO; minute += MINUTE_MS) {
      const { centre } = simulator.control.find();
      centre.advanceTo(minute + MINUTE_MS - 1);
      const queues = new Served(centre, { scale: "hundred", numbersAsText: false }).queues(centre.queues);
      await recordMinute(db, minute, [{ tenantId, queues, groups: null, agents: null, shown: [] }], caughtUp);
    }
    const told = async (step: HistoryQuery["step"], queue: readonly string[]) => {
      const view = await readHistory(db, {
        tenantId,
        shown: { hasQueue: () => true, hasAgents: true, hasGroup: () => true },
        query: { queue: [...queue], metric: METRICS, range: "day", day: "2026-03-11", step, origins: "1" },
        nowMs: RECORDED_TO - MINUTE_MS,
      });
      if (view === null) throw new Error("there is no tenant");
      return (clock: string) => {
        const bin = view.starts.indexOf(Date.parse(`2026-03-11T${clock}:00Z`));
        return view.series.map(({ origins, provisional }) => [origins?.[bin], provisional?.[bin] ?? false]);
      };
    };
    for (const queues of [[], ["101"]]) {
      const quarters = await told("15", queues);
      const ofReport = ["reported", false];
      const none = [null, false];
      expect(quarters("12:00").slice(0, 2)).toEqual([ofReport, ["calculated", false]]);
      // What no report tells is known since something is recorded.
      expect(quarters("12:00").slice(2)).toEqual([none, none]);
      expect(quarters("13:30")[0]).toEqual(["reported", true]);
      // Nobody knows how many had entered when the recording began.
      expect(quarters("14:15")[0]).toEqual(none);
      expect(quarters("14:30")[0]).toEqual(["recorded", false]);
      expect(quarters("14:45")[2]).toEqual(["recorded", false]);
      const whole = await told("1440", queues);
      expect(whole("00:00")[0]).toEqual(["recorded", false]);
    }

    // When what was not final has settled it is fetched again: the hour has quarters of either source, the newest of 8x8 not for good.
    world.pass(RECORDED_TO + 20 * MINUTE_MS - world.clock.now());
    await world.look();
    const hours = await told("60", []);
    expect(hours("13:00")[0]).toEqual(["reported", false]);
    expect(hours("14:00")[0]).toEqual(["both", true]);
  });
});
