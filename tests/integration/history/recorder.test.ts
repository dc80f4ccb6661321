import { expect, it, onTestFinished, vi } from "vitest";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { Recorder } from "@/lib/server/history/recorder";
import type { Clock } from "@/lib/server/live/clock";
import type { SeenMinute } from "@/lib/server/live/recording";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

const START = Date.UTC(2026, 2, 11, 13);
const QUEUES = [{ id: "101", name: "Sales", metrics: { "entered.today": 7 } }];

/** The first minute has begun, and the one before is written down. */
const INTO_MS = 5000;

/** Time by hand. */
class HandClock implements Clock {
  private at = START + INTO_MS;
  private timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.at;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.at + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  advance(ms: number): void {
    this.at += ms;
    const due = this.timers.filter(({ at }) => at <= this.at);
    this.timers = this.timers.filter(({ at }) => at > this.at);
    for (const { run } of due) run();
  }
}

/** A recorder of what a made-up hub sees. */
function startRecorder(db: Db, tenantId: string, see: (minuteMs: number) => readonly SeenMinute[] = () => []) {
  const clock = new HandClock();
  const recorded: string[][] = [];
  const asked: number[] = [];
  const faults: string[] = [];
  const write = (_: object, message: string) => void faults.push(message);
  const recorder = new Recorder({
    db,
    clock,
    log: { debug() {}, info() {}, warn() {}, error: write },
    live: {
      record: async (tenantIds) => void recorded.push([...tenantIds]),
      seenIn: (minuteMs) => {
        asked.push(minuteMs);
        return see(minuteMs);
      },
    },
  });
  recorder.start();
  onTestFinished(() => recorder.stop());
  const minutes = async () => {
    const rows = await db.selectFrom("history_samples").select("minute_ms").where("tenant_id", "=", tenantId).execute();
    return rows.map(({ minute_ms }) => (minute_ms - START) / MINUTE_MS).sort((a, b) => a - b);
  };
  return { clock, recorder, recorded, asked, faults, minutes };
}

const PATIENT = { timeout: 20_000, interval: 10 };

onBothEngines("the recorder", (databases) => {
  it("has every tenant asked that is not paused, and writes each minute down when it is over", async () => {
    const db = await databases.fresh();
    const [tenantId, paused] = [await historyTenant(db, "Acme"), await historyTenant(db, "Paused")];
    await db.updateTable("tenants").set({ paused: 1 }).where("id", "=", paused).execute();
    const seen = { tenantId, queues: QUEUES, groups: null, agents: null, shown: [] };
    const { clock, recorded, asked, minutes } = startRecorder(db, tenantId, () => [seen]);
    await vi.waitFor(() => expect(recorded).toEqual([[tenantId]]), PATIENT);
    // Until four seconds after its end, what 8x8 says of a minute may be on its way.
    clock.advance(MINUTE_MS - INTO_MS + 3999);
    expect(asked.filter((minute) => minute >= START)).toEqual([]);
    clock.advance(1);
    await vi.waitFor(async () => expect(await minutes()).toEqual([0]), PATIENT);
  });

  it("loses the minute that something went wrong in, tells it once, and goes on", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const { clock, recorded, faults, minutes } = startRecorder(db, tenantId, (minuteMs) => {
      if (minuteMs === START) throw new Error("nobody foresaw this");
      return [{ tenantId, queues: QUEUES, groups: null, agents: null, shown: [] }];
    });
    await vi.waitFor(() => expect(recorded).toHaveLength(1), PATIENT);
    clock.advance(MINUTE_MS);
    await vi.waitFor(() => expect(faults).toEqual(["what was seen could not be recorded"]), PATIENT);
    await vi.waitFor(async () => {
      clock.advance(MINUTE_MS);
      expect((await minutes()).length).toBeGreaterThan(0);
    }, PATIENT);
  });

  it.skipIf(databases.engine === "sqlite")("is one of several processes, and the next one when that ends", async () => {
    const db = await databases.fresh();
    const tenantId = await historyTenant(db);
    const first = startRecorder(db, tenantId);
    await vi.waitFor(() => expect(first.recorded).toEqual([[tenantId]]), PATIENT);
    const second = startRecorder(db, tenantId);
    await vi.waitFor(() => expect(second.recorded).toEqual([[]]), PATIENT);
    await first.recorder.stop();
    await vi.waitFor(() => {
      second.clock.advance(10_000);
      expect(second.recorded.at(-1)).toEqual([tenantId]);
    }, PATIENT);
  });
});
