import { describe, expect, it } from "vitest";
import { retryAt } from "./retry-at";

const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("when to ask again", () => {
  it.each([
    ["seconds", { "retry-after": "30" }, 30_000],
    ["zero", { "retry-after": "0" }, 0],
    ["a date", { "retry-after": "Sun, 01 Mar 2026 12:00:20 GMT" }, 20_000],
    [
      "a date on a clock that is an hour ahead",
      { "retry-after": "Sun, 01 Mar 2026 13:00:20 GMT", date: "Sun, 01 Mar 2026 13:00:00 GMT" },
      20_000,
    ],
    ["a date gone by", { "retry-after": "Sun, 01 Mar 2026 11:00:00 GMT" }, 0],
    ["Unix seconds", { "x-ratelimit-reset": String(NOW / 1000 + 45) }, 45_000],
    ["Unix milliseconds", { "x-ratelimit-reset": String(NOW + 45_000) }, 45_000],
    ["seconds from now", { "x-ratelimit-reset": "45" }, 45_000],
    ["both, Retry-After first", { "retry-after": "5", "x-ratelimit-reset": "45" }, 5_000],
    ["an unreadable one beside a readable one", { "retry-after": "soon", "x-ratelimit-reset": "45" }, 45_000],
    ["a year, cut to an hour", { "retry-after": "31536000" }, 3_600_000],
  ])("%s", (_, headers, delay) => {
    expect(retryAt(headers, NOW)).toBe(NOW + delay);
  });

  it("is unknown without a readable header", () => {
    expect(retryAt({}, NOW)).toBeNull();
    expect(retryAt({ "retry-after": "" }, NOW)).toBeNull();
    expect(retryAt({ "retry-after": "-5" }, NOW)).toBeNull();
  });
});
