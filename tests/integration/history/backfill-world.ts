import { expect, onTestFinished } from "vitest";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import { REPORTED_COUNTS } from "@/lib/domain/history/reported";
import type { Db } from "@/lib/server/db/database";
import { createClientFactory } from "@/lib/server/eightx8/client";
import { Backfill } from "@/lib/server/history/backfill/backfill";
import { decodeBlock } from "@/lib/server/history/codec/block";
import type { TenantHealth } from "@/lib/server/live/health";
import type { Tenant } from "@/lib/server/tenants/tenant";
import type { CentreEvent } from "@/lib/simulator/centre/event-log";
import { type Simulator, type SimulatorOptions, startSimulator } from "@/lib/simulator/server";
import { countQuarters } from "@/tests/support/event-counts";
import { HurryingClock } from "@/tests/support/hurrying-clock";
import { addTenant } from "@/tests/support/people";

/** 14:26 on a Wednesday in winter, in London. */
export const NOW = Date.UTC(2026, 2, 11, 14, 26);

export interface BackfillWorld {
  readonly db: Db;
  readonly tenantId: string;
  readonly simulator: Simulator;
  readonly clock: HurryingClock;
  readonly events: readonly CentreEvent[];
  readonly logged: string[];
  /** What happens when media are known better. */
  onMedia: () => void;
  /** How live data do, as the backfill is told. */
  health: Pick<TenantHealth, "state" | "code" | "retryAt">;
  /** What the tenant is read as from now on. */
  change(tenant: Partial<Tenant>): void;
  /** Looks once, and waits until what began by it has ended. */
  look(): Promise<void>;
  /** Time passes without anybody waiting for anything. */
  pass(ms: number): void;
  /** The same tenant by a new process. */
  restart(): void;
}

/** What is kept of each queue's quarters, by the quarter's start; nothing of what is not known. */
export async function reported({ db, tenantId }: BackfillWorld): Promise<Map<string, Map<number, Told>>> {
  const rows = await db.selectFrom("history_reports").selectAll().where("tenant_id", "=", tenantId).execute();
  const queues = new Map<string, Map<number, Told>>();
  for (const { day_ms, subject, data } of rows) {
    const block = decodeBlock(data);
    if (!block.ok) throw new Error(`${subject} of ${day_ms} cannot be read`);
    const quarters = queues.get(subject.replace(/^q:/, "")) ?? new Map<number, Told>();
    queues.set(subject.replace(/^q:/, ""), quarters);
    for (const [name, column] of block.value) {
      for (const [index, value] of column.entries()) {
        if (Number.isNaN(value)) continue;
        const start = day_ms + index * QUARTER_MS;
        quarters.set(start, { ...quarters.get(start), [name]: value });
      }
    }
  }
  return queues;
}

type Told = Readonly<Record<string, number>>;

/** Of a quarter in which nothing happened. */
export const NOTHING = Object.fromEntries(REPORTED_COUNTS.map((count) => [count, 0]));

/** Holds every quarter of a span against the event log: all queues, all counts, whether 8x8 may still change it. */
export async function expectTruth(
  world: BackfillWorld,
  fromMs: number,
  toMs: number,
  settledTo: number,
): Promise<void> {
  const told = await reported(world);
  const truth = countQuarters(world.simulator.control.find(), world.events, toMs);
  for (const [queueId, quarters] of truth) {
    const own = new Map([...(told.get(queueId) ?? [])].filter(([start]) => start >= fromMs && start < settledTo));
    const expected = new Map<number, object>();
    for (let start = fromMs; start < settledTo; start += QUARTER_MS)
      expected.set(start, { ...NOTHING, ...quarters.get(start), final: 1 });
    expect(new Map([...own].toSorted(([a], [b]) => a - b)), queueId).toEqual(expected);
    for (let start = settledTo; start < toMs; start += QUARTER_MS) {
      const busy = quarters.get(start);
      if (busy !== undefined) expect(told.get(queueId)?.get(start), queueId).toEqual({ ...busy, final: 0 });
    }
  }
}

/** How many reports a look asks for. */
export async function looked(world: BackfillWorld): Promise<number> {
  const created = () => world.simulator.control.requests().byEndpoint["report-create"] ?? 0;
  const before = created();
  await world.look();
  return created() - before;
}

/** A request has failed after so long, in time that really passes: it only ends what hangs, for a busy machine may need long for a report of many, ms. */
const DEADLINE_MS = 60_000;

/** A simulated centre whose queues a sweep has seen, and a backfill on a clock on which no wait takes time. */
export async function backfillWorld(db: Db, options: SimulatorOptions = {}): Promise<BackfillWorld> {
  const events: CentreEvent[] = [];
  const simulator = await startSimulator({
    seed: 31,
    clock: "manual",
    startAt: NOW,
    onEvent: (name) => (event) => {
      if (name === "Northwind EU") events.push(event);
    },
    ...options,
    reports: { takesMs: 3_000, lagMs: 0, ...options.reports },
  });
  const clock = new HurryingClock(options.startAt ?? NOW, (ms) => simulator.control.advance(ms));
  const { id: tenantId } = await addTenant(db, "Northwind");
  const access = simulator.tenants[0];
  if (access === undefined) throw new Error("no tenant");
  let tenant: Tenant = {
    id: tenantId,
    name: access.name,
    timeZone: access.timeZone,
    intervalMs: 5_000,
    paused: false,
    connection: { ...access, credentialId: "credential", baseUrl: simulator.url },
  };
  const clients = createClientFactory({ clock, now: clock.now, deadlineMs: DEADLINE_MS });
  const logged: string[] = [];
  const write = (_: object, message: string) => void logged.push(message);
  const make = () =>
    new Backfill({
      db,
      clock,
      log: { debug: write, info: write, warn: write, error: write },
      historicalFor: clients.historicalFor,
      findTenant: async () => tenant,
      health: () => [{ tenantId, ...world.health }],
      mediaFound: async () => world.onMedia(),
    });
  let backfill = make();
  const world: BackfillWorld = {
    db,
    tenantId,
    simulator,
    clock,
    events,
    logged,
    onMedia: () => undefined,
    health: { state: "fresh", code: null, retryAt: null },
    change: (changed) => {
      tenant = { ...tenant, ...changed };
    },
    look: async () => {
      backfill.look();
      await backfill.settled();
    },
    pass: (ms) => clock.pass(ms),
    restart: () => {
      backfill = make();
    },
  };
  const queues = simulator.control.find().spec.centre.queues;
  await db
    .insertInto("tenant_queues")
    .values(
      queues.map(({ id, name }) => ({
        tenant_id: tenantId,
        queue_id: id,
        name,
        hidden: 0 as const,
        last_seen_at: NOW,
      })),
    )
    .execute();
  onTestFinished(async () => {
    await clients.close();
    await simulator.stop();
  });
  return world;
}
