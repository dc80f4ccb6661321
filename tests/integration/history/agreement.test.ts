import { expect, it } from "vitest";
import { reportMetrics } from "@/components/report/report-of";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, quarterOf } from "@/lib/domain/history/quarter";
import { REPORTED_COUNTS } from "@/lib/domain/history/reported";
import { USUAL_SERIES } from "@/lib/domain/history/usual-series";
import { readHistory } from "@/lib/server/history/read-history";
import { recordMinute } from "@/lib/server/history/recorder";
import { onBothEngines } from "@/tests/support/databases";
import { countQuarters } from "@/tests/support/event-counts";
import { historyTenant } from "@/tests/support/history-tenant";
import { Served } from "../combine/served";
import { backfillWorld, NOW, reported } from "./backfill-world";

/*
 * One afternoon of one simulated centre, written down twice: by the recorder, minute by minute, and by reports, for a tenant that recorded
 * nothing. Where both are whole they say the same of every queue and quarter, and both say what the event log says.
 */

const MINUTES = 155;

onBothEngines("what was recorded and what is reported", (databases) => {
  it("agree count by count, and with the event log", { timeout: 600_000 }, async () => {
    const world = await backfillWorld(await databases.fresh());
    const { db, simulator, clock } = world;
    const zone = simulator.tenants[0]?.timeZone ?? "UTC";
    const recorder = await historyTenant(db, "Recorded", zone);
    const caughtUp = new Set<string>();
    for (let minute = NOW; minute < NOW + MINUTES * MINUTE_MS; minute += MINUTE_MS) {
      world.pass(MINUTE_MS);
      const { centre } = simulator.control.find();
      // A moment before the minute ends, however old the data may be that are served then.
      centre.advanceTo(minute + MINUTE_MS - 1);
      const queues = new Served(centre, { scale: "hundred", numbersAsText: false }).queues(centre.queues);
      await recordMinute(db, minute, [{ tenantId: recorder, queues, groups: null, agents: null, shown: [] }], caughtUp);
    }
    const recordedTo = quarterOf(NOW + MINUTES * MINUTE_MS);
    world.pass(HOUR_MS + QUARTER_MS);
    const tenant = simulator.control.find();
    await world.look();
    expect(world.logged).toEqual(["what 8x8 knows of the past is fetched"]);

    const told = await reported(world);
    const truth = countQuarters(tenant, world.events, clock.now());
    // `entered` of an interval has those again who waited as it began; a day's counter has everybody once.
    const counts = REPORTED_COUNTS.filter((count) => count !== "entered");
    const drawn = USUAL_SERIES.filter(({ as }) => as === "bar").map(({ metric }) => metric.replace(".today", ""));
    expect(counts, "bars that stand side by side").toEqual(expect.arrayContaining(drawn));
    const shown = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };
    const ofDay = { range: "day" as const, day: new Date(NOW).toISOString().slice(0, 10) };
    let compared = 0;
    for (const { id } of tenant.spec.centre.queues) {
      const query = {
        queue: [id],
        metric: [...counts, "entered"].map((count) => `${count}.today`),
        ...ofDay,
        step: "15" as const,
      };
      const view = await readHistory(db, { tenantId: recorder, shown, query, nowMs: clock.now() });
      for (let start = quarterOf(NOW) + QUARTER_MS; start < recordedTo; start += QUARTER_MS) {
        const bin = view?.starts.indexOf(start) ?? -1;
        const recorded = view?.series.map(({ values }) => values[bin] ?? null) ?? [];
        const report = told.get(id)?.get(start);
        const what = `${id} at ${new Date(start).toISOString()}`;
        expect(report?.final, what).toBe(1);
        expect(recorded.slice(0, -1), what).toEqual(counts.map((count) => report?.[count]));
        const happened = truth.get(id)?.get(start);
        expect(recorded.slice(0, -1), what).toEqual(counts.map((count) => happened?.[count] ?? 0));
        const waited = world.events.filter(
          ({ at, queueId, type }) => queueId === id && at < start && type === "entered",
        );
        const left = world.events.filter(({ at, queueId, type }) => queueId === id && at < start && LEAVES.has(type));
        expect(recorded.at(-1), what).toBe(happened?.newInQueue ?? 0);
        expect(report?.entered, what).toBe((recorded.at(-1) ?? Number.NaN) + waited.length - left.length);
        compared += happened?.entered ?? 0;
      }
    }
    expect(compared).toBeGreaterThan(100);

    // Whatever a report of a day calls 8x8's own is what 8x8 reported of it.
    let marked = 0;
    for (const { id } of tenant.spec.centre.queues) {
      const metric = [...reportMetrics(false)];
      const query = { ...ofDay, queue: [id], metric, step: "15" as const, origins: "1" as const };
      const view = await readHistory(db, { tenantId: world.tenantId, shown, query, nowMs: clock.now() });
      for (const { metric: key, values, origins } of view?.series ?? [])
        for (const [bin, origin] of (origins ?? []).entries()) {
          if (origin !== "reported") continue;
          const start = view?.starts[bin] ?? Number.NaN;
          const report = told.get(id)?.get(start)?.[key.replace(".today", "")];
          expect(values[bin], `${key} of ${id} at ${new Date(start).toISOString()}`).toBe(report);
          marked += 1;
        }
    }
    expect(marked).toBeGreaterThan(100);

    // Of an hour, those who waited as it began and those who came in it, each once, however many of its quarters they waited in.
    let [hours, again] = [0, 0];
    for (const { id } of tenant.spec.centre.queues) {
      const query = { ...ofDay, queue: [id], metric: ["entered.today"], step: "60" as const };
      const view = await readHistory(db, { tenantId: world.tenantId, shown, query, nowMs: clock.now() });
      for (let start = NOW - (NOW % HOUR_MS) + HOUR_MS; start + HOUR_MS <= recordedTo; start += HOUR_MS) {
        const own = world.events.filter(({ queueId, at }) => queueId === id && at < start + HOUR_MS);
        const before = own.filter(({ at }) => at < start);
        const waited = before.filter(({ type }) => type === "entered").length;
        const left = before.filter(({ type }) => LEAVES.has(type)).length;
        const came = own.filter(({ at, type }) => at >= start && type === "entered").length;
        const bin = view?.starts.indexOf(start) ?? -1;
        expect(view?.series[0]?.values[bin], `${id} at ${new Date(start).toISOString()}`).toBe(waited - left + came);
        const quarters = [0, 1, 2, 3].map((quarter) => told.get(id)?.get(start + quarter * QUARTER_MS)?.entered ?? 0);
        again += quarters.reduce((sum, count) => sum + count, 0) - (waited - left + came);
        hours += 1;
      }
    }
    expect(hours).toBeGreaterThan(10);
    expect(again, "who waited over a boundary").toBeGreaterThan(0);
  });
});

const LEAVES: ReadonlySet<string> = new Set(["accepted", "abandoned", "short-abandoned", "diverted"]);
