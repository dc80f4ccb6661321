import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fake8x8, startFake8x8 } from "@/tests/support/fake-8x8";
import { type ClientFactory, createClientFactory } from "./client";
import type { Connection } from "./types";

let fake: Fake8x8;
let factory: ClientFactory;
let logged: unknown[];
const clock = { now: 0 };

beforeEach(async () => {
  fake = await startFake8x8();
  logged = [];
  clock.now = Date.parse("2026-03-01T12:00:00Z");
  const log = { info: (...line: unknown[]) => logged.push(line), warn: (...line: unknown[]) => logged.push(line) };
  factory = createClientFactory({ baseUrl: fake.url, now: () => clock.now, log });
});
afterEach(async () => {
  await factory.close();
  await fake.stop();
});

function client(fields: Partial<Connection> = {}) {
  const plain = { credentialId: "c1", apiKey: "key", apiSecret: "secret", tenantName: null, baseUrl: null };
  return factory.clientFor({ ...plain, region: "us", ...fields });
}

const queue = (metrics: Record<string, unknown>) => ({ body: [{ id: "q", name: "Q", metrics }] });
const DAY = { "entered.today": "10", "accepted.today": 8 };
const asked = () => fake.calls.at(-1)?.query.get("metrics")?.split(",") ?? [];

async function serviceLevel(using = client()) {
  const answer = await using.queues({ metrics: ["slaPercentage.today"] });
  return answer.ok ? answer.value.rows[0]?.metrics : answer.error.code;
}

describe("percentages through the client", () => {
  it("ask for evidence until the scale is known, and hand none of it on", async () => {
    fake.next(queue({ "slaPercentage.today": 0.75 }));
    expect(await serviceLevel()).toEqual({ "slaPercentage.today": null });
    expect(asked()).toContain("acceptedPercentage.today");
    fake.next(queue({ ...DAY, "slaPercentage.today": 0.75, "acceptedPercentage.today": 0.8 }));
    expect(await serviceLevel()).toEqual({ "slaPercentage.today": 75 });
    fake.next(queue({ "slaPercentage.today": 0.7 }));
    expect(await serviceLevel()).toEqual({ "slaPercentage.today": 70 });
    expect(asked()).toEqual(["slaPercentage.today"]);
  });

  it("follow a change of scale within one answer", async () => {
    const metrics = ["entered.today", "accepted.today", "acceptedPercentage.today"];
    for (const percentage of [0.8, 80, 0.8]) {
      fake.next(queue({ ...DAY, "acceptedPercentage.today": percentage }));
      expect(await client().queues({ metrics })).toMatchObject({
        value: { rows: [{ metrics: { "acceptedPercentage.today": 80 } }] },
      });
    }
  });

  it("that suddenly look like fractions make the next request look for evidence", async () => {
    fake.next(queue({ "slaPercentage.today": 75 }));
    expect(await serviceLevel()).toEqual({ "slaPercentage.today": 75 });
    fake.next(queue({ "slaPercentage.today": 0.7 }));
    await serviceLevel();
    expect(asked()).toEqual(["slaPercentage.today"]);
    fake.next(queue({ ...DAY, "slaPercentage.today": 0.7, "acceptedPercentage.today": 0.8 }));
    expect(await serviceLevel()).toEqual({ "slaPercentage.today": 70 });
    expect(asked()).toContain("acceptedPercentage.today");
  });

  it("are learnt tenant by tenant, shared by its endpoints, and forgotten with the credential", async () => {
    fake.always(queue({ ...DAY, "slaPercentage.today": 0.75, "acceptedPercentage.today": 0.8 }));
    await serviceLevel();
    fake.next(queue({ "busyTimePercentage.today": 0.25 }));
    fake.always(queue({ "slaPercentage.today": 0.75 }));
    const agents = await client().agents({ metrics: ["busyTimePercentage.today"] });
    expect(agents).toMatchObject({ value: { rows: [{ metrics: { "busyTimePercentage.today": 25 } }] } });
    expect(await serviceLevel(client({ tenantName: "other" }))).toEqual({ "slaPercentage.today": null });
    expect(await serviceLevel()).toEqual({ "slaPercentage.today": 75 });
    factory.forget("c1");
    expect(await serviceLevel()).toEqual({ "slaPercentage.today": null });
  });

  it("are normalised in the totals too", async () => {
    const totals = { id: null, name: "totals", metrics: [{ key: "total.acceptedPercentage.today", value: 0.8 }] };
    const row = { id: "q", name: "Q", metrics: { ...DAY, "acceptedPercentage.today": 0.8 } };
    fake.next({ body: [row, totals] });
    const metrics = [...Object.keys(DAY), "acceptedPercentage.today"];
    expect(await client().queues({ metrics, includeTotals: true })).toMatchObject({
      value: { totals: { "acceptedPercentage.today": 80 }, rows: [{ id: "q" }] },
    });
  });
});

describe("facts about an answer's age", () => {
  const agent = (id: number, changed: string | null, time: unknown, status = "Handling") => ({
    id,
    name: `A${id}`,
    metrics: { "lastStatusChange.rt": changed, "timeOnStatus.rt": time, "status.rt": status },
  });

  it("are the median moment over the agents and the Date header", async () => {
    const body = [
      agent(1, "2026-03-01T11:50:00.000Z", 598_000),
      agent(2, "2026-03-01T11:59:00.000Z", "58000"),
      agent(3, "2020-01-01T00:00:00.000Z", 1),
      agent(4, null, 5),
      agent(5, "2026-03-01T09:00:00.000Z", 0, "Logged Out"),
      agent(6, "2026-03-01T09:00:00.000Z", 0, "LoggedOut"),
      agent(7, "2026-03-01T09:00:00.000Z", 0, "LoggedOut"),
    ];
    fake.next({ body, headers: { date: "Sun, 01 Mar 2026 12:00:03 GMT" } });
    const answer = await client().agents({ metrics: ["status.rt"] });
    expect(answer).toMatchObject({
      value: { takenAt: Date.parse("2026-03-01T11:59:58Z"), skewMs: 3_500, requestedAt: clock.now },
    });
  });

  it("are null where nothing tells them", async () => {
    fake.next({ body: [], headers: { date: "soon" } });
    expect(await client().queues({})).toMatchObject({ value: { takenAt: null, skewMs: null } });
  });
});

describe("the log", () => {
  it("tells of tokens, scales and skipped rows, and holds no secret", async () => {
    fake.next({ body: [null, { id: "q", metrics: { ...DAY, "acceptedPercentage.today": 0.8 } }] });
    await client().queues({ metrics: ["acceptedPercentage.today"] });
    fake.alwaysToken({ status: 401 });
    await client({ credentialId: "c2" }).queues({});
    const text = JSON.stringify(logged);
    for (const word of ["token fetched", "scale settled", "cannot be read", "not fetched"])
      expect(text).toContain(word);
    expect(text).not.toMatch(/"key"|secret|token-1/);
  });

  it("has the token's age for health", async () => {
    expect(factory.tokenAgeMs("c1")).toBeNull();
    await client().queues({});
    clock.now += 5_000;
    expect(factory.tokenAgeMs("c1")).toBe(5_000);
  });
});
