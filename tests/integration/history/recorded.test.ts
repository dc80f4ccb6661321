import { expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS, QUARTER_MS } from "@/lib/domain/history/quarter";
import { WRITTEN_WITHIN_MS } from "@/lib/domain/history/written";
import type { Db } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { foldTenant } from "@/lib/server/history/fold";
import { missingQuarters } from "@/lib/server/history/missing-quarters";
import { readHistory } from "@/lib/server/history/read-history";
import { recordMinute } from "@/lib/server/history/recorder";
import { sampleOf } from "@/lib/server/history/sample-of";
import { storeSamples } from "@/lib/server/history/samples";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";
import { livedCentre } from "./lived";

/** A night in which a zone's clocks change, from two hours before midnight on. */
interface Night {
  readonly zone: string;
  /** By whose midnight 8x8 counted, where that was another. */
  readonly counted?: string;
  readonly days: readonly [string, string];
  readonly fromMs: number;
  readonly toMs: number;
}

const SPRING: Night = {
  zone: "Europe/London",
  days: ["2026-03-28", "2026-03-29"],
  fromMs: Date.UTC(2026, 2, 28, 22),
  toMs: Date.UTC(2026, 2, 29, 2),
};
/** Till after the hour that comes twice. */
const AUTUMN: Night = {
  zone: "Europe/London",
  days: ["2026-10-24", "2026-10-25"],
  fromMs: Date.UTC(2026, 9, 24, 21),
  toMs: Date.UTC(2026, 9, 25, 2),
};
/** Half an hour comes twice there. */
const HALF_HOUR: Night = {
  zone: "Australia/Lord_Howe",
  days: ["2026-04-04", "2026-04-05"],
  fromMs: Date.UTC(2026, 3, 4, 11),
  toMs: Date.UTC(2026, 3, 4, 16),
};
/** Midnight is at half past an hour of UTC. */
const KOLKATA: Night = {
  zone: "Asia/Kolkata",
  days: ["2026-06-15", "2026-06-16"],
  fromMs: Date.UTC(2026, 5, 15, 16, 30),
  toMs: Date.UTC(2026, 5, 15, 20),
};
const COUNTS = ["newInQueue", "accepted", "acceptedInSla", "abandoned"] as const;
const EVERYTHING = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };
/** An admin has corrected the zone since: what was recorded begins anew at one in the morning. */
const CORRECTED: Night = {
  zone: "Europe/London",
  counted: "UTC",
  days: ["2026-06-14", "2026-06-15"],
  fromMs: Date.UTC(2026, 5, 14, 20),
  toMs: Date.UTC(2026, 5, 15, 3),
};

/** Records all minutes but those that are missed; a process that starts anew has forgotten everything. */
async function record(
  db: Db,
  tenantId: string,
  { fromMs, toMs, zone, counted = zone }: Night,
  isMissed: (minute: number) => boolean = () => false,
  restartsAt: readonly number[] = [],
) {
  const centre = livedCentre(fromMs, counted);
  let caughtUp = new Set<string>();
  for (let minute = fromMs; minute < toMs; minute += MINUTE_MS) {
    const seen = centre.see(tenantId, minute);
    if (restartsAt.includes(minute)) caughtUp = new Set();
    if (!isMissed(minute)) await recordMinute(db, minute, [seen], caughtUp);
  }
  return centre;
}

/** What is told of one queue: by the start of each bin, its counts. */
async function told(db: Db, tenantId: string, { days, toMs }: Night, queueId: string, step: "15" | "60") {
  const told = await Promise.all(
    days.map((day) => ofDay(db, tenantId, { queueId, day, step, nowMs: toMs + MINUTE_MS })),
  );
  return new Map(told.flatMap(({ bins }) => [...bins]));
}

interface DayAsked {
  readonly queueId: string;
  readonly day: string;
  readonly step: "15" | "30" | "60" | "1440";
  readonly nowMs: number;
}

/** The same of one day, asked for at a moment, and which of its bins runs. */
async function ofDay(db: Db, tenantId: string, { queueId, day, step, nowMs }: DayAsked) {
  const metric = COUNTS.map((count) => `${count}.today`);
  const query = { queue: [queueId], metric, range: "day" as const, day, step };
  const view = await readHistory(db, { tenantId, shown: EVERYTHING, query, nowMs });
  const bins = new Map<number, (number | null)[]>();
  for (const [place, start] of (view?.starts ?? []).entries())
    bins.set(start, view?.series.map(({ values }) => values[place] ?? null) ?? []);
  return { bins, runningFrom: view?.runningFrom };
}

