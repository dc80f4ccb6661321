import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fake8x8, startFake8x8 } from "@/tests/support/fake-8x8";
import { type ClientFactory, createClientFactory } from "./client";
import { sealConnection } from "./connection";
import type { Connection } from "./types";

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

const connection = (fields: Partial<Connection> = {}): Connection =>
  sealConnection({
    credentialId: "c1",
    apiKey: "key",
    apiSecret: "secret",
    region: "us",
    tenantName: null,
    baseUrl: null,
    ...fields,
  });

describe("the client", () => {
  it("asks for queues with a token, size, and metrics joined by commas", async () => {
    fake.next({ body: [{ id: 101, name: " Sales\u0007 ", metrics: [{ key: "entered.today", value: "12" }] }] });
    const client = factory.clientFor(connection());
    const answer = await client.queues({ metrics: ["entered.today", "accepted.today"], timeZone: "Europe/London" });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        rows: [{ id: "101", name: "Sales", metrics: { "entered.today": 12, "accepted.today": null } }],
        skipped: 0,
        requests: 1,
        totals: null,
      },
    });
    const [call] = fake.calls;
    expect(call?.path).toBe("/analytics/cc/v5/realtime-metrics/queues");
    expect(call?.rawUrl).toContain("metrics=entered.today,accepted.today");
    expect(Object.fromEntries(call?.query ?? [])).toMatchObject({ size: "1000", page: "0", timezone: "Europe/London" });
    expect(call?.headers).toMatchObject({ authorization: "Bearer token-1", accept: "application/json" });
    expect(call?.headers["x-tenant-info"]).toBeUndefined();
  });
});
