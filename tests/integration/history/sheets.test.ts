import fc from "fast-check";
import { expect, it } from "vitest";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { spanOfDay } from "@/lib/domain/history/bins";
import { mostOf } from "@/lib/domain/history/metric";
import { HOUR_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { AGENT_SUBJECT, queueSubject, type Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { addQuarters, type QuarterValue } from "@/lib/server/history/day-blocks";
import { readHistory } from "@/lib/server/history/read-history";
import { putReported } from "@/lib/server/history/reported-store";
import { forgetSheets, makeNewSheets, makeOldSheets } from "@/lib/server/history/sheets/keep";
import { makeSheets } from "@/lib/server/history/sheets/make";
import { noteAsked, wantedSets } from "@/lib/server/history/sheets/sets";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

/* Charts of many queues are made of sheets of days that are over. They show what charts show that are made of the days themselves. */

const ZONE = "Europe/London";
/** Noon, a week after the clocks went back. */
const NOW = Date.UTC(2026, 10, 1, 12);
const DAYS = 10;
const QUEUES = Array.from({ length: 14 }, (_, index) => String(201 + index));
const COUNTERS = ["entered", "accepted", "acceptedInSla", "abandoned", "diverted", "totalAbandoned"] as const;
const WAITING = "interactionsWaitInQueue.rt";
const METRICS = [
  "entered.today",
  "slaPercentage.today",
  "interactionsAvgWaitTime.today",
  "slaTimeThreshold.today",
  WAITING,
  "interactionsLongestWaitInQueue.rt",
  "agents.available",
  mostOf("agents.available"),
];
const HIDDEN = "203";

type Dice = (most: number) => number;

function diceOf(seed: number): Dice {
  let state = (seed % 2_147_483_646) + 1;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % (most + 1);
  };
}

/** Days of 14 queues that come and go, with gaps, corrections, wrong answers and counters that begin anew in the middle of a day. */
async function fill(db: Db, tenantId: string, dice: Dice): Promise<void> {
  const first = Math.floor(NOW / UTC_DAY_MS) * UTC_DAY_MS - DAYS * UTC_DAY_MS;
  const counted = new Map<string, number>();
  for (let dayMs = first; dayMs < NOW; dayMs += UTC_DAY_MS) {
    const values = new Map<Subject, QuarterValue[]>();
    const midnight = spanOfDay(new Date(dayMs + 12 * HOUR_MS).toISOString().slice(0, 10), ZONE).fromMs;
    for (const id of QUEUES) {
      if (dice(30) === 0) continue;
      const own: QuarterValue[] = [];
      for (let quarterMs = dayMs; quarterMs < Math.min(NOW, dayMs + UTC_DAY_MS); quarterMs += QUARTER_MS) {
        if (dice(25) === 0) continue;
        for (const count of COUNTERS) {
          const key = `${id} ${count}`;
          const isAnew = quarterMs === midnight || dice(400) === 0;
          const next = Math.max(0, (isAnew ? 0 : (counted.get(key) ?? 0)) + dice(4) - (dice(40) === 0 ? 1 : 0));
          counted.set(key, next);
          own.push({ name: `${count}.today`, quarterMs, value: dice(150) === 0 ? 0 : next });
        }
        own.push({ name: "interactionsAvgWaitTime.today", quarterMs, value: 1000 * dice(90) });
        own.push({ name: "slaPercentageTarget.today", quarterMs, value: dice(500) === 0 ? 90 : 80 });
        own.push({ name: "slaTimeThreshold.today", quarterMs, value: 20_000 });
        own.push({ name: WAITING, quarterMs, value: dice(900) / 100 });
        own.push({ name: mostOf(WAITING), quarterMs, value: 10 + dice(9) });
        own.push({ name: "interactionsLongestWaitInQueue.rt", quarterMs, value: 1000 * dice(600) });
      }
      if (own.length > 0) values.set(queueSubject(id), own);
    }
    const agents: QuarterValue[] = [];
    for (let quarterMs = dayMs; quarterMs < Math.min(NOW, dayMs + UTC_DAY_MS); quarterMs += QUARTER_MS)
      agents.push({ name: "agents.available", quarterMs, value: dice(4000) / 100 });
    values.set(AGENT_SUBJECT, agents);
    await db.transaction().execute((trx) => addQuarters(trx, "history_days", tenantId, dayMs, values));
  }
  await putReported(db, tenantId, reports(first, dice));
  const folded = { quarters_to: NOW, hours_to: NOW };
  await db
    .insertInto("history_progress")
    .values({ tenant_id: tenantId, ...folded })
    .execute();
}

/** Of some quarters of some queues. */
function reports(first: number, dice: Dice) {
  return Array.from({ length: 400 }, () => ({
    queueId: QUEUES[dice(QUEUES.length - 1)] ?? "",
    startMs: first + dice(DAYS * 96 - 1) * QUARTER_MS,
    counts: { entered: dice(9), accepted: dice(5), acceptedInSla: dice(5), abandoned: dice(3), diverted: 0 },
    provisional: dice(2) === 0,
  }));
}

const MONTH = { range: "month", step: "1440" } as const;
const ASKED: readonly Omit<HistoryQuery, "metric" | "queue">[] = [
  { range: "today", step: "15", band: "1" },
  { range: "today", step: "1440", band: "1" },
  { range: "week", step: "15" },
  MONTH,
  { range: "day", day: "2026-10-25", step: "15", band: "1" },
  { range: "day", day: "2026-10-25", step: "30" },
  { range: "day", day: "2026-11-02", step: "60" },
];
const SETS: readonly {
  readonly queue: readonly string[];
  readonly hidden: string | null;
  readonly hasAgents: boolean;
}[] = [
  { queue: [], hidden: null, hasAgents: true },
  { queue: [], hidden: HIDDEN, hasAgents: false },
  { queue: QUEUES.slice(0, 13), hidden: null, hasAgents: true },
  { queue: QUEUES.slice(3, 5), hidden: null, hasAgents: true },
  { queue: QUEUES.slice(7, 8), hidden: null, hasAgents: true },
];

/** Every chart of every set, by what was asked for. */
async function charts(db: Db, tenantId: string): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const { queue, hidden, hasAgents } of SETS)
    for (const asked of ASKED) {
      const query = { ...asked, queue: [...queue], metric: METRICS };
      const shown = { hasQueue: (id: string) => id !== hidden, hasAgents, hasGroup: () => true };
      const view = await readHistory(db, { tenantId, shown, query, nowMs: NOW });
      found.set(JSON.stringify([asked, queue.length, hidden]), view);
    }
  return found;
}

