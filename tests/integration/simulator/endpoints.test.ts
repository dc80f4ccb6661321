import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FAMILIES, isOffered, METRICS } from "../../../lib/simulator/metrics/table";
import { type Simulator, startSimulator } from "../../../lib/simulator/server";
import { field, metricValue, rowsOf, visitor } from "./api";

let simulator: Simulator;
let eu: Awaited<ReturnType<typeof visitor>>;

beforeAll(async () => {
  simulator = await startSimulator({ seed: 5, clock: "manual" });
  eu = await visitor(simulator);
});
afterAll(() => simulator.stop());

const keysOf = (family: (typeof FAMILIES)[number]) =>
  METRICS.filter((each) => isOffered(each, family, 5)).map((each) => each.key);
const message = (text: string) => ({ message: `Bad request: ${text}` });

describe("lists", () => {
  it("answer every documented metric of their family, alphabetically", async () => {
    const agentId = simulator.control.find().centre.queueById.get("102")?.agents[0]?.spec.id ?? "";
    const groupId =
      simulator.control.find().centre.agents.find((agent) => agent.spec.id === agentId)?.spec.groupId ?? "";
    const paths: [string, (typeof FAMILIES)[number]][] = [
      ["/queues", "queues"],
      ["/queues/102", "queues"],
      ["/groups", "groups"],
      [`/groups/${groupId}`, "groups"],
      ["/queues/102/agents", "queueAgents"],
      [`/queues/102/agents/${agentId}`, "queueAgents"],
      [`/groups/${groupId}/agents`, "groupAgents"],
      [`/groups/${groupId}/agents/${agentId}`, "groupAgents"],
      [`/agents?metrics=${keysOf("agents").join(",")}`, "agents"],
    ];
    const served = new Set<string>();
    for (const [path, family] of paths) {
      const { status, body } = await eu.get(path);
      expect(status, path).toBe(200);
      const keys = rowsOf(body)[0]?.metrics.map((metric) => metric.key) ?? [];
      expect(keys, path).toEqual(keysOf(family));
      expect([...keys].sort()).toEqual(keys);
      for (const key of keys) served.add(key);
    }
    expect(served.size).toBe(302);
  });

  it("page with headers, and refuse a page past the end as documented", async () => {
    const first = await eu.get("/queues?metrics=entered.today&size=3");
    expect(first.headers.get("x-page")).toBe("0");
    expect(first.headers.get("x-page-size")).toBe("3");
    expect(first.headers.get("x-total-pages")).toBe("3");
    expect(first.headers.get("x-total-elements")).toBe("8");
    const last = await eu.rows("/queues?metrics=entered.today&size=3&page=2");
    expect(last.map((row) => row.id)).toEqual(["107", "108"]);
    const past = await eu.get("/queues?metrics=entered.today&size=4&page=2");
    expect(past.status).toBe(400);
    expect(past.body).toEqual(
      message(
        "Field 'page' must be greater than or equal to 0 and less than the total number of pages, which is 2 for this request",
      ),
    );
    expect((await eu.get("/queues?size=1001")).body).toEqual(
      message("Field 'size' must be less than or equal to 1000"),
    );
    expect((await eu.get("/queues/105/agents")).headers.get("x-page-size")).toBe("10");
    expect((await eu.get("/agents?summary=true")).headers.get("x-page-size")).toBe("100");
  });

  it("take lists repeated or joined, and fail whole over one unknown id", async () => {
    const joined = await eu.rows("/queues?queue-ids=108,101&metrics=entered.today");
    const repeated = await eu.rows("/queues?queue-ids=108&queue-ids=101&metrics=entered.today");
    expect(joined.map((row) => row.id)).toEqual(["101", "108"]);
    expect(repeated).toEqual(joined);
    expect((await eu.get("/queues?queue-ids=101,999")).status).toBe(400);
    expect((await eu.get("/queues/999")).status).toBe(404);
    expect((await eu.get("/agents?metrics=status.rt&group-ids=nobody")).status).toBe(400);
  });

  it("summarise", async () => {
    const queues = (await eu.get("/queues?summary=true&queue-ids=nonsense&metrics=nonsense")).body;
    expect(rowsOf(queues)[0]).toEqual({ id: "101", name: "Sales · Inbound" });
    const agents = rowsOf((await eu.get("/agents?summary=true")).body);
    expect(agents).toHaveLength(40);
    expect(agents[0]).toEqual({ id: "ag4711", name: "Maya Okafor", groupId: "901", groupName: "Sales & Renewals" });
  });

  it("require metrics on /agents alone and refuse what the family or the version does not know", async () => {
    expect((await eu.get("/agents")).body).toEqual(message("Field 'metrics' is required"));
    expect((await eu.get("/queues?metrics=status.rt")).status).toBe(400);
    expect((await eu.get("/queues?metrics=newInQueue.today", { version: 3 })).status).toBe(400);
    expect((await eu.get("/queues?metrics=newInQueue.today", { version: 4 })).status).toBe(200);
    expect((await eu.get("/agents?metrics=status.rt", { version: 4 })).status).toBe(404);
    expect((await eu.get("/queues?timezone=Mars/Olympus")).status).toBe(400);
  });

  it("add totals that are counted, not averaged", async () => {
    const rows = await eu.rows(
      "/queues?metrics=accepted.today,entered.today,acceptedPercentage.today&includeTotals=true",
    );
    const totals = rows[rows.length - 1];
    expect(totals).toMatchObject({ id: null, name: "totals" });
    const sum = (key: string) => rows.slice(0, -1).reduce((all, row) => all + Number(metricValue(row, key)), 0);
    expect(metricValue(totals, "total.accepted.today")).toBe(sum("accepted.today"));
    expect(metricValue(totals, "total.acceptedPercentage.today")).toBeCloseTo(
      sum("accepted.today") / sum("entered.today"),
      10,
    );
  });

  it("move .today to another of the tenant's zones", async () => {
    // 23:00 in London is 01:00 in Helsinki: there the day has just begun.
    const late = await startSimulator({ seed: 5, clock: "manual", startAt: Date.UTC(2026, 2, 11, 23), size: "small" });
    try {
      const night = await visitor(late);
      const total = async (zone: string) =>
        (await night.rows(`/queues?metrics=newInQueue.today&timezone=${zone}`)).reduce(
          (sum, row) => sum + Number(metricValue(row, "newInQueue.today")),
          0,
        );
      const helsinki = await total("Europe/Helsinki");
      expect(helsinki).toBeGreaterThan(0);
      expect(helsinki).toBeLessThan((await total("Europe/London")) / 2);
    } finally {
      await late.stop();
    }
  });
});

