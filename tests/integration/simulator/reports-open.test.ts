import { describe, expect, it } from "vitest";
import { startSimulator } from "../../../lib/simulator/server";
import { field } from "./api";
import { definition, reporter } from "./report-api";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 14:26 in London, in winter: the clock there is UTC. */
const NOW = Date.UTC(2026, 2, 11, 14, 26);
const TODAY = Date.UTC(2026, 2, 11);

describe("what 8x8 leaves open", () => {
  const started = async (
    options: Parameters<typeof startSimulator>[0],
    run: (eu: Awaited<ReturnType<typeof reporter>>) => Promise<void>,
  ) => {
    const simulator = await startSimulator({ clock: "manual", startAt: NOW, ...options });
    try {
      await run(await reporter(simulator));
    } finally {
      await simulator.stop();
    }
  };

  it("is how a range is read: as instants, or by the zone's clock", async () => {
    const firstStart = async (range: "instant" | "wall") => {
      let first = "";
      await started({ reports: { takesMs: 0, range } }, async (eu) => {
        const rows = await eu.rows(definition(TODAY - DAY + 9 * 60 * MINUTE, TODAY, { timezone: "Europe/Helsinki" }));
        first = rows.map(({ startTime }) => String(startTime)).toSorted()[0] ?? "";
      });
      return first;
    };
    expect(await firstStart("instant")).toBe("2026-03-10T11:00+02:00");
    expect(await firstStart("wall")).toBe("2026-03-10T09:00+02:00");
  });

  it("is whether quiet spans have rows; with them a week is more than is served", async () => {
    await started({ reports: { takesMs: 0, quietRows: true, totals: "totals" } }, async (eu) => {
      const rows = await eu.rows(definition(TODAY - 7 * DAY, TODAY));
      expect(rows).toHaveLength(10_000);
      const report = await eu.create(
        definition(TODAY - DAY, TODAY, { includeGrandTotal: true, groupBy: { name: "queue" } }),
      );
      const id = String(field(report.body, "id"));
      const last = (await eu.get(`/${id}/data?size=1000`)).body;
      const total = Array.isArray(last) ? last[last.length - 1] : null;
      expect(field(total, "totals")).toEqual({ type: "grandtotal", startIndex: null, endIndex: null });
    });
  });

  it("tells summer time by the offset, in days of 23 hours", async () => {
    const spring = Date.UTC(2026, 2, 29, 14, 26);
    await started({ startAt: spring, reports: { takesMs: 0, quietRows: true } }, async (eu) => {
      const midnight = Date.UTC(2026, 2, 29);
      const groupBy = { name: "queue", filters: [{ name: "queue", values: ["101"] }] };
      const rows = await eu.rows(definition(midnight, midnight + 3 * 60 * MINUTE, { groupBy }));
      expect(rows.map(({ startTime }) => startTime).slice(2, 6)).toEqual([
        "2026-03-29T00:30+00:00",
        "2026-03-29T00:45+00:00",
        "2026-03-29T02:00+01:00",
        "2026-03-29T02:15+01:00",
      ]);
      const days = await eu.rows(
        definition(midnight - DAY, midnight + 12 * 60 * MINUTE, { groupBy, granularity: "day" }),
      );
      expect(days.map(({ startTime, endTime }) => [startTime, endTime])[0]).toEqual([
        "2026-03-28T00:00+00:00",
        "2026-03-29T00:00+00:00",
      ]);
    });
  });

  it("does not tell of customers between the midnight and the opening of the lived day", async () => {
    await started({ reports: { takesMs: 0, quietRows: false } }, async (eu) => {
      expect(await eu.rows(definition(TODAY, TODAY + 8 * 60 * MINUTE))).toEqual([]);
    });
  });
});
