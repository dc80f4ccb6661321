import { describe, expect, it } from "vitest";
import { GOOD_TOKEN } from "@/tests/support/fake-8x8";
import { readTokenAnswer } from "./token-answer";

function read(body: unknown, status = 200) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return readTokenAnswer({ status, headers: {}, text, headersAt: 0 }, 0);
}

describe("the token service's answer", () => {
  it("is understood with strings, as documented, and with numbers", () => {
    expect(read(GOOD_TOKEN)).toEqual({ ok: true, value: { text: "token-1", lifeMs: 1_799_000 } });
    expect(read({ ...GOOD_TOKEN, expires_in: 1799 })).toMatchObject({ value: { lifeMs: 1_799_000 } });
  });

  it.each([
    ["missing", undefined, 600_000],
    ["unreadable", "soon", 600_000],
    ["null", null, 600_000],
    ["zero", "0", 10_000],
    ["absurd", "999999999", 86_400_000],
  ])("survives a lifetime that is %s", (_, expires_in, lifeMs) => {
    expect(read({ ...GOOD_TOKEN, expires_in })).toMatchObject({ ok: true, value: { lifeMs } });
  });

  it.each([
    ["both lists", {}, true],
    ["the text alone", { api_product_list_json: undefined }, true],
    ["the list alone", { api_product_list: undefined }, true],
    [
      "a last place in the text",
      { api_product_list: "[x, analytics realtime-api]", api_product_list_json: null },
      true,
    ],
    ["no list at all", { api_product_list: undefined, api_product_list_json: undefined }, true],
    ["other products only", { api_product_list: "[x]", api_product_list_json: ["x"] }, false],
    ["empty lists", { api_product_list: "[]", api_product_list_json: [] }, false],
  ])("finds the product with %s", (_, lists, has) => {
    const answer = read({ ...GOOD_TOKEN, ...lists });
    if (has) expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ error: { code: "product-missing", retryable: false } });
  });

  it.each([
    [400, { ErrorCode: "invalid_request", Error: "nope" }, "bad-credentials"],
    [401, {}, "bad-credentials"],
    [403, {}, "bad-credentials"],
    [
      401,
      { fault: { detail: { errorcode: "keymanagement.service.InvalidAPICallAsNoApiProductMatchFound" } } },
      "product-missing",
    ],
    [404, {}, "request-refused"],
    [302, "", "unreadable"],
    [429, {}, "rate-limited"],
    [500, {}, "unavailable"],
    [503, {}, "unavailable"],
    [200, "<html>", "unreadable"],
    [200, {}, "unreadable"],
    [200, { ...GOOD_TOKEN, access_token: "two\r\nlines" }, "unreadable"],
  ])("%i %j is %s", (status, body, code) => {
    expect(read(body, status)).toMatchObject({ ok: false, error: { code, status } });
  });
});