describe("values", () => {
  it("come as numbers, numeric text, fractions, decimals, nulls, times and lists", async () => {
    const queues = await eu.rows("/queues");
    const sales = queues[0];
    expect(metricValue(sales, "slaTimeThreshold.today")).toBe("20000");
    expect(metricValue(sales, "slaPercentageTarget.today")).toBe(80);
    const share = Number(metricValue(sales, "acceptedPercentage.today"));
    expect(share).toBe(Number(metricValue(sales, "accepted.today")) / Number(metricValue(sales, "entered.today")));
    expect(queues.some((row) => !Number.isInteger(metricValue(row, "avgHandlingTime.today")))).toBe(true);
    const keys =
      "status.rt,statusCode.rt,timeOnStatus.rt,lastStatusChange.rt,activeQueues.rt,availableTimePercentage.int-15m";
    const agents = await eu.rows(`/agents?metrics=${keys}&size=1000`);
    const out = agents.find((row) => metricValue(row, "status.rt") === "LoggedOut");
    expect(metricValue(out, "timeOnStatus.rt")).toBeNull();
    const busy = agents.find((row) => metricValue(row, "status.rt") === "Handling");
    expect(metricValue(busy, "activeQueues.rt")).toEqual([expect.objectContaining({ count: expect.any(Number) })]);
    expect(metricValue(out, "activeQueues.rt")).toEqual([]);
  });

  it("tell the moment of the snapshot: last change plus time in status", async () => {
    simulator.control.advance(7300);
    const agents = await eu.rows("/agents?metrics=timeOnStatus.rt,lastStatusChange.rt&size=1000");
    const moments = agents.flatMap((row) => {
      const time = metricValue(row, "timeOnStatus.rt");
      return time === null ? [] : [Date.parse(String(metricValue(row, "lastStatusChange.rt"))) + Number(time)];
    });
    expect(moments.length).toBeGreaterThan(20);
    expect(new Set(moments)).toEqual(new Set([simulator.control.snapshotAt()]));
    expect(simulator.control.snapshotAt() % 5000).toBe(0);
  });

  it("stand still within five seconds and move with the next five", async () => {
    simulator.control.advance(5000 - (simulator.control.now() % 5000));
    const path = "/agents?metrics=timeOnStatus.rt&size=1000";
    const before = await eu.rows(path);
    simulator.control.advance(4900);
    expect(await eu.rows(path)).toEqual(before);
    simulator.control.advance(100);
    expect(await eu.rows(path)).not.toEqual(before);
  });
});

describe("/agents-in-queue-groups", () => {
  it("answers maps of text, active agents only, with idle ones on request", async () => {
    const path = "/agents-in-queue-groups?metrics=accepted.today.inQueue,status.rt,lastLogin.rt&queue-ids=102,106";
    const active = (await eu.get(path)).body;
    const queues = field(active, "queues");
    const agents = field(active, "agents");
    if (!Array.isArray(queues) || !Array.isArray(agents)) throw new Error("no lists");
    expect(queues.map((queue) => field(queue, "queueId"))).toEqual(["102", "106"]);
    expect(field(field(agents[0], "metrics"), "accepted.today.inQueue")).toMatch(/^\d+$/);
    const all = field((await eu.get(`${path}&showEnabledAgents=true`)).body, "agents");
    if (!Array.isArray(all)) throw new Error("no list");
    expect(all.length).toBeGreaterThanOrEqual(agents.length);
    expect(field((await eu.get(`${path}&showEnabledAgents=true`)).body, "queues")).toEqual(queues);
  });
});
