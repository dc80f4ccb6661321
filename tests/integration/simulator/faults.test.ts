import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FaultInput } from "../../../lib/simulator/faults/schema";
import { type Simulator, startSimulator } from "../../../lib/simulator/server";
import { metricValue, requestToken, rowsOf, visitor } from "./api";

const QUEUES = "/queues?metrics=entered.today,accepted.today,acceptedPercentage.today";
let simulator: Simulator;
let eu: Awaited<ReturnType<typeof visitor>>;

beforeEach(async () => {
  simulator = await startSimulator({ size: "small", clock: "manual", livedMs: 3_600_000 });
  eu = await visitor(simulator);
});
afterEach(() => simulator.stop());

/** What arrives on the wire, however broken: the text, and whether the connection ended as it should. */
function raw(path = QUEUES): Promise<{ status: number; text: string; whole: boolean }> {
  return new Promise((resolve) => {
    const headers = { Authorization: `Bearer ${eu.token}` };
    const sent = request(
      `${simulator.url}/eu/analytics/cc/v5/realtime-metrics${path}`,
      { headers, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("close", () => resolve({ status: response.statusCode ?? 0, text, whole: response.complete }));
        response.on("error", () => undefined);
      },
    );
    sent.on("error", () => resolve({ status: 0, text: "", whole: false }));
    sent.end();
  });
}

describe("refusals", () => {
  const refusals: [FaultInput, number][] = [
    [{ kind: "unauthorized" }, 401],
    [{ kind: "unauthorized", product: true }, 401],
    [{ kind: "forbidden" }, 403],
    [{ kind: "bad-request" }, 400],
    [{ kind: "rate-limited" }, 429],
    [{ kind: "server-error" }, 500],
    [{ kind: "unavailable" }, 503],
  ];
  it.each(refusals)("%j answers %i until it is taken back", async (fault, status) => {
    const id = simulator.control.addFault(fault);
    expect((await eu.get(QUEUES)).status).toBe(status);
    expect((await eu.get("/groups")).status).toBe(status);
    simulator.control.clearFaults(id);
    expect((await eu.get(QUEUES)).status).toBe(200);
  });

  it("strike as often as asked, after as many as asked, at the endpoint and tenant asked for", async () => {
    simulator.control.addFault({ kind: "forbidden", count: 2, after: 1, endpoint: "queues", tenant: "Northwind EU" });
    const statuses = [];
    for (let asked = 0; asked < 5; asked++) statuses.push((await eu.get(QUEUES)).status);
    expect(statuses).toEqual([200, 403, 403, 200, 200]);
    const harbour = await visitor(simulator, 1);
    simulator.control.addFault({ kind: "forbidden", tenant: "harbourmutual01", endpoint: ["queues", "agents"] });
    expect((await harbour.get(QUEUES)).status).toBe(403);
    expect((await harbour.get("/groups")).status).toBe(200);
    expect((await eu.get(QUEUES)).status).toBe(200);
  });

  it("strike with a probability, repeatably", async () => {
    simulator.control.addFault({ kind: "server-error", probability: 0.5 });
    let struck = 0;
    for (let asked = 0; asked < 60; asked++) struck += (await eu.get("/queues?summary=true")).status === 500 ? 1 : 0;
    expect(struck).toBeGreaterThan(15);
    expect(struck).toBeLessThan(45);
  });

  it("say when to come back in the way asked for", async () => {
    const limited = async (header: "retry-after" | "retry-after-date" | "x-ratelimit-reset" | "none", name: string) => {
      const id = simulator.control.addFault({ kind: "rate-limited", retryAfterSeconds: 30, header });
      const { headers } = await eu.get(QUEUES);
      simulator.control.clearFaults(id);
      return headers.get(name);
    };
    const until = simulator.control.now() + 30_000;
    expect(await limited("retry-after", "retry-after")).toBe("30");
    expect(await limited("retry-after-date", "retry-after")).toBe(new Date(until).toUTCString());
    expect(await limited("x-ratelimit-reset", "x-ratelimit-reset")).toBe(String(Math.ceil(until / 1000)));
    expect(await limited("none", "retry-after")).toBeNull();
  });

  it("drop tokens so that a new one helps", async () => {
    simulator.control.addFault({ kind: "drop-tokens", count: 1 });
    expect((await eu.get(QUEUES)).status).toBe(401);
    expect((await eu.get(QUEUES)).status).toBe(401);
    expect((await (await visitor(simulator)).get(QUEUES)).status).toBe(200);
  });
});

