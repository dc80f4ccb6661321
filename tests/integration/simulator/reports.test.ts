import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CentreEvent } from "../../../lib/simulator/centre/event-log";
import { channelOf } from "../../../lib/simulator/history/history";
import { type Simulator, startSimulator } from "../../../lib/simulator/server";
import { field, metricValue, visitor } from "./api";
import { Recount } from "./recount";
import { COUNTS, definition, message, type ReportItems, reporter, rowsIn } from "./report-api";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 86_400_000;
/** 14:26 in London, in winter: the clock there is UTC. */
const NOW = Date.UTC(2026, 2, 11, 14, 26);
const TODAY = Date.UTC(2026, 2, 11);
describe("reports and the event log", () => {
  let simulator: Simulator;
  let recount: Recount;
  let eu: Awaited<ReturnType<typeof reporter>>;

  beforeAll(async () => {
    recount = new Recount();
    simulator = await startSimulator({
      seed: 11,
      clock: "manual",
      startAt: NOW,
      reports: { takesMs: 0, lagMs: 0 },
      onEvent: (name) => (name === "Northwind EU" ? recount.hear : () => undefined),
    });
    const { history, spec } = simulator.control.find();
    for (const queue of spec.centre.queues) for (const event of history.past(queue.id)) recount.hear(event);
    eu = await reporter(simulator);
  });
  afterAll(() => simulator.stop());

  /** The log's own numbers of one queue in one span, as text. */
  function counted(queueId: string, from: number, to: number, isOurs: (event: CentreEvent) => boolean): ReportItems {
    const queue = simulator.control.find().spec.centre.queues.find(({ id }) => id === queueId);
    const events = recount.events.filter((event) => event.queueId === queueId && isOurs(event));
    const within = (type: CentreEvent["type"]) =>
      events.filter((event) => event.type === type && event.at >= from && event.at < to);
    const of = (type: CentreEvent["type"]) => within(type).length;
    const own = new Recount();
    own.events.push(...events);
    const inSla = within("accepted").filter(({ detail }) => Number(detail) <= (queue?.slaThresholdMs ?? 0)).length;
    return {
      newInQueue: String(of("entered")),
      entered: String(of("entered") + own.waitingBefore(queueId, from)),
      accepted: String(of("accepted")),
      acceptedInSla: String(inSla),
      totalAbandoned: String(of("abandoned") + of("short-abandoned")),
      abandoned: String(of("abandoned")),
      diverted: String(of("diverted")),
    };
  }

  it("agree to the last interaction, by channel and quarter, today and days before", async () => {
    const channels = new Map<string, number>();
    const { history, spec } = simulator.control.find();
    for (const queue of spec.centre.queues) channels.set(queue.id, history.channels(queue).length);
    const spans = [
      [TODAY + 9 * 60 * MINUTE, NOW],
      [TODAY - 3 * DAY + 10 * 60 * MINUTE, TODAY - 3 * DAY + 16 * 60 * MINUTE],
      [TODAY - 60 * MINUTE, TODAY],
    ] as const;
    let compared = 0;
    for (const [from, to] of spans) {
      const rows = await eu.rows(definition(from, to));
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) {
        const start = Date.parse(String(row.startTime));
        const channel = Number(/line (\d)/.exec(String(row.channel))?.[1]) - 1;
        const count = channels.get(String(row.queueId)) ?? 0;
        const expected = counted(String(row.queueId), start, start + QUARTER, (event) => {
          return channelOf(event.interaction ?? 0, count) === channel;
        });
        expect(row, JSON.stringify(row)).toMatchObject(expected);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  it("leave out what was quiet, and nothing else", async () => {
    const from = TODAY - 2 * DAY;
    const rows = await eu.rows(definition(from, from + DAY, { groupBy: { name: "queue" } }));
    const sum = rows.reduce((all, row) => all + Number(row.newInQueue), 0);
    const there = recount.events.filter(({ type, at }) => type === "entered" && at >= from && at < from + DAY).length;
    expect(sum).toBe(there);
    expect(there).toBeGreaterThan(1500);
  });

  it("tell of the lived day what `.today` does", async () => {
    const live = await visitor(simulator);
    const today = await live.rows(
      "/queues?metrics=newInQueue.today,accepted.today,totalAbandoned.today,slaPercentage.today",
    );
    const rows = await eu.rows(definition(TODAY, NOW + QUARTER, { granularity: "day", groupBy: { name: "queue" } }));
    for (const row of today) {
      const reported = rows.find(({ queueId }) => queueId === row.id);
      expect(reported?.newInQueue).toBe(String(metricValue(row, "newInQueue.today")));
      expect(reported?.accepted).toBe(String(metricValue(row, "accepted.today")));
      expect(reported?.totalAbandoned).toBe(String(metricValue(row, "totalAbandoned.today")));
      expect(Number(reported?.slaPercentage)).toBeCloseTo(Number(metricValue(row, "slaPercentage.today")), 10);
    }
  });

  it("count in longer spans once who waited over a quarter", async () => {
    const span = [TODAY + 10 * 60 * MINUTE, TODAY + 12 * 60 * MINUTE] as const;
    const quarters = await eu.rows(definition(...span, { groupBy: { name: "queue" } }));
    const hours = await eu.rows(definition(...span, { groupBy: { name: "queue" }, granularity: "hour" }));
    const sum = (rows: readonly ReportItems[], key: string) => rows.reduce((all, row) => all + Number(row[key]), 0);
    expect(sum(quarters, "newInQueue")).toBe(sum(hours, "newInQueue"));
    expect(sum(quarters, "entered")).toBeGreaterThan(sum(hours, "entered"));
  });

  it("are filtered by queue and media, and name both", async () => {
    const groupBy = { name: "media-and-queue", filters: [{ name: "queue", values: ["101", "104"] }] };
    const rows = await eu.rows(definition(TODAY, NOW, { groupBy }));
    expect(new Set(rows.map(({ queueId, media, queue }) => `${queueId} ${media} ${queue}`))).toEqual(
      new Set(["101 Phone Sales · Inbound", "104 Chat Live Chat"]),
    );
    const chats = { name: "media-and-queue", filters: [{ name: "media", values: ["Chat"] }] };
    const only = await eu.rows(definition(TODAY, NOW, { groupBy: chats }));
    expect(new Set(only.map(({ queueId }) => queueId))).toEqual(new Set(["104"]));
  });
});

describe("a report's way", () => {
  let simulator: Simulator;
  let eu: Awaited<ReturnType<typeof reporter>>;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 11, clock: "manual", startAt: NOW, reports: { takesMs: 4000 } });
    eu = await reporter(simulator);
  });
  afterAll(() => simulator.stop());

  it("leads from the queue to its rows, in its time", async () => {
    const made = await eu.create(definition(TODAY, NOW));
    expect(made.body).toEqual({ id: expect.any(Number), status: "QUEUED" });
    const id = String(field(made.body, "id"));
    const status = async () => field((await eu.get(`/${id}/status`)).body, "status");
    expect((await eu.get(`/${id}/data`)).status).toBe(400);
    simulator.control.advance(1000);
    expect(await status()).toBe("IN_PROGRESS");
    simulator.control.advance(3000);
    expect(await status()).toBe("DONE");
    const page = await eu.get(`/${id}/data?size=7`);
    expect(rowsIn(page.body)).toHaveLength(7);
    expect((await eu.get(`/${id}/data?size=1001`)).status).toBe(400);
    expect((await eu.get(`/${id}/data?page=9999`)).status).toBe(400);
    const other = await reporter(simulator, 1);
    expect((await other.get(`/${id}/status`)).status).toBe(404);
    expect((await eu.get("/12/status")).status).toBe(404);
  });

  it("begins behind the live data: the newest quarter is told in full by a later report", async () => {
    const quick = await startSimulator({ seed: 11, clock: "manual", startAt: NOW, reports: { takesMs: 0 } });
    try {
      const client = await reporter(quick);
      const span = [NOW - 26 * MINUTE, NOW - 11 * MINUTE] as const;
      const sum = async (from: number, to: number) =>
        (await client.rows(definition(from, to))).reduce((all, row) => all + Number(row.newInQueue), 0);
      const settled = await sum(...span);
      const newest = await sum(NOW - 11 * MINUTE, NOW + 4 * MINUTE);
      quick.control.advance(20 * MINUTE);
      expect(await sum(...span)).toBe(settled);
      expect(await sum(NOW - 11 * MINUTE, NOW + 4 * MINUTE)).toBeGreaterThan(newest);
    } finally {
      await quick.stop();
    }
  });

  it("is refused for what 8x8 refuses", async () => {
    const refused = async (more: object, from = TODAY, to = NOW) => (await eu.create(definition(from, to, more))).body;
    expect(await refused({ title: "what/ever" })).toEqual(message("Invalid value for field 'title'"));
    expect(await refused({ type: "nonsense" })).toEqual(message("Invalid value 'nonsense' for field 'type'"));
    expect(await refused({ metrics: ["nonsense"] })).toEqual(message("Invalid value 'nonsense' for field 'metrics'"));
    expect(await refused({ timezone: "Europe/Berlin" })).toEqual(
      message("Invalid value 'Europe/Berlin' for field 'timezone'"),
    );
    expect(await refused({ granularity: "5m" })).toEqual(message("Invalid value for field 'granularity'"));
    expect(await refused({}, TODAY - 8 * DAY)).toEqual(message("Granularity '15m' is available for at most one week"));
    expect(await refused({}, NOW, TODAY)).toMatchObject({ message: expect.stringContaining("must be before") });
    expect(await refused({ groupBy: { name: "agent" } })).toMatchObject({
      message: expect.stringContaining("groupBy"),
    });
    const filters = [{ name: "agent", values: ["ag1"] }];
    expect(await refused({ groupBy: { name: "queue", filters } })).toMatchObject({
      message: expect.stringContaining("filters"),
    });
    expect((await eu.create("{")).status).toBe(400);
    expect((await eu.create(definition(TODAY - 8 * DAY, NOW, { granularity: "hour" }))).status).toBe(200);
  });

  it("asks for the token, the product and the tenant like everything else", async () => {
    expect((await eu.get("/report-types", {})).status).toBe(401);
    const harbour = await reporter(simulator, 1);
    const { "X-Tenant-Info": _, ...unnamed } = harbour.authorised as Record<string, string>;
    expect((await harbour.get("/report-types", unnamed)).body).toEqual(message("X-Tenant-Info header is missing."));
    expect((await eu.get("")).status).toBe(405);
    const types = (await eu.get("/report-types")).body;
    expect(field(Array.isArray(types) ? types[0] : null, "metrics")).toEqual(expect.arrayContaining(COUNTS));
    expect((await eu.get("/report-types/nonsense")).status).toBe(404);
  });

  it("can be made to fail, to never end, and to bring rows that are none", async () => {
    const made = async () => String(field((await eu.create(definition(TODAY, NOW))).body, "id"));
    const status = async (id: string) => (await eu.get(`/${id}/status`)).body;
    const failed = simulator.control.addFault({ kind: "report-failed" });
    const first = await made();
    simulator.control.clearFaults(failed);
    const stuck = simulator.control.addFault({ kind: "report-stuck" });
    const second = await made();
    simulator.control.clearFaults(stuck);
    const third = await made();
    simulator.control.advance(60_000);
    expect(await status(first)).toMatchObject({ status: "FAILED", reason: expect.any(String) });
    expect(await status(second)).toMatchObject({ status: "IN_PROGRESS" });
    const plain = (await eu.get(`/${third}/data`)).body;
    simulator.control.addFault({ kind: "odd-report-rows" });
    const odd = (await eu.get(`/${third}/data`)).body;
    expect(odd).toEqual(expect.arrayContaining(Array.isArray(plain) ? plain : []));
    expect(odd).toContain("a row that is only text");
    simulator.control.clearFaults();
    simulator.control.addFault({ kind: "server-error" });
    expect((await eu.get("/report-types")).status).toBe(200);
    simulator.control.addFault({ kind: "forbidden", endpoint: ["report-types", "report-create"] });
    expect((await eu.get("/report-types")).status).toBe(403);
    simulator.control.clearFaults();
  });
});
