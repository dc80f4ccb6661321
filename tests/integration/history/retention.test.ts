import { expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { decodeBlock } from "@/lib/server/history/codec/block";
import { foldTenant } from "@/lib/server/history/fold";
import { recordMinute } from "@/lib/server/history/recorder";
import { putReported } from "@/lib/server/history/reported-store";
import { forgetOldHistory, keepHistory } from "@/lib/server/history/retention";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

/** Nine in the morning: what was recorded an hour on some days before. */
const NOW = Date.UTC(2026, 5, 15, 9);
const KEPT = { days: 8, months: 13 };

const QUEUE = { id: "101", name: "Sales", metrics: { "entered.today": 7, "interactionsWaitInQueue.rt": 2 } };

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

/** A process that keeps history, as far as its first wait. */
async function startKeeping(db: Db, startMs: number) {
  const error = (facts: object) => expect.fail(JSON.stringify(facts));
  const log = { debug: () => undefined, info: () => undefined, warn: error, error };
  let now = startMs;
  let end = async (): Promise<void> => undefined;
  let waits: (timer: Timer) => void = () => undefined;
  const untilItWaits = (begin: () => void) =>
    new Promise<Timer>((done) => {
      waits = done;
      begin();
    });
  const after = (ms: number, run: () => void) => {
    waits({ ms, run });
    return () => undefined;
  };
  let timer = await untilItWaits(() => {
    end = keepHistory(db, KEPT, { now: () => now, after }, log);
  });
  return {
    end,
    /** The wait is over, and what follows it done. */
    goOn: async (): Promise<void> => {
      now += timer.ms;
      timer = await untilItWaits(timer.run);
    },
  };
}

/** What a process does as it starts. */
async function tidy(db: Db, now: number): Promise<void> {
  const { end } = await startKeeping(db, now);
  await end();
}

async function recordHour(db: Db, tenantId: string, fromMs: number): Promise<void> {
  const seen = { tenantId, queues: [QUEUE], groups: null, agents: null, shown: [] };
  for (let minute = fromMs; minute < fromMs + HOUR_MS; minute += MINUTE_MS)
    await recordMinute(db, minute, [seen], new Set([tenantId]));
}

const tables = async (db: Db, tenantId: string) => {
  const of = async (rows: Promise<readonly { at: number }[]>) => [...new Set((await rows).map(({ at }) => at))].sort();
  return {
    hours: await of(db.selectFrom("history_hours").select("hour_ms as at").where("tenant_id", "=", tenantId).execute()),
    days: await of(db.selectFrom("history_days").select("day_ms as at").where("tenant_id", "=", tenantId).execute()),
    reports: await of(
      db.selectFrom("history_reports").select("day_ms as at").where("tenant_id", "=", tenantId).execute(),
    ),
  };
};

onBothEngines("what is kept of history", (databases) => {
  it("is days of minutes and months of quarters, and nothing of another tenant is touched by one", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const at = (days: number) => NOW - days * UTC_DAY_MS;
    const dayOf = (days: number) => Math.floor(at(days) / UTC_DAY_MS) * UTC_DAY_MS;
    for (const days of [500, 399, 9, 7]) {
      await recordHour(db, tenantId, at(days));
      const quarter = { queueId: "101", startMs: at(days), counts: { entered: 1 }, provisional: false };
      await putReported(db, tenantId, [quarter]);
    }
    expect(await forgetOldHistory(db, KEPT, NOW)).toBeGreaterThan(0);
    expect(await tables(db, tenantId)).toEqual({
      hours: [at(7)],
      days: [dayOf(9), dayOf(7)],
      reports: [dayOf(9), dayOf(7)],
    });
    expect(await forgetOldHistory(db, KEPT, NOW)).toBe(0);
    expect(await forgetOldHistory(db, { days: 60, months: 60 }, NOW + UTC_DAY_MS)).toBe(0);
  });

  it("goes with its tenant, all of it", async () => {
    const db = await databases.fresh();
    const [ours, theirs] = [await historyTenant(db, "Ours"), await historyTenant(db, "Theirs")];
    await recordHour(db, ours, NOW);
    await recordHour(db, theirs, NOW);
    await db.deleteFrom("tenants").where("id", "=", ours).execute();
    for (const table of ["history_samples", "history_hours", "history_days", "history_progress"] as const) {
      const rows = await db.selectFrom(table).select("tenant_id").distinct().execute();
      expect(rows, table).toEqual([{ tenant_id: theirs }]);
    }
  });

  it("waits with a quarter for its last minute, which its recorder writes after its end", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const [lastMinute, end] = [NOW + QUARTER_MS - MINUTE_MS, NOW + QUARTER_MS];
    const seen = { tenantId, queues: [QUEUE], groups: null, agents: null, shown: [] };
    const record = (minute: number) => recordMinute(db, minute, [seen], new Set([tenantId]));
    for (let minute = NOW; minute < lastMinute; minute += MINUTE_MS) await record(minute);
    await tidy(db, end + 2000);
    await record(lastMinute);
    const progress = await db.selectFrom("history_progress").select("quarters_to").executeTakeFirst();
    expect(progress?.quarters_to).toBe(end);
    const day = await db.selectFrom("history_days").select("data").executeTakeFirstOrThrow();
    const block = decodeBlock(day.data);
    const readings = block.ok ? block.value.get("entered.today") : undefined;
    expect(readings?.[(NOW % UTC_DAY_MS) / QUARTER_MS]).toBe(7);
  });

  it("folds what an interrupted recorder left behind, and forgets by itself", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const seen = { tenantId, queues: [QUEUE], groups: null, agents: null, shown: [] };
    await recordMinute(db, NOW + 5 * MINUTE_MS, [seen], new Set([tenantId]));
    await recordHour(db, tenantId, NOW - 500 * UTC_DAY_MS);
    await tidy(db, NOW + HOUR_MS);
    expect(await db.selectFrom("history_progress").select("quarters_to").executeTakeFirst()).toEqual({
      quarters_to: NOW + HOUR_MS - QUARTER_MS,
    });
    expect((await tables(db, tenantId)).days).toEqual([Math.floor(NOW / UTC_DAY_MS) * UTC_DAY_MS]);
  });

  it("goes within two hours of being too old, without the process being started again", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const oldest = NOW - KEPT.days * UTC_DAY_MS;
    await recordHour(db, tenantId, oldest);
    const { goOn, end } = await startKeeping(db, NOW);
    await goOn();
    expect((await tables(db, tenantId)).hours).toEqual([oldest]);
    await goOn();
    expect((await tables(db, tenantId)).hours).toEqual([]);
    await end();
  });

  it("is folded once, however often and by however many it is begun", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    await recordHour(db, tenantId, NOW);
    const later = NOW + 3 * HOUR_MS;
    const folded = await Promise.all([foldTenant(db, tenantId, later), foldTenant(db, tenantId, later)]);
    // The hour itself was folded as its quarters ended.
    expect(folded.reduce((sum, count) => sum + count, 0)).toBe((later - NOW - HOUR_MS) / QUARTER_MS);
    expect(await db.selectFrom("history_samples").selectAll().execute()).toEqual([]);
    expect((await tables(db, tenantId)).hours).toEqual([NOW]);
  });
});
