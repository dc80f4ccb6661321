import { afterEach, describe, expect, it } from "vitest";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../../lib/simulator/server";
import { field, requestToken, rowsOf, tokenFor, visitor } from "./api";

let simulator: Simulator | null = null;

async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  simulator = await startSimulator({ size: "small", clock: "manual", livedMs: 600_000, ...options });
  return simulator;
}
afterEach(async () => {
  await simulator?.stop();
  simulator = null;
});

function tenantOf(running: Simulator, index: number) {
  const tenant = running.tenants[index];
  if (tenant === undefined) throw new Error("no such tenant");
  return tenant;
}

describe("the token endpoint", () => {
  it("answers text for every scalar", async () => {
    const running = await start();
    const { status, body } = await requestToken(running, tenantOf(running, 0));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: "BearerToken",
      status: "approved",
      expires_in: "1799",
      issued_at: String(running.control.now()),
      api_product_list: "[analytics realtime-api, analytics historical-api]",
      api_product_list_json: ["analytics realtime-api", "analytics historical-api"],
    });
    expect(running.control.requests().tokensIssued).toBe(1);
  });

  it("refuses a wrong secret and another grant", async () => {
    const running = await start();
    const tenant = tenantOf(running, 0);
    const wrong = await requestToken(running, { ...tenant, apiSecret: "wrong" });
    expect(wrong.status).toBe(401);
    expect(field(wrong.body, "ErrorCode")).toBe("invalid_client");
    expect((await requestToken(running, tenant, "grant_type=password")).status).toBe(400);
    expect(running.control.requests().tokensIssued).toBe(0);
  });

  it("forgets tokens when they expire, and at once when told to", async () => {
    const running = await start({ tokenSeconds: 60 });
    const first = await visitor(running);
    running.control.advance(59_999);
    expect((await first.get("/queues?summary=true")).status).toBe(200);
    running.control.advance(1);
    const expired = await first.get("/queues?summary=true");
    expect(expired.status).toBe(401);
    expect(expired.body).toEqual({
      fault: {
        faultstring: "Invalid Access Token",
        detail: { errorcode: "keymanagement.service.invalid_access_token" },
      },
    });
    const second = await visitor(running);
    running.control.dropTokens("Northwind EU");
    expect((await second.get("/queues?summary=true")).status).toBe(401);
  });

  it("issues tokens that cannot do anything when the product is missing", async () => {
    const running = await start();
    running.control.addFault({ kind: "product-missing" });
    const { get } = await visitor(running);
    const refused = await get("/queues");
    expect(refused.status).toBe(401);
    expect(JSON.stringify(refused.body)).toContain("InvalidAPICallAsNoApiProductMatchFound");
  });
});

describe("regions and tenants", () => {
  it("serve a tenant in its own region only", async () => {
    const running = await start();
    const eu = await visitor(running);
    expect((await eu.get("/queues", { region: "eu" })).status).toBe(200);
    expect((await eu.get("/queues", { region: "us" })).status).toBe(404);
    await running.stop();
    const strict = await start({ wrongRegion: 401 });
    expect((await (await visitor(strict)).get("/queues", { region: "ca" })).status).toBe(401);
  });

  it("ask a key of several tenants which one is meant", async () => {
    const running = await start();
    const harbour = tenantOf(running, 1);
    const token = await tokenFor(running, harbour);
    const ask = async (headers: Record<string, string>) => {
      const url = `${running.url}/analytics/cc/v5/realtime-metrics/queues?summary=true`;
      const response = await fetch(url, { headers: { Authorization: `Bearer ${token}`, ...headers } });
      return { status: response.status, body: (await response.json()) as unknown };
    };
    expect(await ask({})).toEqual({ status: 400, body: { message: "Bad request: X-Tenant-Info header is missing." } });
    expect(await ask({ "X-Tenant-Info": "nobody" })).toEqual({
      status: 400,
      body: { message: "Bad request: Invalid value for X-Tenant-Info header." },
    });
    const first = await ask({ "X-Tenant-Info": "harbourmutual01" });
    const second = await ask({ "X-Tenant-Info": "oddities02" });
    expect(rowsOf(first.body)).toHaveLength(3);
    expect(rowsOf(second.body).map((row) => row.name)).toContain("<img src=x onerror=alert(1)>");
  });

  it("find hostile ids in a path", async () => {
    const running = await start();
    const odd = await visitor(running, 2);
    const [queue] = await odd.rows("/queues?summary=true");
    const id = queue?.id ?? "";
    expect(id.length).toBeGreaterThan(100);
    const found = await odd.get(`/queues/${encodeURIComponent(id)}`);
    expect(rowsOf(found.body)[0]?.id).toBe(id);
  });
});

describe("single rows", () => {
  it("come as an array or as an object, by switch", async () => {
    const running = await start({ singleRow: "object" });
    const { get } = await visitor(running);
    expect(field((await get("/queues/101")).body, "id")).toBe("101");
    running.control.addFault({ kind: "single-row", shape: "array" });
    expect(rowsOf((await get("/queues/101")).body)[0]?.id).toBe("101");
  });

  it("know only JSON and GET", async () => {
    const running = await start();
    const { get, token } = await visitor(running);
    expect((await get("/queues", { headers: { Accept: "application/xml" } })).status).toBe(406);
    const posted = await fetch(`${running.url}/eu/analytics/cc/v5/realtime-metrics/queues`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(posted.status).toBe(405);
    expect((await get("/nonsense")).status).toBe(404);
  });
});
