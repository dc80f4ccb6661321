import { describe, expect, it } from "vitest";
import { clientAddress } from "./address";
import { isOwnRequest } from "./origin";

const SITE = "https://wall.example.com";

function post(headers: Record<string, string>, method = "POST"): Request {
  return new Request("http://internal/api/x", { method, headers: { host: "192.168.1.5:3000", ...headers } });
}

describe("isOwnRequest", () => {
  it.each([
    ["a page of ours", { "sec-fetch-site": "same-origin" }],
    ["an older browser on the site's address", { origin: SITE }],
    ["an older browser on the address it typed", { origin: "http://192.168.1.5:3000" }],
    ["a program without cookies", {}],
  ])("lets %s change things", (_who, headers) => {
    expect(isOwnRequest(post(headers), SITE)).toBe(true);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: SITE }],
    ["a sibling domain", { "sec-fetch-site": "same-site" }],
    ["another site in an older browser", { origin: "https://evil.example.com" }],
    ["a sandboxed frame", { origin: "null" }],
    ["a name that only begins like ours", { origin: "https://wall.example.com.evil.example" }],
  ])("refuses %s", (_who, headers) => {
    expect(isOwnRequest(post(headers), SITE)).toBe(false);
    expect(isOwnRequest(post(headers, "GET"), SITE)).toBe(true);
  });
});

describe("clientAddress", () => {
  it.each([
    ["192.0.2.7", undefined, "192.0.2.7"],
    ["::ffff:192.0.2.7", undefined, "192.0.2.7"],
    ["192.0.2.7", "10.0.0.1", "192.0.2.7"],
    ["127.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["::ffff:127.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"],
    ["::1", undefined, "::1"],
    [undefined, undefined, "unknown"],
    ["127.0.0.1", "<script>", "c"],
  ])("of peer %s with X-Forwarded-For %s is %s", (peer, forwarded, expected) => {
    expect(clientAddress(peer, forwarded)).toBe(expected);
  });
});
