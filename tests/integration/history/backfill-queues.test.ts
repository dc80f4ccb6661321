import { expect, it } from "vitest";
import { MINUTE_MS, QUARTER_MS, quarterOf, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { lackingOf } from "@/lib/server/history/backfill/lacking";
import { readBackfill } from "@/lib/server/history/backfill/state";
import { foldTenant } from "@/lib/server/history/fold";
import { recordMinute } from "@/lib/server/history/recorder";
import { onBothEngines } from "@/tests/support/databases";
import { countQuarters } from "@/tests/support/event-counts";
import { type BackfillWorld, backfillWorld, expectTruth, looked, NOTHING, NOW, reported } from "./backfill-world";

const HOUR = 60 * MINUTE_MS;

/** Whether a process that has just begun finds nothing that a single queue lacks before a moment, epoch ms. */
async function isWhole({ db, tenantId, clock }: BackfillWorld, toMs = clock.now()): Promise<boolean> {
  const { reachesFromMs } = await readBackfill(db, tenantId);
  const unsettled = { fromMs: toMs, toMs: clock.now() };
  const facts = { nowMs: clock.now(), reachesFromMs, unsettled, wholeTo: new Map() };
  return (await lackingOf(db, tenantId, facts)).spans.length === 0;
}

function quarters(fromMs: number, toMs: number): readonly number[] {
  return Array.from({ length: (toMs - fromMs) / QUARTER_MS }, (_, index) => fromMs + index * QUARTER_MS);
}

/** The newest sweep that notes it, which one does each hour, sees every queue but one. */
async function see({ db, tenantId, clock }: BackfillWorld, but = ""): Promise<void> {
  const rows = db.updateTable("tenant_queues").where("tenant_id", "=", tenantId).where("queue_id", "!=", but);
  await rows.set({ last_seen_at: clock.now() - (clock.now() % HOUR) }).execute();
}

/** Minutes of every queue, as 8x8 would have answered them; of a queue that is missing from a minute, nothing. */
async function record(
  { db, tenantId, simulator }: BackfillWorld,
  fromMs: number,
  toMs: number,
  isMissing: (queueId: string, minuteMs: number) => boolean,
): Promise<void> {
  const caughtUp = new Set<string>();
  const { queues } = simulator.control.find().spec.centre;
  for (let minute = fromMs; minute < toMs; minute += MINUTE_MS) {
    const metrics = { "entered.today": (minute - fromMs) / MINUTE_MS };
    const there = queues.filter(({ id }) => !isMissing(id, minute)).map(({ id, name }) => ({ id, name, metrics }));
    await recordMinute(db, minute, [{ tenantId, queues: there, groups: null, agents: null, shown: [] }], caughtUp);
  }
  await foldTenant(db, tenantId, toMs);
}

/** What was fetched of the days before, and of the hour that had not settled then. */
async function filledWorld(world: BackfillWorld): Promise<number> {
  await world.look();
  world.pass(HOUR + QUARTER_MS);
  await world.look();
  expect(await isWhole(world)).toBe(true);
  return quarterOf(world.clock.now());
}

onBothEngines("what a single queue lacks", (databases) => {
  it("is fetched of a queue that 8x8 lists later than the others, once, with the days before it came", async () => {
    const world = await backfillWorld(await databases.fresh());
    const late = world.db.updateTable("tenant_queues").where("queue_id", "=", "101");
    await late.set({ last_seen_at: NOW - UTC_DAY_MS }).execute();
    await world.look();
    expect([...(await reported(world)).keys()]).not.toContain("101");

    // It comes; with the next hours it is fetched as all are, and then what was before.
    world.pass(HOUR + QUARTER_MS);
    await see(world);
    await looked(world);
    const end = quarterOf(world.clock.now() - HOUR);
    world.pass(16 * MINUTE_MS);
    expect(await looked(world)).toBeGreaterThan(0);
    await expectTruth(world, quarterOf(world.clock.now() - 9 * UTC_DAY_MS), end, end);

    // Then there is nothing left of it, for another process neither.
    world.pass(16 * MINUTE_MS);
    expect(await looked(world)).toBe(0);
    expect(await isWhole(world, end)).toBe(true);
  });

  it("is fetched of queues that were missing from 8x8's answers for a while, of these alone, and once", async () => {
    const world = await backfillWorld(await databases.fresh());
    const began = await filledWorld(world);

    // Six hours are recorded; 102 is not there as the first of them ends, nor in the whole third one, 103 not as the fourth ends.
    const [missed, away, other] = [began + HOUR - MINUTE_MS, began + 2 * HOUR, began + 4 * HOUR - MINUTE_MS];
    const isAway = (id: string, at: number) =>
      id === "103" ? at === other : id === "102" && (at === missed || (at >= away && at < away + HOUR));
    await record(world, began - MINUTE_MS, began + 6 * HOUR, isAway);
    const around = (minute: number) => quarters(minute + MINUTE_MS - QUARTER_MS, minute + MINUTE_MS + QUARTER_MS);
    const lacked = { 102: [...around(missed), ...quarters(away, away + HOUR + QUARTER_MS)], 103: around(other) };
    const finals = async (id: string) =>
      [...((await reported(world)).get(id) ?? [])].flatMap(([start, { final }]) =>
        start >= began && final === 1 ? [start] : [],
      );
    // First what all lack: what had not settled as it was fetched.
    world.pass(5 * HOUR);
    await see(world);
    expect(await looked(world)).toBeGreaterThan(0);
    expect([await isWhole(world), await finals("102"), await finals("103")]).toEqual([false, [], []]);
    world.pass(16 * MINUTE_MS);
    expect(await looked(world)).toBeGreaterThan(0);
    expect([await isWhole(world), await finals("101")]).toEqual([true, []]);
    const truth = countQuarters(world.simulator.control.find(), world.events, world.clock.now());
    const told = await reported(world);
    for (const [id, starts] of Object.entries(lacked))
      for (const start of starts)
        expect(told.get(id)?.get(start)).toEqual({ ...NOTHING, ...truth.get(id)?.get(start), final: 1 });

    // Nothing is left of it, for another process neither.
    world.pass(QUARTER_MS + MINUTE_MS);
    world.restart();
    expect(await looked(world)).toBe(0);
  });

  it("is nothing of a queue that is gone, after it was seen last", async () => {
    const world = await backfillWorld(await databases.fresh());
    const began = await filledWorld(world);
    const gone = began + HOUR + 20 * MINUTE_MS;
    await record(world, began - MINUTE_MS, began + 6 * HOUR, (id, at) => id === "102" && at >= gone);
    // It is seen once more, and then not again; for some hours it still counts as a queue that 8x8 has.
    world.pass(HOUR);
    await see(world);
    world.pass(HOUR);
    await see(world, "102");
    // What had not settled of all; then nothing.
    expect(await looked(world)).toBeGreaterThan(0);
    for (let check = 0; check < 4; check += 1) {
      world.pass(16 * MINUTE_MS);
      await see(world, "102");
      expect([await looked(world), await isWhole(world)]).toEqual([0, true]);
    }
  });
});
