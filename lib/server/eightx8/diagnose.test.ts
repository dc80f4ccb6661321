import { describe, expect, it } from "vitest";
import { diagnoseApi } from "./diagnose";

const fault = (errorcode: string) => ({ fault: { faultstring: "x", detail: { errorcode } } });

function diagnose(status: number, body: unknown, asked = {}, headers = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const all = { byId: false, metrics: ["entered.today", "made.up"], timeZone: "Mars/Olympus", ...asked };
  return diagnoseApi({ status, headers, text, headersAt: 0 }, 1_000, all);
}

describe("a refusal by the API", () => {
  it.each([
    [400, { message: "Bad request: X-Tenant-Info header is missing." }, "tenant-name-missing"],
    [400, { message: "Bad request: Invalid value for X-Tenant-Info header." }, "tenant-name-wrong"],
    [400, { message: "Bad request: unknown metric foo" }, "metric-refused"],
    [400, { message: "Bad request: made.up is not supported" }, "metric-refused"],
    [400, { message: "Bad request: invalid timezone" }, "zone-refused"],
    [400, { message: "Bad request: Mars/Olympus is not configured" }, "zone-refused"],
    [400, { message: "Bad request: Field 'size' must be less than or equal to 1000" }, "request-refused"],
    [400, "<html>", "request-refused"],
    [401, fault("keymanagement.service.invalid_access_token"), "token-refused"],
    [401, fault("keymanagement.service.InvalidAPICallAsNoApiProductMatchFound"), "product-missing"],
    [403, fault("keymanagement.service.InvalidAPICallAsNoApiProductMatchFound"), "product-missing"],
    [403, "", "forbidden"],
    [404, "", "wrong-region"],
    [405, "", "request-refused"],
    [408, "", "timeout"],
    [429, "", "rate-limited"],
    [500, "", "unavailable"],
    [500, fault("policies.ratelimit.QuotaViolation"), "rate-limited"],
    [503, fault("policies.ratelimit.SpikeArrestViolation"), "rate-limited"],
    [503, "", "unavailable"],
    [301, "", "unreadable"],
  ])("%i %j is %s", (status, body, code) => {
    expect(diagnose(status, body)).toMatchObject({ code, status });
  });

  it("blames the id, not the region, where an id was asked for", () => {
    expect(diagnose(404, "", { byId: true })).toMatchObject({ code: "request-refused", retryable: false });
    expect(diagnose(404, "", { byId: true }).message).toContain("deleted");
  });

  it("names the metric in our words and quotes nothing of 8x8's", () => {
    const body = { message: "Bad request: made.up token=abc123 <script>" };
    expect(diagnose(400, body).message).toMatch(/made\.up/);
    expect(diagnose(400, body).message).not.toMatch(/abc123|script/);
  });

  it("says until when to wait", () => {
    expect(diagnose(429, "", {}, { "retry-after": "7" })).toMatchObject({ retryable: true, retryAt: 8_000 });
    expect(diagnose(503, "", {}, { "retry-after": "7" })).toMatchObject({ retryable: true, retryAt: 8_000 });
    expect(diagnose(429, "").retryAt).toBeNull();
  });
});
