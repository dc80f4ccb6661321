import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ClientFactory, createClientFactory } from "@/lib/server/eightx8/client";
import type { Connection, EightX8Client } from "@/lib/server/eightx8/types";
import type { FaultInput } from "@/lib/simulator/faults/schema";
import { type Simulator, startSimulator } from "@/lib/simulator/server";

let simulator: Simulator;
let factory: ClientFactory;

beforeAll(async () => {
  simulator = await startSimulator({ clock: "manual", size: "small", seed: 5 });
});
afterAll(() => simulator.stop());
beforeEach(() => {
  factory = createClientFactory({ baseUrl: simulator.url });
});
afterEach(async () => {
  simulator.control.clearFaults();
  await factory.close();
});

function client(fields: Partial<Connection> = {}, using = factory): EightX8Client {
  const access = simulator.tenants[fields.tenantName === undefined ? 0 : 1];
  if (access === undefined) throw new Error("no tenant");
  const { apiKey, apiSecret, region, tenantName } = access;
  return using.clientFor({ credentialId: "c", apiKey, apiSecret, region, tenantName, baseUrl: null, ...fields });
}

const METRICS = ["entered.today", "accepted.today", "acceptedPercentage.today"];
const ask = (using = client()) => using.queues({ metrics: METRICS });

describe("every fault of 8x8 has its cause", () => {
  it.each<[string, FaultInput, object]>([
    ["product missing", { kind: "product-missing" }, { code: "product-missing", retryable: false }],
    ["product missing at the API", { kind: "unauthorized", product: true }, { code: "product-missing", status: 401 }],
    ["token refused for good", { kind: "unauthorized" }, { code: "token-refused", status: 401 }],
    ["tokens dropped for good", { kind: "drop-tokens" }, { code: "token-refused" }],
    ["forbidden", { kind: "forbidden" }, { code: "forbidden", status: 403 }],
    ["metric refused", { kind: "bad-request" }, { code: "metric-refused", status: 400, retryable: false }],
    ["zone refused", { kind: "bad-request", message: "Bad request: Invalid timezone" }, { code: "zone-refused" }],
    ["token refused outright", { kind: "token-error" }, { code: "bad-credentials", status: 401 }],
    ["token service down", { kind: "token-error", status: 503 }, { code: "unavailable", status: 503 }],
    ["token answer without token", { kind: "bad-token-answer" }, { code: "unreadable" }],
    ["token answer not JSON", { kind: "bad-token-answer", answer: "not-json" }, { code: "unreadable" }],
    ["token empty", { kind: "bad-token-answer", answer: "empty-token" }, { code: "unreadable" }],
    ["server error", { kind: "server-error" }, { code: "unavailable", status: 500, retryable: true }],
    ["unavailable", { kind: "unavailable", retryAfterSeconds: 30 }, { code: "unavailable", status: 503 }],
    ["dropped", { kind: "drop" }, { code: "connect", retryable: true }],
    ["dropped in the middle", { kind: "drop", when: "mid-body" }, { code: "connect" }],
    ["truncated", { kind: "truncated" }, { code: "unreadable", status: 200 }],
    ["empty", { kind: "empty" }, { code: "unreadable" }],
    ["a page of HTML", { kind: "html" }, { code: "unreadable" }],
    ["a page of HTML with 503", { kind: "html", status: 503 }, { code: "unavailable" }],
    ["larger than 32 MiB", { kind: "oversized" }, { code: "too-large", retryable: false }],
  ])("%s", async (_, fault, error) => {
    simulator.control.addFault(fault);
    expect(await ask()).toMatchObject({ ok: false, error });
  });

  it.each<FaultInput>([{ kind: "hang" }, { kind: "slow", ms: 60_000 }])(
    "cut off at the deadline: $kind",
    async (fault) => {
      simulator.control.addFault(fault);
      const hasty = createClientFactory({ baseUrl: simulator.url, deadlineMs: 1_000 });
      expect(await ask(client({}, hasty))).toMatchObject({ error: { code: "timeout", retryable: true } });
      await hasty.close();
    },
  );

  it.each(["retry-after", "retry-after-date", "x-ratelimit-reset", "none"] as const)(
    "rate limited, %s",
    async (header) => {
      simulator.control.addFault({ kind: "rate-limited", retryAfterSeconds: 30, header });
      const answer = await ask();
      expect(answer).toMatchObject({ error: { code: "rate-limited", status: 429, retryable: true } });
      if (header === "none") expect(answer).toMatchObject({ error: { retryAt: null } });
      else expect(!answer.ok && answer.error.retryAt).toBeGreaterThan(0);
    },
  );

  it("wrong secret, region, tenant name and zone", async () => {
    expect(await ask(client({ apiSecret: "wrong", credentialId: "w" }))).toMatchObject({
      error: { code: "bad-credentials" },
    });
    expect(await ask(client({ region: "ca" }))).toMatchObject({ error: { code: "wrong-region", status: 404 } });
    const shared = { credentialId: "m" };
    expect(await ask(client({ ...shared, tenantName: null }))).toMatchObject({
      error: { code: "tenant-name-missing" },
    });
    expect(await ask(client({ ...shared, tenantName: "nobody" }))).toMatchObject({
      error: { code: "tenant-name-wrong" },
    });
    expect(await client().queues({ metrics: METRICS, timeZone: "Asia/Tokyo" })).toMatchObject({
      error: { code: "zone-refused" },
    });
    expect(await client().queues({ metrics: ["noSuch.rt"] })).toMatchObject({ error: { code: "metric-refused" } });
    expect(await client().queue("999999", {})).toMatchObject({ ok: false, error: { code: "request-refused" } });
  });
});