const sheets = (db: Db) =>
  db.selectFrom("history_sheets").select(["from_ms", "queues"]).where("step", "=", 15).execute();

onBothEngines("charts of many queues", (databases) => {
  it("show of sheets what they show of the days themselves, whatever those are like", {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const db = await databases.fresh();
        const tenantId = await historyTenant(db, "Acme", ZONE);
        await fill(db, tenantId, diceOf(seed));
        const plain = await charts(db, tenantId);
        expect(await sheets(db)).toEqual([]);
        expect(await makeNewSheets(db, tenantId, NOW)).toBeGreaterThan(DAYS);
        // The first time nobody had asked for but all of them: now the other sets are known.
        await charts(db, tenantId);
        await makeNewSheets(db, tenantId, NOW);
        expect(new Set((await sheets(db)).map(({ queues }) => queues)).size).toBeGreaterThanOrEqual(3);
        expect(await charts(db, tenantId)).toEqual(plain);
        // They are what was shown, then: of the days themselves nothing would be left.
        await db
          .deleteFrom("history_days")
          .where("day_ms", "<", NOW - 3 * UTC_DAY_MS)
          .execute();
        const query = { ...MONTH, queue: [], metric: METRICS };
        const shown = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };
        const view = await readHistory(db, { tenantId, shown, query, nowMs: NOW });
        const before = plain.get(JSON.stringify([MONTH, 0, null]));
        expect(view).toEqual(before);
        await db.destroy();
      }),
      { numRuns: 2 },
    );
  });

  it("are made anew when a day changes, and are kept by nobody who read it before", { timeout: 600_000 }, async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    await fill(db, tenantId, diceOf(5));
    await makeNewSheets(db, tenantId, NOW);
    const made = (await sheets(db)).length;
    const day = "2026-10-28";
    const changed = { startMs: Date.UTC(2026, 9, 28, 9), counts: { entered: 500, accepted: 400 }, provisional: false };
    const report = QUEUES.map((queueId) => ({ ...changed, queueId }));
    const making = makeSheets(db, { tenantId, zone: ZONE, day, sets: [{ only: QUEUES.slice(0, 14) }] });
    await putReported(db, tenantId, report);
    // Before it or after it, but never what it was made of before.
    await making;
    await db.deleteFrom("history_sheets").where("step", "=", -1).execute();
    const before = await charts(db, tenantId);
    await makeNewSheets(db, tenantId, NOW);
    expect((await sheets(db)).length).toBeGreaterThanOrEqual(made);
    expect(await charts(db, tenantId)).toEqual(before);
    await db.deleteFrom("history_sheets").execute();
    expect(await charts(db, tenantId)).toEqual(before);
  });

  it("are made of a few sets of queues, however many are asked for, of those that are asked for still", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    const note = (name: number, nowMs: number) => noteAsked(db, tenantId, { only: [String(name)] }, nowMs);
    const noted = async (nowMs: number) =>
      (await wantedSets(db, tenantId, nowMs)).flatMap((set) => ("only" in set ? set.only : []));
    for (let name = 0; name < 100; name += 1) await note(name, NOW);
    const first = await noted(NOW);
    expect(first).toHaveLength(24);
    const late = NOW + 3 * UTC_DAY_MS;
    for (const name of first.slice(0, 20)) await note(Number(name), late);
    for (let name = 100; name < 200; name += 1) await note(name, late);
    const second = await noted(late);
    expect(second).toHaveLength(24);
    expect(second).toEqual(expect.arrayContaining(first.slice(0, 20)));
    expect(second).toEqual(expect.arrayContaining(["100", "103"]));
    expect(await db.selectFrom("history_sets").select("digest").execute()).toHaveLength(24);
  });

  it("go when nobody has asked for these queues for a month", { timeout: 600_000 }, async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    await fill(db, tenantId, diceOf(11));
    await charts(db, tenantId);
    await makeNewSheets(db, tenantId, NOW);
    await charts(db, tenantId);
    await makeNewSheets(db, tenantId, NOW);
    const kinds = async () => new Set((await sheets(db)).map(({ queues }) => queues)).size;
    const [before, plain] = [await kinds(), await charts(db, tenantId)];
    expect(await forgetSheets(db, tenantId, NOW)).toBe(0);
    expect(await forgetSheets(db, tenantId, NOW + 31 * UTC_DAY_MS)).toBeGreaterThan(0);
    expect(await kinds()).toBeLessThan(before);
    expect(await charts(db, tenantId)).toEqual(plain);
  });

  it("are there of a day of long ago as well, and are made once", { timeout: 600_000 }, async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db, "Acme", ZONE);
    await fill(db, tenantId, diceOf(8));
    const dayMs = Date.UTC(2026, 4, 12);
    const values = QUEUES.map((id, place) => {
      const counted = Array.from({ length: 96 }, (_, quarter) => (place + 1) * (quarter + 1));
      const own = counted.map((value, quarter) => ({
        name: "entered.today",
        quarterMs: dayMs + quarter * QUARTER_MS,
        value,
      }));
      return [queueSubject(id), own] as const;
    });
    await db.transaction().execute((trx) => addQuarters(trx, "history_days", tenantId, dayMs, new Map(values)));
    const query = {
      queue: [],
      metric: ["entered.today"],
      range: "day" as const,
      day: "2026-05-12",
      step: "60" as const,
    };
    const shown = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };
    const chart = () => readHistory(db, { tenantId, shown, query, nowMs: NOW });
    const before = await chart();
    expect(before?.series[0]?.values).toContain(4 * ((14 * 15) / 2));
    await makeNewSheets(db, tenantId, NOW);
    const isLongAgo = () =>
      db
        .selectFrom("history_sheets")
        .select("step")
        .where("from_ms", "<", dayMs + UTC_DAY_MS);
    expect((await isLongAgo().where("step", ">", 0).execute()).length).toBe(0);
    await makeOldSheets(db, tenantId, NOW);
    await db.deleteFrom("history_days").where("day_ms", "=", dayMs).execute();
    expect(await chart()).toEqual(before);
    await db.deleteFrom("history_sheets").where("step", "=", -1).execute();
    for (const make of [makeNewSheets, makeOldSheets]) expect(await make(db, tenantId, NOW)).toBe(0);
  });
});
