import { expect, it } from "vitest";
import { FETCHED_MS } from "@/lib/domain/history/missing";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, quarterOf, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { createClientFactory } from "@/lib/server/eightx8/client";
import { Backfill } from "@/lib/server/history/backfill/backfill";
import { readBackfill } from "@/lib/server/history/backfill/state";
import { putReported } from "@/lib/server/history/reported-store";
import { onBothEngines } from "@/tests/support/databases";
import { HurryingClock } from "@/tests/support/hurrying-clock";
import { addTenant } from "@/tests/support/people";
import { type BackfillWorld, backfillWorld, looked, NOTHING, NOW } from "./backfill-world";

/** Nothing is missing of ten days, up to a moment, epoch ms. */
async function fill({ db, tenantId, simulator }: BackfillWorld, toMs: number): Promise<void> {
  const { queues } = simulator.control.find().spec.centre;
  const starts = Array.from(
    { length: (FETCHED_MS + UTC_DAY_MS) / QUARTER_MS },
    (_, at) => quarterOf(toMs) - (at + 1) * QUARTER_MS,
  );
  const quarters = starts.flatMap((startMs) =>
    queues.map(({ id }) => ({ queueId: id, startMs, counts: NOTHING, provisional: false })),
  );
  await putReported(db, tenantId, quarters);
}

onBothEngines("what is missing is looked for", (databases) => {
  it("of each tenant in its turn, however many there are, and each look asks once how all are", async () => {
    const db = await databases.fresh();
    const ids: string[] = [];
    for (let tenant = 0; tenant < 130; tenant += 1) ids.push((await addTenant(db, `Tenant ${tenant}`)).id);
    const clock = new HurryingClock(NOW);
    const clients = createClientFactory({ clock, now: clock.now });
    const visited = new Set<string>();
    let healths = 0;
    const connection = { region: "us", apiKey: "k", apiSecret: "s", tenantName: null } as const;
    const backfill = new Backfill({
      db,
      clock,
      log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
      historicalFor: clients.historicalFor,
      findTenant: async (id) => {
        visited.add(id);
        return {
          id,
          name: id,
          timeZone: "UTC",
          intervalMs: 5_000,
          paused: false,
          connection: { ...connection, credentialId: id, baseUrl: "http://127.0.0.1:9" },
        };
      },
      health: () => {
        healths += 1;
        return ids.map((tenantId) => ({ tenantId, state: "fresh", code: null, retryAt: null }));
      },
      mediaFound: async () => undefined,
    });
    let looks = 0;
    for (; visited.size < ids.length && looks < 240; looks += 1) {
      backfill.look();
      await backfill.settled();
      clock.pass(15_000);
    }
    expect(visited.size).toBe(ids.length);
    expect(healths).toBe(looks);
    await clients.close();
  });

  it("not before the last minute of a quarter may have been written down", async () => {
    const world = await backfillWorld(await databases.fresh(), { size: "small" });
    const end = quarterOf(NOW) + QUARTER_MS;
    await fill(world, end - QUARTER_MS);
    world.pass(end + 2_000 - NOW);
    expect(await looked(world)).toBe(0);
    world.pass(QUARTER_MS);
    expect(await looked(world)).toBeGreaterThan(0);
  });

  it("once more where nothing is missing any more and 8x8 refused, so that nobody reads of a refusal that is over", async () => {
    const world = await backfillWorld(await databases.fresh(), { size: "small" });
    const { db, tenantId, simulator } = world;
    const refusal = simulator.control.addFault({ kind: "forbidden", endpoint: ["report-types", "report-create"] });
    await world.look();
    const problem = async () => (await readBackfill(db, tenantId)).problem;
    expect(await problem()).toBe("refused");
    await fill(world, NOW + 13 * HOUR_MS);
    world.pass(6 * HOUR_MS + MINUTE_MS);
    await looked(world);
    expect(await problem()).toBe("refused");
    simulator.control.clearFaults(refusal);
    world.pass(5 * HOUR_MS);
    expect([await looked(world), await problem()]).toEqual([0, "refused"]);
    world.pass(HOUR_MS + MINUTE_MS);
    expect([await looked(world), await problem()]).toEqual([1, null]);
    world.pass(QUARTER_MS);
    expect(await looked(world)).toBe(0);
  });
});
