import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { address, isMetricKey, tenantHeader, tokenUrl } from "./address";
import { ENDPOINTS } from "./endpoints";

const call = (ids: string[] = [], request = {}, metrics: string[] = []) => ({
  endpoint: ids.length === 0 ? ENDPOINTS.queues : ENDPOINTS.queue,
  ids,
  request,
  metrics,
});

describe("the address", () => {
  it.each([
    ["us", "https://api.8x8.com/analytics/cc/v5/realtime-metrics/queues?size=1000"],
    ["eu", "https://api.8x8.com/eu/analytics/cc/v5/realtime-metrics/queues?size=1000"],
    ["ap", "https://api.8x8.com/au/analytics/cc/v5/realtime-metrics/queues?size=1000"],
    ["ca", "https://api.8x8.com/ca/analytics/cc/v5/realtime-metrics/queues?size=1000"],
  ] as const)("has the region %s as its prefix", (region, href) => {
    expect(address("https://api.8x8.com", region, call())).toMatchObject({ ok: true, value: { href } });
    expect(tokenUrl("https://api.8x8.com/")).toBe("https://api.8x8.com/oauth/v2/token");
  });

  it("keeps the path of a base address", () => {
    expect(address("http://proxy:8080/8x8/", "eu", call())).toMatchObject({
      value: { pathname: "/8x8/eu/analytics/cc/v5/realtime-metrics/queues" },
    });
  });

  it("never lets an id change the path, the query or the host", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom("..", ".", "../agents", "a/b", "a?b=c", "a#b", "%2e%2e", "\\..")),
        (id) => {
          const result = address("https://api.8x8.com", "us", call([id]));
          if (!result.ok) return /^\.{0,2}$/.test(id);
          const { origin, pathname, search } = result.value;
          expect([origin, search]).toEqual(["https://api.8x8.com", ""]);
          expect(pathname.split("/")).toHaveLength(7);
          expect(decodeURIComponent(pathname.split("/")[6] ?? "")).toBe(id);
          return true;
        },
      ),
    );
  });

  it("survives half a surrogate pair", () => {
    expect(address("https://x", "us", call(["\ud800"]))).toMatchObject({ ok: true });
  });

  it("encodes what is listed and leaves the commas between", () => {
    const url = address(
      "https://x",
      "us",
      call([], { ids: ["a b", "c&d"], timeZone: "Etc/GMT+5" }, ["entered.today", "a.rt"]),
    );
    expect(url).toMatchObject({
      value: { search: "?size=1000&metrics=entered.today,a.rt&queue-ids=a%20b,c%26d&timezone=Etc%2FGMT%2B5" },
    });
  });

  it("refuses a zone that is none, agents without metrics, and a base that is no web address", () => {
    expect(address("https://x", "us", call([], { timeZone: "Mars\r\nX: 1" }))).toMatchObject({
      error: { code: "zone-refused" },
    });
    const agents = { endpoint: ENDPOINTS.agents, ids: [], metrics: [] };
    expect(address("https://x", "us", { ...agents, request: {} })).toMatchObject({
      error: { code: "request-refused" },
    });
    expect(address("https://x", "us", { ...agents, request: { summary: true } }).ok).toBe(true);
    for (const base of ["", "x", "file:///etc", "javascript:1"]) {
      expect(address(base, "us", call())).toMatchObject({ error: { code: "connect", retryable: false } });
    }
  });
});

describe("a metric key", () => {
  it.each(["entered.today", "accepted.int-15m.inQueue", "line1Status.rt"])("%s is one", (key) => {
    expect(isMetricKey(key)).toBe(true);
  });
  it.each(["", "a b", "entered.today,accepted.today", "a&page=9", "__proto__", "x".repeat(200)])(
    "%j is none",
    (key) => {
      expect(isMetricKey(key)).toBe(false);
    },
  );
});

describe("X-Tenant-Info", () => {
  const header = (tenantName: string | null) =>
    tenantHeader({ credentialId: "c", apiKey: "", apiSecret: "", region: "us", tenantName, baseUrl: null });

  it.each([
    [null, {}],
    ["  ", {}],
    [" acme01 ", { "x-tenant-info": "acme01" }],
    ["Müller & Söhne", { "x-tenant-info": "Müller & Söhne" }],
  ])("for %j is %j", (name, expected) => {
    expect(header(name)).toEqual({ ok: true, value: expected });
  });

  it.each(["acme\r\nX-Evil: 1", "acme\u0000", "acme\n", "東京", "a\u0085b", "x".repeat(300)])(
    "cannot be %j",
    (name) => {
      expect(header(name)).toMatchObject({ error: { code: "tenant-name-wrong" } });
    },
  );
});
