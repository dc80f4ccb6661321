import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fake8x8, startFake8x8 } from "@/tests/support/fake-8x8";
import { type ClientFactory, createClientFactory } from "./client";
import { sealConnection } from "./connection";
import type { Connection, EightX8Client } from "./types";

let fake: Fake8x8;
let factory: ClientFactory;

beforeEach(async () => {
  fake = await startFake8x8();
  factory = createClientFactory({ baseUrl: fake.url });
});
afterEach(async () => {
  await factory.close();
  await fake.stop();
});

function client(fields: Partial<Connection> = {}): EightX8Client {
  const plain = { credentialId: "c1", apiKey: "key", apiSecret: "secret", tenantName: null, baseUrl: null };
  return factory.clientFor(sealConnection({ ...plain, region: "us", ...fields }));
}

const FULL = {
  metrics: ["timeOnStatus.rt"],
  timeZone: "UTC",
  includeTotals: true,
  showEnabledAgents: true,
  ids: ["1", "2"],
  groupIds: ["9"],
};
const PAGED = { page: "0", size: "1000" };
const COMMON = { metrics: "timeOnStatus.rt", timezone: "UTC" };

describe("the ten endpoints", () => {
  it.each<[string, (c: EightX8Client) => Promise<unknown>, string, Record<string, string>]>([
    ["queues", (c) => c.queues(FULL), "/queues", { ...COMMON, ...PAGED, "queue-ids": "1,2", includeTotals: "true" }],
    ["queue", (c) => c.queue("a/b", FULL), "/queues/a%2Fb", COMMON],
    [
      "queueAgents",
      (c) => c.queueAgents("q1", FULL),
      "/queues/q1/agents",
      { ...COMMON, ...PAGED, "agent-ids": "1,2", includeTotals: "true" },
    ],
    ["queueAgent", (c) => c.queueAgent("q1", "ag1", FULL), "/queues/q1/agents/ag1", COMMON],
    ["groups", (c) => c.groups(FULL), "/groups", { ...COMMON, ...PAGED, "group-ids": "1,2" }],
    ["group", (c) => c.group("g1", FULL), "/groups/g1", COMMON],
    [
      "groupAgents",
      (c) => c.groupAgents("g1", FULL),
      "/groups/g1/agents",
      { ...COMMON, ...PAGED, "agent-ids": "1,2", includeTotals: "true" },
    ],
    ["groupAgent", (c) => c.groupAgent("g1", "ag1", FULL), "/groups/g1/agents/ag1", COMMON],
    [
      "agents",
      (c) => c.agents(FULL),
      "/agents",
      { ...COMMON, ...PAGED, "agent-ids": "1,2", "group-ids": "9", includeTotals: "true" },
    ],
  ])("%s: path, parameters, headers and a row", async (_, ask, path, query) => {
    fake.next({ body: [{ id: 1, name: " N\u0007 ", metrics: [{ key: "timeOnStatus.rt", value: "5.5" }] }] });
    const answer = await ask(client({ region: "ap", tenantName: "acme" }));
    expect(answer).toMatchObject({
      ok: true,
      value: { rows: [{ id: "1", name: "N", metrics: { "timeOnStatus.rt": 5.5 } }], skipped: 0, requests: 1 },
    });
    const [call] = fake.calls;
    expect(call?.path).toBe(`/au/analytics/cc/v5/realtime-metrics${path}`);
    expect(Object.fromEntries(call?.query ?? [])).toEqual(query);
    expect(call?.headers).toMatchObject({
      authorization: "Bearer token-1",
      accept: "application/json",
      "x-tenant-info": "acme",
    });
  });

  it("agents-in-queue-groups: path, parameters and both lists", async () => {
    fake.next({
      body: { agents: [{ id: "a", name: "A", metrics: {} }], queues: [{ queueId: "q", agentMetrics: [] }] },
    });
    expect(await client().agentsInQueueGroups(FULL)).toMatchObject({
      value: {
        rows: [{ id: "a", metrics: { "timeOnStatus.rt": null } }],
        queues: [{ queueId: "q", assignedAgents: [], agents: [] }],
      },
    });
    const [call] = fake.calls;
    expect(call?.path).toBe("/analytics/cc/v5/realtime-metrics/agents-in-queue-groups");
    expect(Object.fromEntries(call?.query ?? [])).toEqual({ ...COMMON, "queue-ids": "1,2", showEnabledAgents: "true" });
  });

  it("summary leaves ids and metrics out, and answers an agent's group", async () => {
    fake.next({ body: [{ id: "1", name: "A", groupId: "9", groupName: "G" }] });
    expect(await client().agents({ ...FULL, summary: true })).toMatchObject({
      value: { rows: [{ id: "1", name: "A", groupId: "9", groupName: "G", metrics: {} }] },
    });
    expect(Object.fromEntries(fake.calls[0]?.query ?? [])).toEqual({ ...PAGED, summary: "true", timezone: "UTC" });
  });

  it("an empty list may come as a refusal of its page 0", async () => {
    const rule = "Field 'page' must be greater than or equal to 0 and less than the total number of pages, which is";
    fake.next({ status: 400, body: { message: `Bad request: ${rule} 0 for this request` } });
    expect(await client().groups({})).toMatchObject({ ok: true, value: { rows: [], skipped: 0 } });
    fake.next({ status: 400, body: { message: `Bad request: ${rule} 2 for this request` } });
    expect(await client().groups({})).toMatchObject({ error: { code: "request-refused" } });
  });

  it("nothing is sent for a request that cannot be right", async () => {
    expect(await client().agents({})).toMatchObject({ error: { code: "request-refused" } });
    expect(await client().queue("..", {})).toMatchObject({ error: { code: "request-refused" } });
    expect(await client({ tenantName: "a\r\nb: c" }).queues({})).toMatchObject({
      error: { code: "tenant-name-wrong" },
    });
    expect(fake.calls).toHaveLength(0);
  });
});

