import { setImmediate as afterOthers } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { HOUR_MS, MINUTE_MS, QUARTER_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { readHistory } from "@/lib/server/history/read-history";
import { recordMinute } from "@/lib/server/history/recorder";
import { putReported } from "@/lib/server/history/reported-store";
import { sampleMemory } from "@/lib/server/history/sample-memory";
import { soFarMemory } from "@/lib/server/history/so-far-memory";
import { warmCharts } from "@/lib/server/history/warm";
import type { SeenMinute } from "@/lib/server/live/recording";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

/*
 * A process remembers the newest days as it read them. While another process records, folds and backfills them, it shows what one shows that has just
 * started and remembers nothing: over the night in which the clocks of London go back, and after queues were hidden.
 */

const ZONE = "Europe/London";
const FROM = Date.UTC(2026, 9, 24, 22, 25);
const MIDNIGHT = Date.UTC(2026, 9, 24, 23);
const TO = Date.UTC(2026, 9, 25, 2, 20);
const QUEUES = Array.from({ length: 14 }, (_, index) => String(301 + index));
const HIDDEN = "304";
const METRICS = ["entered.today", "slaPercentage.today", "interactionsWaitInQueue.rt", "agents.available"];
const COUNTERS = ["entered.today", "accepted.today", "acceptedInSla.today", "abandoned.today", "diverted.today"];
const ASKED: readonly Pick<HistoryQuery, "range" | "step" | "day">[] = [
  { range: "today", step: "15" },
  { range: "week", step: "60" },
  { range: "day", day: "2026-10-24", step: "30" },
  { range: "hour", step: "15" },
  { range: "hour", step: "1" },
];

/** What each queue has counted since its day began, more of each than of the one before. */
function seen(tenantId: string, minuteMs: number): SeenMinute {
  const minutes = (minuteMs - (minuteMs < MIDNIGHT ? FROM : MIDNIGHT)) / MINUTE_MS;
  const queues = QUEUES.map((id, place) => {
    // A correction now and then.
    const counted = (place + 1) * minutes - (minutes % 37 === 0 ? 2 : 0);
    const metrics = Object.fromEntries(
      COUNTERS.map((name, index) => [name, Math.max(0, Math.floor(counted / (index + 1)))]),
    );
    return { id, name: id, metrics: { ...metrics, "interactionsWaitInQueue.rt": (minutes + place) % 7 } };
  });
  return { tenantId, queues, groups: null, agents: [], shown: [] };
}

async function charts(db: Db, tenantId: string, nowMs: number) {
  const all: unknown[] = [];
  for (const hidden of [null, HIDDEN])
    for (const asked of ASKED) {
      const query = { ...asked, queue: [], metric: METRICS };
      const shown = { hasQueue: (id: string) => id !== hidden, hasAgents: hidden === null, hasGroup: () => false };
      all.push(await readHistory(db, { tenantId, shown, query, nowMs }));
    }
  return all;
}

onBothEngines("what a process remembers of today", (databases) => {
  it("is what another process that writes it has stored, whenever it is asked", { timeout: 300_000 }, async () => {
    const target = await databases.empty();
    const [writer, reader] = [databases.open(target), databases.open(target)];
    await migrate(writer);
    const tenantId = await historyTenant(writer, "Acme", ZONE);
    const caughtUp = new Set<string>();
    const same = async (nowMs: number) => {
      const fresh = databases.open(target);
      expect(await charts(reader, tenantId, nowMs), new Date(nowMs).toISOString()).toEqual(
        await charts(fresh, tenantId, nowMs),
      );
    };
    for (let minute = FROM; minute < TO; minute += MINUTE_MS) {
      // A sweep that failed.
      if (minute % (71 * MINUTE_MS) === 0) continue;
      await recordMinute(writer, minute, [seen(tenantId, minute)], caughtUp);
      const ended = minute + MINUTE_MS;
      if (minute === FROM) await warmCharts(reader, ended);
      if (ended % QUARTER_MS === 0 || ended % HOUR_MS === 19 * MINUTE_MS) await same(ended);
      if (ended % HOUR_MS !== 0) continue;
      // What 8x8 corrects of the hour before, while somebody asks.
      const report = QUEUES.map((queueId) => {
        return {
          queueId,
          startMs: ended - HOUR_MS,
          counts: { entered: 500, accepted: 400 },
          provisional: ended === MIDNIGHT,
        };
      });
      await Promise.all([putReported(writer, tenantId, report), charts(reader, tenantId, ended)]);
      await same(ended);
    }
    const query = { queue: [], metric: METRICS, range: "day" as const, day: "2026-10-25", step: "60" as const };
    const view = await readHistory(reader, {
      tenantId,
      shown: { hasQueue: (id) => id !== HIDDEN, hasAgents: false, hasGroup: () => false },
      query,
      nowMs: TO,
    });
    expect(view?.starts).toHaveLength(25);
    // Of the first quarter 8x8's word, of the others what was recorded; of all queues but the hidden one, which is the fourth.
    expect(view?.series[0]?.values[0]).toBe(13 * 500 + 45 * (105 - 4));
    expect(view?.series[3]?.values.every((value) => value === null)).toBe(true);
  });

  it("is read ahead by the process that writes it: nobody waits for it when a quarter has ended", async () => {
    const target = await databases.empty();
    const [db, other] = [databases.open(target), databases.open(target)];
    await migrate(db);
    const tenantId = await historyTenant(db, "Acme", ZONE);
    const caughtUp = new Set<string>();
    const record = async (fromMs: number, toMs: number) => {
      for (let minute = fromMs; minute < toMs; minute += MINUTE_MS)
        await recordMinute(db, minute, [seen(tenantId, minute)], caughtUp);
    };
    const [asked, ended] = [FROM + 20 * MINUTE_MS, FROM + 20 * MINUTE_MS + QUARTER_MS];
    await record(FROM, asked);
    await charts(db, tenantId, asked);
    await record(asked, ended);
    const fresh = await charts(other, tenantId, ended);
    // What the next chart is made of was read already: of the days themselves nothing would be left.
    await db.deleteFrom("history_days").execute();
    expect(await charts(db, tenantId, ended)).toEqual(fresh);
  });

  it("is worked out ahead by the process that writes it, as far as the day is over", async () => {
    const target = await databases.empty();
    const db = databases.open(target);
    await migrate(db);
    const tenantId = await historyTenant(db, "Acme", ZONE);
    const caughtUp = new Set<string>();
    const [asked, ended] = [MIDNIGHT + 32 * MINUTE_MS, MIDNIGHT + 3 * QUARTER_MS];
    for (let minute = MIDNIGHT - QUARTER_MS; minute < ended; minute += MINUTE_MS) {
      if (minute === asked) await charts(db, tenantId, asked);
      await recordMinute(db, minute, [seen(tenantId, minute)], caughtUp);
    }
    const read = vi.spyOn(soFarMemory(db), "read");
    const shown = await charts(db, tenantId, ended);
    // Today, of all queues and without the hidden one; of the week's hours none of today is over, and the other ranges are remembered otherwise.
    expect(read.mock.results.map(({ value }) => value?.figures.get("entered.today")?.values.length)).toEqual([3, 3]);
    expect(shown).toEqual(await charts(databases.open(target), tenantId, ended));
  });

  it("is read once of each minute, and of those alone that are there", async () => {
    const db = databases.open(await databases.empty());
    await migrate(db);
    const tenantId = await historyTenant(db, "Acme", ZONE);
    const memory = sampleMemory(db);
    const read = async () => (await memory.read(db, tenantId, FROM, FROM + HOUR_MS)).map(({ minuteMs }) => minuteMs);
    expect(await read()).toEqual([]);
    const at = (minutes: number) => FROM + minutes * MINUTE_MS;
    for (const minutes of [0, 1])
      await recordMinute(db, at(minutes), [seen(tenantId, at(minutes))], new Set([tenantId]));
    const before = await memory.read(db, tenantId, FROM, FROM + HOUR_MS);
    expect(before.map(({ minuteMs }) => minuteMs)).toEqual([at(0), at(1)]);
    // Bytes that nobody could read.
    await db
      .updateTable("history_samples")
      .set({ data: Buffer.of(0) })
      .execute();
    await recordMinute(db, at(3), [seen(tenantId, at(3))], new Set([tenantId]));
    const after = await memory.read(db, tenantId, FROM, FROM + HOUR_MS);
    expect(after.map(({ minuteMs }) => minuteMs)).toEqual([at(0), at(1), at(3)]);
    expect(after.slice(0, 2)).toEqual(before);
    // Another process has folded it meanwhile.
    await db.deleteFrom("history_samples").where("minute_ms", "=", at(1)).execute();
    expect(await read()).toEqual([at(0), at(3)]);
    // A minute of long after takes the place of those.
    await recordMinute(db, at(90), [seen(tenantId, at(90))], new Set([tenantId]));
    await memory.read(db, tenantId, at(80), at(100));
    expect(await read()).toEqual([at(3)]);
  });

  it("keeps nothing of what it was made of", async () => {
    const db = databases.open(await databases.empty());
    await migrate(db);
    const tenantId = await historyTenant(db, "Acme", ZONE);
    const asked = MIDNIGHT + 3 * QUARTER_MS;
    for (let minute = MIDNIGHT; minute < asked; minute += MINUTE_MS)
      await recordMinute(db, minute, [seen(tenantId, minute)], new Set([tenantId]));
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const ask = async (metric: string[]) => {
      const query = { queue: [], metric, range: "today" as const, step: "15" as const };
      const shown = { hasQueue: () => true, hasAgents: true, hasGroup: () => false };
      await readHistory(db, { tenantId, shown, query, nowMs: asked });
    };
    const held = async () => {
      // What was asked for last is let go by the next one.
      await ask(METRICS);
      // What is given back by a finalizer is so a turn later.
      for (let turn = 0; turn < 4; turn += 1) {
        collect();
        await afterOthers();
      }
      return process.memoryUsage().arrayBuffers;
    };
    await ask(COUNTERS);
    const before = await held();
    const kept = vi.spyOn(soFarMemory(db), "keep");
    for (const first of COUNTERS) for (const second of COUNTERS) await ask([first, second, "slaPercentage.today"]);
    expect(kept.mock.calls.length).toBeGreaterThan(10);
    kept.mockRestore();
    expect((await held()) - before).toBeLessThan(1024 * 1024);
  });
});
