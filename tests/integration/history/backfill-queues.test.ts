import { expect, it } from "vitest";
import { MINUTE_MS, QUARTER_MS, quarterOf, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { lackingOf } from "@/lib/server/history/backfill/lacking";
import { readBackfill } from "@/lib/server/history/backfill/state";
import { foldTenant } from "@/lib/server/history/fold";
import { recordMinute } from "@/lib/server/history/recorder";
import { onBothEngines } from "@/tests/support/databases";
import { countQuarters } from "@/tests/support/event-counts";
import { type BackfillWorld, backfillWorld, expectTruth, NOTHING, NOW, reported } from "./backfill-world";

const HOUR = 60 * MINUTE_MS;

/** How many reports a look asks for. */
async function looked(world: BackfillWorld): Promise<number> {
  const created = () => world.simulator.control.requests().byEndpoint["report-create"] ?? 0;
  const before = created();
  await world.look();
  return created() - before;
}

/** Whether a process that has just begun finds nothing that a single queue lacks before a moment, epoch ms. */
async function isWhole({ db, tenantId, clock }: BackfillWorld, toMs = clock.now()): Promise<boolean> {
  const { reachesFromMs } = await readBackfill(db, tenantId);
  const facts = {
    nowMs: clock.now(),
    reachesFromMs,
    unsettled: { fromMs: toMs, toMs: clock.now() },
    wholeTo: new Map(),
  };
  const found = await lackingOf(db, tenantId, facts);
  return found !== null && found.ask === null;
}

function quarters(fromMs: number, toMs: number): readonly number[] {
  return Array.from({ length: (toMs - fromMs) / QUARTER_MS }, (_, index) => fromMs + index * QUARTER_MS);
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

onBothEngines("what a single queue lacks", (databases) => {
  it("is fetched of a queue that 8x8 lists later than the others, once, with the days before it came", async () => {
    const world = await backfillWorld(await databases.fresh());
    const { db, tenantId } = world;
    const late = () => db.updateTable("tenant_queues").where("tenant_id", "=", tenantId).where("queue_id", "=", "101");
    await late()
      .set({ last_seen_at: NOW - UTC_DAY_MS })
      .execute();
    await world.look();
    expect([...(await reported(world)).keys()]).not.toContain("101");

    // It comes; with the next hours it is fetched as all are, and then what was before.
    await late().set({ last_seen_at: NOW }).execute();
    world.pass(HOUR + QUARTER_MS);
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

  it("is fetched of a queue that was missing from 8x8's answers for a while, of that queue alone, and once", async () => {
    const world = await backfillWorld(await databases.fresh());
    await world.look();
    world.pass(HOUR + QUARTER_MS);
    await world.look();
    expect(await isWhole(world)).toBe(true);

    // Six hours are recorded; 102 is not there as the first of them ends, nor in the whole third one.
    const began = quarterOf(world.clock.now());
    const [missed, away] = [began + HOUR - MINUTE_MS, began + 2 * HOUR];
    const isAway = (at: number) => at === missed || (at >= away && at < away + HOUR);
    await record(world, began - MINUTE_MS, began + 6 * HOUR, (id, at) => id === "102" && isAway(at));
    const lacked = [
      ...quarters(missed + MINUTE_MS - QUARTER_MS, missed + MINUTE_MS + QUARTER_MS),
      ...quarters(away, away + HOUR + QUARTER_MS),
    ];
    const finals = async (id: string) => {
      const own = (await reported(world)).get(id);
      return lacked.filter((start) => own?.get(start)?.final === 1);
    };
    // First what all lack: what had not settled as it was fetched.
    world.pass(5 * HOUR);
    expect(await looked(world)).toBeGreaterThan(0);
    expect([await isWhole(world), await finals("102")]).toEqual([false, []]);
    world.pass(16 * MINUTE_MS);
    expect(await looked(world)).toBeGreaterThan(0);
    expect([await isWhole(world), await finals("102"), await finals("101")]).toEqual([true, lacked, []]);
    const truth = countQuarters(world.simulator.control.find(), world.events, world.clock.now()).get("102");
    const own = (await reported(world)).get("102");
    for (const start of lacked) expect(own?.get(start)).toEqual({ ...NOTHING, ...truth?.get(start), final: 1 });

    // Nothing is left of it, for another process neither.
    world.pass(QUARTER_MS + MINUTE_MS);
    world.restart();
    expect(await looked(world)).toBe(0);
  });
});