/** A database in which something happens once, right after a table was first read. */
function afterReading(db: Db, table: string, happens: () => Promise<unknown>): Db {
  let read: object | null = null;
  let has = false;
  return db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      const isRead = node.kind === "SelectQueryNode" && JSON.stringify(node.from).includes(`"${table}"`);
      if (isRead) read ??= queryId;
      return node;
    },
    transformResult: async ({ queryId, result }) => {
      if (queryId === read && !has) {
        has = true;
        await happens();
      }
      return result;
    },
  });
}

onBothEngines("what was recorded", (databases) => {
  it.each([
    ["in which clocks go forward", SPRING],
    ["in which they go back", AUTUMN],
    ["in which they go back by half an hour", HALF_HOUR],
    ["half an hour off those of Greenwich", KOLKATA],
    ["that another zone's midnight was counted by", CORRECTED],
  ])(
    "is what happened: in each quarter, of each queue, across restarts and the midnight of a night %s",
    async (_, night) => {
      const db = await databases.fresh();
      const { fromMs, toMs, zone } = night;
      const tenantId = await historyTenant(db, "Acme", zone);
      // Down for three minutes within a quarter, and started anew in the first minute of one.
      const down = fromMs + 20 * MINUTE_MS;
      const centre = await record(db, tenantId, night, (minute) => minute >= down && minute < down + 3 * MINUTE_MS, [
        down + 3 * MINUTE_MS,
        fromMs + HOUR_MS,
      ]);
      let counted = 0;
      for (const queueId of centre.queueIds) {
        const bins = await told(db, tenantId, night, queueId, "15");
        // Nobody saw the first quarter begin.
        expect(bins.get(fromMs)).toEqual([null, null, null, null]);
        for (let start = fromMs + QUARTER_MS; start < toMs; start += QUARTER_MS) {
          const happened = centre.happened(queueId, start, start + QUARTER_MS);
          expect(bins.get(start), new Date(start).toISOString()).toEqual(COUNTS.map((count) => happened[count]));
          counted += happened.accepted;
        }
      }
      expect(counted).toBeGreaterThan(100);
      expect(await missingQuarters(db, tenantId, fromMs, toMs)).toEqual([{ fromMs, toMs: fromMs + QUARTER_MS }]);
    },
  );

  it("has a gap where the end of a quarter was missed, and is exact over the hour", async () => {
    const db = await databases.fresh();
    const { fromMs, toMs, zone } = SPRING;
    const tenantId = await historyTenant(db, "Acme", zone);
    const missed = fromMs + HOUR_MS + 2 * QUARTER_MS;
    const centre = await record(db, tenantId, SPRING, (minute) => minute === missed - MINUTE_MS);
    for (const queueId of centre.queueIds) {
      const quarters = await told(db, tenantId, SPRING, queueId, "15");
      for (const start of [missed - QUARTER_MS, missed]) expect(quarters.get(start)).toEqual([null, null, null, null]);
      const hours = await told(db, tenantId, SPRING, queueId, "60");
      const happened = centre.happened(queueId, fromMs + HOUR_MS, fromMs + 2 * HOUR_MS);
      expect(hours.get(fromMs + HOUR_MS)).toEqual(COUNTS.map((count) => happened[count]));
    }
    expect(await missingQuarters(db, tenantId, fromMs + QUARTER_MS, toMs)).toEqual([
      { fromMs: missed - QUARTER_MS, toMs: missed + QUARTER_MS },
    ]);
  });

  it("has all that was counted before while a quarter's last minute is not written down yet: till then the quarter runs", async () => {
    const db = await databases.fresh();
    const [, day] = SPRING.days;
    const midnight = Date.UTC(2026, 2, 29);
    const ended = midnight + 3 * QUARTER_MS;
    const [quarter, last] = [ended - QUARTER_MS, ended - MINUTE_MS];
    const tenantId = await historyTenant(db, "Acme", SPRING.zone);
    const centre = await record(db, tenantId, { ...SPRING, toMs: last });
    const countsOf = (queueId: string, fromMs: number, toMs: number) => {
      const happened = centre.happened(queueId, fromMs, toMs);
      return COUNTS.map((count) => happened[count]);
    };
    const gap = COUNTS.map(() => null);
    let counted = 0;
    for (const queueId of centre.queueIds) {
      const soFar = countsOf(queueId, midnight, last);
      counted += countsOf(queueId, quarter, last)[0] ?? 0;
      for (const nowMs of [ended, ended + 3000])
        for (const [step, at, counts] of [
          ["15", quarter, countsOf(queueId, quarter, last)],
          ["30", midnight, countsOf(queueId, midnight, midnight + 2 * QUARTER_MS)],
          ["60", midnight, soFar],
          ["1440", midnight, soFar],
        ] as const) {
          const { bins, runningFrom } = await ofDay(db, tenantId, { queueId, day, step, nowMs });
          expect(bins.get(at), `${step} minutes`).toEqual(counts);
          expect(runningFrom).toBe(step === "30" ? quarter : at);
        }
      const missed = await ofDay(db, tenantId, { queueId, day, step: "15", nowMs: ended + WRITTEN_WITHIN_MS });
      expect([missed.bins.get(quarter), missed.runningFrom]).toEqual([gap, ended]);
    }
    expect(counted).toBeGreaterThan(5);
    await recordMinute(db, last, [centre.see(tenantId, last)], new Set([tenantId]));
    for (const queueId of centre.queueIds) {
      const whole = await ofDay(db, tenantId, { queueId, day, step: "15", nowMs: ended + WRITTEN_WITHIN_MS });
      expect([whole.bins.get(quarter), whole.runningFrom]).toEqual([countsOf(queueId, quarter, ended), ended]);
    }
  });

  it("has all that was counted before while nothing is written down yet of a day's last quarter", async () => {
    const db = await databases.fresh();
    const [day] = SPRING.days;
    const [last, midnight] = [Date.UTC(2026, 2, 28, 23, 45), Date.UTC(2026, 2, 29)];
    const tenantId = await historyTenant(db, "Acme", SPRING.zone);
    const centre = await record(db, tenantId, { ...SPRING, toMs: last });
    for (const queueId of centre.queueIds) {
      const counts = (fromMs: number) => {
        const happened = centre.happened(queueId, fromMs, last);
        return COUNTS.map((count) => happened[count]);
      };
      const asked = { queueId, day, nowMs: last + 30_000 };
      const hours = await ofDay(db, tenantId, { ...asked, step: "60" });
      expect(hours.bins.get(midnight - HOUR_MS)).toEqual(counts(midnight - HOUR_MS));
      expect(hours.runningFrom).toBe(midnight - HOUR_MS);
      const whole = await ofDay(db, tenantId, { ...asked, step: "1440" });
      expect([...whole.bins.values()]).toEqual([counts(SPRING.fromMs)]);
    }
  });

  it.each([
    ["quarters", "history_days", "15"],
    ["minutes", "history_hours", "1"],
  ] as const)("loses no %s that are folded while they are read", async (_, table, step) => {
    const target = await databases.empty();
    const [reader, writer] = [databases.open(target), databases.open(target)];
    await migrate(writer);
    const { fromMs, zone } = SPRING;
    const ended = fromMs + 2 * HOUR_MS;
    const tenantId = await historyTenant(writer, "Acme", zone);
    const centre = livedCentre(fromMs, zone);
    for (let minute = fromMs; minute < ended; minute += MINUTE_MS)
      await storeSamples(writer, minute, new Map([[tenantId, sampleOf(centre.see(tenantId, minute))]]));
    await foldTenant(writer, tenantId, ended - QUARTER_MS);
    const query = {
      queue: centre.queueIds.slice(0, 1),
      metric: ["newInQueue.today", "accepted.today"],
      range: "hour" as const,
      step,
    };
    const chart = (db: Db) => readHistory(db, { tenantId, shown: EVERYTHING, query, nowMs: ended + WRITTEN_WITHIN_MS });
    const before = await chart(reader);
    expect(before?.series[0]?.values.filter((value) => value !== null)).toHaveLength(step === "1" ? 59 : 3);
    expect(await chart(afterReading(reader, table, () => foldTenant(writer, tenantId, ended)))).toEqual(before);
    expect(await chart(reader)).toEqual(before);
  });
});
