import { expect, it } from "vitest";
import { QUARTER_MS, quarterOf, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { createClientFactory } from "@/lib/server/eightx8/client";
import { BackfillClaim, type Beat, CLAIM_MS } from "@/lib/server/history/backfill/claim";
import { readBackfill } from "@/lib/server/history/backfill/state";
import { StoredQueueBook } from "@/lib/server/queues/stored-queue-book";
import { onBothEngines } from "@/tests/support/databases";
import { type BackfillWorld, backfillWorld, expectTruth, NOW, reported } from "./backfill-world";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const created = ({ simulator }: BackfillWorld) => simulator.control.requests().byEndpoint["report-create"] ?? 0;
const asked = ({ simulator }: BackfillWorld) => simulator.control.requests().total;

/** Each quarter that is final of any queue is so of every queue that 8x8 has: nothing is left to be looked for queue by queue. */
async function expectAllAlike(world: BackfillWorld): Promise<void> {
  const finals = new Map<number, number>();
  for (const quarters of (await reported(world)).values())
    for (const [start, { final }] of quarters) if (final === 1) finals.set(start, (finals.get(start) ?? 0) + 1);
  expect(new Set(finals.values())).toEqual(new Set([world.simulator.control.find().spec.centre.queues.length]));
}

onBothEngines("what was not recorded", (databases) => {
  it("is fetched to the last interaction, marked while it may change, and fetched again when it has settled", async () => {
    const world = await backfillWorld(await databases.fresh());
    await world.look();
    expect(world.logged).toEqual(["what 8x8 knows of the past is fetched"]);
    const first = await readBackfill(world.db, world.tenantId);
    expect(first).toMatchObject({ problem: null, nextAt: null, reachesFromMs: quarterOf(NOW - 9 * UTC_DAY_MS) });
    const end = quarterOf(NOW);
    await expectTruth(world, end - 2 * UTC_DAY_MS, end, quarterOf(NOW - HOUR));

    // The newest hour has settled meanwhile; and nobody has recorded the hour since then.
    world.pass(HOUR + QUARTER_MS);
    const before = created(world);
    await world.look();
    expect(created(world) - before).toBeLessThanOrEqual(2);
    const now = world.clock.now();
    await expectTruth(world, quarterOf(NOW - 9 * UTC_DAY_MS), quarterOf(now), quarterOf(now - HOUR));
  });

  it("comes through a night in which the clock is changed", async () => {
    const startAt = Date.UTC(2026, 2, 29, 14, 26);
    const world = await backfillWorld(await databases.fresh(), { startAt, reports: { range: "wall" } });
    await world.db.updateTable("tenant_queues").set({ last_seen_at: startAt }).execute();
    await world.look();
    await expectTruth(world, quarterOf(startAt - UTC_DAY_MS), quarterOf(startAt), quarterOf(startAt - HOUR));
  });

  it("says how customers reach queues, where no admin does", async () => {
    const world = await backfillWorld(await databases.fresh());
    const { db, tenantId } = world;
    await db.updateTable("tenant_queues").set({ media: "email" }).where("queue_id", "=", "104").execute();
    let told = 0;
    world.onMedia = () => {
      told += 1;
    };
    await world.look();
    expect(told).toBe(1);
    const settings = await new StoredQueueBook(db, { error: () => undefined }).settings(tenantId);
    const media = (id: string) => settings.get(id)?.media;
    expect([media("101"), media("104"), media("105"), media("108")]).toEqual(["phone", "email", "email", "voicemail"]);
  });

  it("is a gap before 8x8's history begins, and not asked for again and again", async () => {
    const world = await backfillWorld(await databases.fresh(), { reports: { pastDays: 3 } });
    await world.look();
    world.pass(16 * MINUTE);
    await world.look();
    const begin = Date.UTC(2026, 2, 8);
    const starts = [...(await reported(world)).values()].flatMap((quarters) => [...quarters.keys()]);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(begin);
    expect(Math.min(...starts)).toBeLessThan(begin + HOUR);
    const before = created(world);
    world.pass(16 * MINUTE);
    await world.look();
    expect(created(world)).toBe(before);
  });

  it("waits for hours where the key may not ask, says so, and takes another key for another chance", async () => {
    const world = await backfillWorld(await databases.fresh());
    const { simulator, db, tenantId } = world;
    const fault = simulator.control.addFault({ kind: "forbidden", endpoint: ["report-types", "report-create"] });
    await world.look();
    const refused = await readBackfill(db, tenantId);
    expect(refused).toMatchObject({ problem: "refused", failures: 1, succeededAt: null });
    expect(refused.nextAt).toBe((refused.problemAt ?? 0) + 6 * HOUR);
    const before = asked(world);
    world.pass(5 * HOUR);
    await world.look();
    world.restart();
    await world.look();
    expect(asked(world)).toBe(before);

    world.change({ connection: { ...(await tenantConnection(world)), credentialId: "another" } });
    world.pass(HOUR + MINUTE);
    simulator.control.clearFaults(fault);
    await world.look();
    expect(await readBackfill(db, tenantId)).toMatchObject({ problem: null, failures: 0, nextAt: null });
  });

  it("is tried again later each time it fails, and never sooner than 8x8 wants", async () => {
    const world = await backfillWorld(await databases.fresh());
    const { simulator, db, tenantId } = world;
    const waits: number[] = [];
    simulator.control.addFault({ kind: "report-failed" });
    for (let time = 0; time < 3; time += 1) {
      await world.look();
      const { nextAt, problemAt, problem } = await readBackfill(db, tenantId);
      expect(problem).toBe("report-failed");
      waits.push(((nextAt ?? 0) - (problemAt ?? 0)) / MINUTE);
      world.pass((nextAt ?? 0) - world.clock.now());
    }
    expect(waits).toEqual([2, 4, 8]);
    simulator.control.clearFaults();
    simulator.control.addFault({ kind: "rate-limited", endpoint: "report-create", retryAfterSeconds: 3_000, count: 1 });
    await world.look();
    const limited = await readBackfill(db, tenantId);
    expect(limited).toMatchObject({ problem: "rate-limited", failures: 4 });
    expect(limited.nextAt).toBe((limited.problemAt ?? 0) + 3_000_000);
  });

  it("is left alone while live data have trouble, also in the midst of it", async () => {
    const world = await backfillWorld(await databases.fresh());
    for (const health of [
      { state: "failing", code: "rate-limited", retryAt: new Date(NOW).toISOString() },
      { state: "idle", code: null, retryAt: null },
      { state: "connecting", code: null, retryAt: null },
    ] as const) {
      world.health = health;
      await world.look();
    }
    expect(asked(world)).toBe(0);
    world.health = { state: "fresh", code: null, retryAt: null };
    world.onMedia = () => {
      world.health = { state: "failing", code: "rate-limited", retryAt: null };
    };
    await world.look();
    const begun = created(world);
    expect(begun).toBe(1);
    await expectAllAlike(world);
    expect(await readBackfill(world.db, world.tenantId)).toMatchObject({ problem: null, succeededAt: null });
    world.health = { state: "fresh", code: null, retryAt: null };
    world.onMedia = () => undefined;
    world.pass(2 * MINUTE);
    await world.look();
    expect(await readBackfill(world.db, world.tenantId)).toMatchObject({ problem: null, failures: 0 });
    const end = quarterOf(NOW);
    await expectTruth(world, end - 2 * UTC_DAY_MS, end, quarterOf(NOW - HOUR));
  });

  it("belongs to one process at a time, as long as that one lives", async () => {
    const { db, tenantId } = await backfillWorld(await databases.fresh());
    const clock = { at: NOW };
    const now = () => clock.at;
    const beats: (() => void)[] = [];
    const beat: Beat = (_, run) => {
      beats.push(run);
      return () => beats.splice(beats.indexOf(run), 1);
    };
    const claim = await BackfillClaim.take(db, tenantId, now, beat);
    const other = () => BackfillClaim.take(db, tenantId, now, beat);
    expect(claim).not.toBeNull();
    expect(await other()).toBeNull();
    // A report takes its time, and the process says that it lives.
    for (let minute = 0; minute < 20; minute += 1) {
      clock.at += CLAIM_MS - 1000;
      for (const run of beats) run();
      expect(await claim?.renew()).toBe(true);
      expect(await other()).toBeNull();
    }
    await claim?.letGo();
    expect(beats).toEqual([]);
    const next = await other();
    expect(next).not.toBeNull();
    // That one is killed: it says nothing any more.
    clock.at += CLAIM_MS - 1;
    expect(await other()).toBeNull();
    clock.at += 1;
    const heir = await other();
    expect(heir).not.toBeNull();
    // It was only held up after all: what it lost is not its own to renew or to let go.
    expect(await next?.renew()).toBe(false);
    await next?.letGo();
    expect(await heir?.renew()).toBe(true);
    expect(await other()).toBeNull();
  });

  it("goes on within two minutes after a process was killed at it", async () => {
    const world = await backfillWorld(await databases.fresh(), { size: "small" });
    await BackfillClaim.take(world.db, world.tenantId, world.clock.now, () => () => undefined);
    await world.look();
    expect(created(world)).toBe(0);
    world.pass(CLAIM_MS);
    await world.look();
    expect((await readBackfill(world.db, world.tenantId)).succeededAt).not.toBeNull();
  });

  it("keeps no sweep waiting while a report hangs, and its requests have a measure of their own", async () => {
    const { simulator, clock } = await backfillWorld(await databases.fresh(), { size: "small" });
    const factory = createClientFactory({ clock, now: clock.now });
    const connection = { ...(await tenantConnection({ simulator })), credentialId: "live" };
    const live = factory.clientFor(connection);
    const gone = new AbortController();
    simulator.control.addFault({ kind: "hang", endpoint: ["report-types", "report-create", "report-status"] });
    let isHanging = true;
    const ask = { queueIds: ["101"], fromMs: NOW - UTC_DAY_MS, toMs: NOW, timeZone: null };
    const report = factory
      .historicalFor(connection)
      .intervals(ask, gone.signal)
      .finally(() => {
        isHanging = false;
      });
    for (let sweep = 0; sweep < 20; sweep += 1) {
      const [queues, agents] = await Promise.all([
        live.queues({ metrics: ["entered.today"] }),
        live.agents({ metrics: ["status.rt"] }),
      ]);
      expect([queues.ok, agents.ok, isHanging]).toEqual([true, true, true]);
    }
    expect(simulator.control.requests().byEndpoint).toMatchObject({ queues: 20, agents: 20, "report-types": 1 });
    expect(clock.waits).toEqual([]);
    gone.abort();
    expect(await report).toMatchObject({ ok: false, error: { code: "cancelled" } });
    await factory.close();
  });
});

async function tenantConnection({ simulator }: Pick<BackfillWorld, "simulator">) {
  const access = simulator.tenants[0];
  if (access === undefined) throw new Error("no tenant");
  return { ...access, credentialId: "credential", baseUrl: simulator.url };
}
