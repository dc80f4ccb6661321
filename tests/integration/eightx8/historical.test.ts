import { afterEach, describe, expect, it } from "vitest";
import { QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { type ClientFactory, createClientFactory } from "@/lib/server/eightx8/client";
import { Budget } from "@/lib/server/eightx8/historical/budget";
import { queuesAReport } from "@/lib/server/eightx8/historical/client";
import { LONGEST_SPAN_MS } from "@/lib/server/eightx8/historical/definition";
import type { CentreEvent } from "@/lib/simulator/centre/event-log";
import type { FaultInput } from "@/lib/simulator/faults/schema";
import { type Simulator, type SimulatorOptions, startSimulator } from "@/lib/simulator/server";
import { countQuarters } from "@/tests/support/event-counts";
import { HurryingClock } from "@/tests/support/hurrying-clock";

/** A Wednesday afternoon in winter. */
const NOW = Date.UTC(2026, 2, 11, 14, 26);
const signal = new AbortController().signal;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

interface World {
  readonly simulator: Simulator;
  readonly factory: ClientFactory;
  readonly clock: HurryingClock;
  readonly events: CentreEvent[];
}

async function world(options: SimulatorOptions = {}): Promise<World> {
  const events: CentreEvent[] = [];
  const simulator = await startSimulator({
    seed: 21,
    clock: "manual",
    startAt: NOW,
    onEvent: (name) => (event) => {
      if (name === simulatorName) events.push(event);
    },
    ...options,
  });
  const clock = new HurryingClock(options.startAt ?? NOW, (ms) => simulator.control.advance(ms));
  const factory = createClientFactory({ baseUrl: simulator.url, clock, now: clock.now, deadlineMs: 2_000 });
  ends.push(async () => {
    await factory.close();
    await simulator.stop();
  });
  return { simulator, factory, clock, events };
}
const simulatorName = "Northwind EU";

function client({ simulator, factory }: World) {
  const access = simulator.tenants[0];
  if (access === undefined) throw new Error("no tenant");
  return factory.historicalFor({ ...access, credentialId: "c", baseUrl: null });
}

const queueIds = ({ simulator }: World) => simulator.control.find().spec.centre.queues.map(({ id }) => id);

/** Asks for a span and holds every quarter of every queue against the event log. */
async function expectExact(
  made: World,
  fromMs: number,
  toMs: number,
  timeZone: string | null = "Europe/London",
  ids = queueIds(made),
) {
  const asOf = made.simulator.control.now();
  const answer = await client(made).intervals({ queueIds: ids, fromMs, toMs, timeZone }, signal);
  if (!answer.ok) throw new Error(answer.error.code);
  const truth = countQuarters(made.simulator.control.find(), made.events, asOf, ids);
  const told = new Map(ids.map((id) => [id, new Map<number, unknown>()]));
  for (const { queueId, startMs, counts } of answer.value.quarters)
    if (Object.values(counts).some((count) => count > 0)) told.get(queueId)?.set(startMs, counts);
  let compared = 0;
  for (const id of ids) {
    const within = [...(truth.get(id) ?? [])].filter(([startMs]) => startMs >= fromMs && startMs < toMs);
    expect(new Map([...(told.get(id) ?? [])].toSorted(([a], [b]) => a - b))).toEqual(new Map(within));
    compared += within.length;
  }
  return { compared, value: answer.value };
}

describe("intervals are those of the event log", () => {
  const variants: readonly (readonly [string, SimulatorOptions["reports"], FaultInput | null])[] = [
    ["ranges as instants", {}, null],
    ["ranges by the zone's clock", { range: "wall" }, null],
    ["rows for quiet quarters, totals named otherwise", { quietRows: true, totals: "totals" }, null],
    ["odd rows among them", {}, { kind: "odd-report-rows" }],
  ];
  it.each(variants)("%s", async (_, reports, fault) => {
    const made = await world({ reports: { takesMs: 4_000, lagMs: 0, ...reports } });
    if (fault !== null) made.simulator.control.addFault(fault);
    const to = Math.floor(NOW / QUARTER_MS) * QUARTER_MS;
    const { compared, value } = await expectExact(made, to - 5 * UTC_DAY_MS, to);
    expect(compared).toBeGreaterThan(2_500);
    const pages = made.simulator.control.requests().byEndpoint["report-data"] ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(value.skipped).toBe(fault === null ? 0 : 7 * pages);
    expect(["101", "102", "103", "106", "107"].map((id) => value.media.get(id))).toEqual(Array(5).fill("phone"));
    expect([value.media.get("104"), value.media.get("105"), value.media.get("108")]).toEqual([
      "chat",
      "email",
      "voicemail",
    ]);
  });

  it.each<[string, string | null, "instant" | "wall", number]>([
    ["the night in which summer time begins", "Europe/London", "instant", Date.UTC(2026, 2, 29, 14, 26)],
    ["the same by the zone's clock", "Europe/London", "wall", Date.UTC(2026, 2, 29, 14, 26)],
    ["the night in which summer time ends", "Europe/Helsinki", "wall", Date.UTC(2026, 9, 25, 14, 26)],
    ["a zone that nobody named", null, "wall", Date.UTC(2026, 9, 25, 14, 26)],
  ])("through %s", async (_, timeZone, range, startAt) => {
    const made = await world({ startAt, reports: { takesMs: 0, lagMs: 0, range } });
    const to = Math.floor(startAt / QUARTER_MS) * QUARTER_MS;
    const { compared } = await expectExact(made, to - UTC_DAY_MS, to, timeZone);
    expect(compared).toBeGreaterThan(300);
  });

  it("of many queues in as many reports as their rows need, and of more where they turn out too many", async () => {
    const made = await world({ size: "large", livedMs: 60_000, reports: { takesMs: 0, lagMs: 0, quietRows: true } });
    const to = Math.floor(NOW / QUARTER_MS) * QUARTER_MS - 20 * QUARTER_MS;
    const span = { fromMs: to - LONGEST_SPAN_MS, toMs: to, timeZone: "Europe/London" };
    const planned = Math.ceil(18 / queuesAReport(span));
    // Every third queue has three channels, more than reports are planned for.
    const ids = queueIds(made)
      .filter((_, index) => index % 3 === 2)
      .slice(0, 18);
    const { compared } = await expectExact(made, span.fromMs, span.toMs, "Europe/London", ids);
    expect(compared).toBeGreaterThan(4_000);
    expect(made.simulator.control.requests().byEndpoint["report-create"]).toBeGreaterThan(planned);
  });

  it("of one queue with more rows than a report may have, by halving the time", async () => {
    const made = await world({ reports: { takesMs: 0, lagMs: 0 } });
    const to = Math.floor(NOW / QUARTER_MS) * QUARTER_MS;
    const full = { startMs: to - QUARTER_MS, queueId: "101", media: null, counts: { newInQueue: 1 } };
    const { createHistoricalClient } = await import("@/lib/server/eightx8/historical/client");
    const spans: [number, number][] = [];
    const reader = {
      metrics: async () => ({ ok: true as const, value: ["newInQueue" as const] }),
      report: async ({ fromMs, toMs }: { fromMs: number; toMs: number }) => {
        spans.push([fromMs, toMs]);
        const cut = toMs - fromMs > 2 * QUARTER_MS;
        return { ok: true as const, value: { rows: [full], skipped: 0, cut, requests: 3 } };
      },
    };
    const memory = { budget: new Budget(made.clock.now), metrics: null, last: Promise.resolve() };
    const ask = { queueIds: ["101"], fromMs: to - 4 * QUARTER_MS, toMs: to, timeZone: null };
    const answer = await createHistoricalClient(reader, memory).intervals(ask, signal);
    expect(spans.map(([from, until]) => [(from - to) / QUARTER_MS, (until - to) / QUARTER_MS])).toEqual([
      [-4, 0],
      [-4, -2],
      [-2, 0],
    ]);
    expect(answer).toMatchObject({ value: { quarters: [{ counts: { newInQueue: 1 } }], requests: 9 } });
    expect(made.events.length).toBeGreaterThan(0);
  });
});

describe("what goes wrong has its cause", () => {
  const ask = (made: World) =>
    client(made).intervals(
      { queueIds: ["101"], fromMs: NOW - UTC_DAY_MS, toMs: NOW, timeZone: "Europe/London" },
      signal,
    );
  const reports = ["report-types", "report-create", "report-status", "report-data"] as const;

  it.each<[string, FaultInput, string]>([
    ["forbidden", { kind: "forbidden", endpoint: [...reports] }, "refused"],
    ["not there", { kind: "not-found", endpoint: ["report-types", "report-create"] }, "refused"],
    ["the product missing", { kind: "unauthorized", product: true, endpoint: "report-create" }, "refused"],
    ["a key that is none", { kind: "token-error" }, "connection"],
    ["rate limited", { kind: "rate-limited", endpoint: "report-create" }, "rate-limited"],
    ["failed at 8x8", { kind: "report-failed" }, "report-failed"],
    ["never done", { kind: "report-stuck" }, "report-slow"],
    ["refused for what it asks", { kind: "bad-request", endpoint: "report-create" }, "not-understood"],
    ["down", { kind: "server-error", endpoint: [...reports] }, "unreachable"],
    ["no data", { kind: "empty", endpoint: "report-data" }, "not-understood"],
    ["half the data", { kind: "truncated", endpoint: "report-data" }, "not-understood"],
    ["a page of HTML", { kind: "html", endpoint: "report-status" }, "not-understood"],
    ["a connection that breaks", { kind: "drop", when: "mid-body", endpoint: "report-data" }, "unreachable"],
    ["no answer", { kind: "hang", endpoint: "report-create" }, "unreachable"],
  ])("%s", async (_, fault, code) => {
    const made = await world({ reports: { takesMs: 1_000 } });
    made.simulator.control.addFault(fault);
    expect(await ask(made)).toMatchObject({ ok: false, error: { code } });
  });

  it("but a look at the status may fail twice", async () => {
    const made = await world({ reports: { takesMs: 5_000 } });
    made.simulator.control.addFault({ kind: "unavailable", endpoint: "report-status", count: 2 });
    expect(await ask(made)).toMatchObject({ ok: true });
  });

  it("when 8x8 says how long to stay away, that is told", async () => {
    const made = await world();
    made.simulator.control.addFault({ kind: "rate-limited", endpoint: "report-create", retryAfterSeconds: 90 });
    const answer = await ask(made);
    expect(!answer.ok && answer.error.retryAt).toBe(made.clock.now() + 90_000);
  });
});

describe("8x8 is asked politely", () => {
  it("for a report's status at growing distances", async () => {
    const made = await world({ reports: { takesMs: 60_000 } });
    const ask = { queueIds: ["101"], fromMs: NOW - UTC_DAY_MS, toMs: NOW, timeZone: "Europe/London" };
    expect(await client(made).intervals(ask, signal)).toMatchObject({ ok: true });
    expect(made.clock.waits[0]).toBe(1_000);
    expect(made.clock.waits).toEqual(made.clock.waits.toSorted((a, b) => a - b));
    expect(Math.max(...made.clock.waits)).toBe(10_000);
    expect(made.simulator.control.requests().byEndpoint["report-status"]).toBe(made.clock.waits.length);
    expect(made.clock.waits.length).toBeLessThan(12);
  });

  it("for one report of a tenant at a time, by one token, and for what its reports know once", async () => {
    const made = await world({ reports: { takesMs: 3_000 } });
    const ask = { queueIds: ["101"], fromMs: NOW - UTC_DAY_MS, toMs: NOW, timeZone: "Europe/London" };
    const both = [client(made).intervals(ask, signal), client(made).intervals(ask, signal)];
    await both[0];
    expect(made.simulator.control.requests().byEndpoint["report-create"]).toBe(1);
    await both[1];
    expect(made.simulator.control.requests()).toMatchObject({
      tokensIssued: 1,
      byEndpoint: { "report-create": 2, "report-types": 1, "report-data": 2 },
    });
  });

  it("not any more once nobody waits", async () => {
    const made = await world({ reports: { takesMs: 3_000 } });
    const gone = new AbortController();
    gone.abort();
    const ask = { queueIds: ["101"], fromMs: NOW - UTC_DAY_MS, toMs: NOW, timeZone: null };
    expect(await client(made).intervals(ask, gone.signal)).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(made.simulator.control.requests().total).toBe(0);
  });
});