describe("the client recovers by itself", () => {
  it.each<[string, FaultInput]>([
    ["a token that was dropped", { kind: "drop-tokens", count: 1 }],
    ["one refusal", { kind: "unauthorized", count: 1 }],
    ["one dropped connection", { kind: "drop", count: 1 }],
    ["a lifetime as a number", { kind: "bad-token-answer", answer: "number-expiry" }],
    ["no lifetime", { kind: "bad-token-answer", answer: "no-expiry" }],
    ["a single row as an object", { kind: "single-row", shape: "object" }],
  ])("from %s", async (_, fault) => {
    simulator.control.addFault(fault);
    const answer = await ask();
    expect(answer).toMatchObject({ ok: true });
    const id = answer.ok ? answer.value.rows[0]?.id : undefined;
    expect(await client().queue(id ?? "", { metrics: METRICS })).toMatchObject({ ok: true, value: { rows: [{ id }] } });
  });

  it("from a change of scale, within one answer", async () => {
    const before = await ask();
    const fault = simulator.control.addFault({ kind: "scale", scale: "hundred" });
    const during = await ask();
    simulator.control.clearFaults(fault);
    const after = await ask();
    const rows = (answer: typeof before) =>
      answer.ok ? answer.value.rows.map(({ metrics }) => metrics["acceptedPercentage.today"]) : [];
    expect(rows(before).some((value) => Number(value) > 10)).toBe(true);
    for (const [index, value] of rows(before).entries()) {
      expect(Number(rows(during)[index])).toBeCloseTo(Number(value), -0.5);
      expect(rows(after)[index]).toEqual(value);
    }
  });

  it("from numbers as text, with the same result", async () => {
    const plain = await ask();
    simulator.control.addFault({ kind: "numeric-strings" });
    const text = await ask();
    expect(text.ok && text.value.rows).toEqual(plain.ok && plain.value.rows);
  });

  it("from odd rows, which cost the good ones nothing", async () => {
    const agents = () => client().agents({ metrics: ["status.rt", "timeOnStatus.rt", "activeQueues.rt"] });
    const plain = await agents();
    simulator.control.addFault({ kind: "odd-rows" });
    const odd = await agents();
    if (!plain.ok || !odd.ok) throw new Error("refused");
    expect(odd.value.rows).toEqual(expect.arrayContaining([...plain.value.rows]));
    expect(odd.value.skipped).toBe(3);
    expect(odd.value.rows.find(({ id }) => id === "odd-unknown-status")?.metrics["status.rt"]).toBe("Do Not Disturb");
  });
});

describe("pages", () => {
  it("that shrink underway end the walk, with every row once", async () => {
    const large = await startSimulator({ clock: "manual", tenants: 1, size: "huge", livedMs: 60_000 });
    const own = createClientFactory({ baseUrl: large.url });
    const access = large.tenants[0];
    if (access === undefined) throw new Error("no tenant");
    const agents = own.clientFor({ ...access, credentialId: "c", baseUrl: null });
    const whole = await agents.agents({ summary: true });
    if (!whole.ok) throw new Error(whole.error.code);
    expect(whole.value.rows.length).toBeGreaterThan(1000);
    expect(whole.value.requests).toBe(Math.ceil(whole.value.rows.length / 1000));
    large.control.addFault({ kind: "shrink-pages", by: 1500, after: 1 });
    const shrunk = await agents.agents({ summary: true });
    expect(shrunk).toMatchObject({ ok: true });
    if (shrunk.ok) {
      expect(shrunk.value.rows).toHaveLength(whole.value.rows.length - 1500);
      expect(new Set(shrunk.value.rows.map(({ id }) => id)).size).toBe(shrunk.value.rows.length);
    }
    await own.close();
    await large.stop();
  });
});