describe("broken deliveries", () => {
  it("close before the answer, in the middle of it, or cut the text", async () => {
    simulator.control.addFault({ kind: "drop", count: 1 });
    expect(await raw()).toEqual({ status: 0, text: "", whole: false });
    simulator.control.addFault({ kind: "drop", when: "mid-body", count: 1 });
    expect(await raw()).toMatchObject({ status: 200, whole: false });
    simulator.control.addFault({ kind: "truncated", count: 1 });
    const truncated = await raw();
    expect(truncated).toMatchObject({ status: 200, whole: true });
    expect(() => JSON.parse(truncated.text)).toThrow();
    expect(JSON.parse((await raw()).text)).toHaveLength(3);
  });

  it("answer pages of HTML, nothing, or far too much", async () => {
    simulator.control.addFault({ kind: "html", status: 502, count: 1 });
    const html = await raw();
    expect(html.status).toBe(502);
    expect(html.text).toContain("<!DOCTYPE html>");
    simulator.control.addFault({ kind: "empty", count: 1 });
    expect((await raw()).text).toBe("");
    simulator.control.addFault({ kind: "oversized", bytes: 3_000_000, count: 1 });
    expect((await raw()).text.length).toBeGreaterThan(3_000_000);
  });

  it("hang or take their time", async () => {
    simulator.control.addFault({ kind: "hang", count: 1 });
    const giveUp = new AbortController();
    const hanging = fetch(`${simulator.url}/eu/analytics/cc/v5/realtime-metrics/queues`, {
      headers: { Authorization: `Bearer ${eu.token}` },
      signal: giveUp.signal,
    });
    await expect.poll(() => simulator.control.requests().byEndpoint.queues).toBe(1);
    giveUp.abort();
    await expect(hanging).rejects.toThrow();
    simulator.control.addFault({ kind: "slow", ms: 60, count: 1 });
    const before = performance.now();
    expect((await raw()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(50);
  });
});

describe("odd data", () => {
  it("change the scale of percentages but not of targets", async () => {
    const fraction = metricValue((await eu.rows(QUEUES))[0], "acceptedPercentage.today");
    simulator.control.addFault({ kind: "scale", scale: "hundred" });
    const hundred = metricValue((await eu.rows(QUEUES))[0], "acceptedPercentage.today");
    expect(hundred).toBeCloseTo(Number(fraction) * 100, 3);
    expect(metricValue((await eu.rows("/queues"))[0], "slaPercentageTarget.today")).toBeGreaterThan(1);
  });

  it("write numbers as text", async () => {
    simulator.control.addFault({ kind: "numeric-strings" });
    expect(metricValue((await eu.rows(QUEUES))[0], "entered.today")).toMatch(/^\d+$/);
  });

  it("put odd rows before the true ones", async () => {
    const before = await eu.rows(QUEUES);
    simulator.control.addFault({ kind: "odd-rows" });
    const { body } = await eu.get(QUEUES);
    const rows = rowsOf(body);
    expect(rows.slice(-before.length)).toEqual(before);
    expect(rows.length).toBe(before.length + 10);
    simulator.control.clearFaults();
    simulator.control.addFault({ kind: "odd-rows", odd: ["unknown-status"] });
    const [odd] = await eu.rows("/agents?metrics=status.rt");
    expect(metricValue(odd, "status.rt")).toBe("Do Not Disturb");
  });

  it("rename and take away", async () => {
    simulator.control.addFault({ kind: "rename-queue", queueId: "101", name: "<b>New</b>" });
    simulator.control.addFault({ kind: "vanish-queue", queueId: "102" });
    const queues = await eu.rows("/queues?summary=true");
    expect(queues.map((row) => row.id)).toEqual(["101", "103"]);
    expect(queues[0]?.name).toBe("<b>New</b>");
    expect((await eu.get("/queues/102")).status).toBe(404);
    expect((await eu.get("/queues?queue-ids=101,102")).status).toBe(400);
    const [agent] = await eu.rows("/agents?summary=true");
    simulator.control.addFault({ kind: "vanish-agent", agentId: agent?.id ?? "" });
    expect(await eu.rows("/agents?summary=true")).toHaveLength(11);
    simulator.control.rename({ queueId: "103", name: "Renamed for good" });
    simulator.control.clearFaults();
    expect((await eu.rows("/queues?summary=true")).map((row) => row.name)).toContain("Renamed for good");
  });

  it("shrink while somebody walks the pages", async () => {
    simulator.control.addFault({ kind: "shrink-pages", by: 2 });
    const first = await eu.get("/queues?summary=true&size=1");
    expect(first.headers.get("x-total-pages")).toBe("3");
    const second = await eu.get("/queues?summary=true&size=1&page=1");
    expect(second.status).toBe(400);
  });

  it("stand still while frozen and catch up afterwards", async () => {
    const path = "/agents?metrics=timeOnStatus.rt&size=1000";
    simulator.control.addFault({ kind: "freeze", tenant: "Northwind EU" });
    const frozen = await eu.rows(path);
    simulator.control.advance(60_000);
    expect(await eu.rows(path)).toEqual(frozen);
    simulator.control.clearFaults();
    expect(await eu.rows(path)).not.toEqual(frozen);
  });

  it("answer nonsense for a token", async () => {
    const [tenant] = simulator.tenants;
    if (tenant === undefined) throw new Error("no tenant");
    simulator.control.addFault({ kind: "bad-token-answer", answer: "no-token", count: 1 });
    expect((await requestToken(simulator, tenant)).body).not.toHaveProperty("access_token");
    simulator.control.addFault({ kind: "token-error", status: 503, count: 1 });
    expect((await requestToken(simulator, tenant)).status).toBe(503);
    simulator.control.addFault({ kind: "server-error", endpoint: "token", count: 1 });
    expect((await requestToken(simulator, tenant)).status).toBe(500);
    expect((await requestToken(simulator, tenant)).status).toBe(200);
  });
});

describe("the control plane", () => {
  const post = (path: string, body: unknown) =>
    fetch(`${simulator.url}/__control${path}`, { method: "POST", body: JSON.stringify(body) });
  const getJson = async (path: string): Promise<unknown> => (await fetch(`${simulator.url}/__control${path}`)).json();

  it("switches faults on and off and refuses unknown ones with a reason", async () => {
    expect(await (await post("/faults", { kind: "forbidden", count: 1 })).json()).toEqual({ id: 1 });
    expect(await getJson("/faults")).toMatchObject([{ id: 1, fault: { kind: "forbidden", count: 1 }, struck: 0 }]);
    const refused = await post("/faults", { kind: "earthquake" });
    expect(refused.status).toBe(400);
    await fetch(`${simulator.url}/__control/faults?id=1`, { method: "DELETE" });
    expect(await getJson("/faults")).toEqual([]);
    expect((await eu.get(QUEUES)).status).toBe(200);
  });

  it("counts requests, tells events, moves the clock and renames", async () => {
    await eu.get(QUEUES);
    expect(await getJson("/requests")).toMatchObject({ tokensIssued: 1, byEndpoint: { token: 1, queues: 1 } });
    const events = await getJson("/log?since=0");
    if (!Array.isArray(events)) throw new Error("no events");
    const before = simulator.control.now();
    expect(await (await post("/advance", { ms: 120_000 })).json()).toEqual({ now: before + 120_000 });
    const newer = await getJson(`/log?since=${events.length}`);
    if (!Array.isArray(newer)) throw new Error("no events");
    expect(newer.length).toBeGreaterThan(0);
    expect((await post("/rename", { queueId: "101", name: "Fresh" })).status).toBe(200);
    expect((await eu.rows("/queues?summary=true"))[0]?.name).toBe("Fresh");
    expect((await post("/rename", { queueId: "none", name: "Fresh" })).status).toBe(400);
  });
});