describe("a refused token", () => {
  const refusal = {
    status: 401,
    body: { fault: { detail: { errorcode: "keymanagement.service.invalid_access_token" } } },
  };

  it("is replaced once and the request repeated once", async () => {
    fake.next(refusal);
    expect(await client().queues({})).toMatchObject({ ok: true, value: { requests: 2 } });
    expect(fake.calls.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  it("is reported when the fresh one is refused too, and then nothing is hammered", async () => {
    fake.always(refusal);
    expect(await client().queues({})).toMatchObject({ error: { code: "token-refused", status: 401 } });
    expect([fake.calls.length, fake.tokenCalls.length]).toEqual([2, 2]);
    await Promise.all(Array.from({ length: 50 }, () => client().queues({})));
    expect([fake.calls.length, fake.tokenCalls.length]).toEqual([52, 2]);
  });

  it("costs one new token when many requests meet the refusal at once", async () => {
    await client().queues({});
    fake.always(({ headers }) => (headers.authorization === "Bearer token-1" ? refusal : { body: [] }));
    const answers = await Promise.all(Array.from({ length: 30 }, () => client().queues({})));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(fake.tokenCalls).toHaveLength(2);
  });
});

describe("what leaves the client", () => {
  it("holds no key, secret, token or body, whatever went wrong", async () => {
    const leaky = { body: { message: "key secret token-1 Basic" }, headers: { "x-echo": "secret" } };
    for (const status of [200, 302, 400, 401, 403, 404, 429, 500]) {
      fake.next({ ...leaky, status }, { ...leaky, status });
      const answer = await client().queues({});
      expect(JSON.stringify(answer)).not.toMatch(/token-\d|secret|Basic/);
    }
    fake.alwaysToken({ ...leaky, status: 401 });
    const refused = await client({ apiSecret: "hunter2", credentialId: "c2" }).queues({});
    expect(refused).toMatchObject({ error: { code: "bad-credentials" } });
    expect(JSON.stringify(refused)).not.toMatch(/hunter2|token-\d/);
    expect(JSON.stringify(client())).not.toMatch(/secret/);
  });
});
