import { describe, expect, it } from "vitest";
import { HttpError, retryAfterMs } from "./http-error";
import { retryDelay, shouldRetry } from "./retry";

describe("retrying", () => {
  it.each([400, 401, 403, 404, 409, 422, 429])("never repeats a %i", (status) => {
    expect(shouldRetry(0, new HttpError(status, "x", ""))).toBe(false);
  });

  it.each([0, 500, 502, 503])("repeats a %i three times", (status) => {
    const error = new HttpError(status, "x", "");
    expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, error))).toEqual([true, true, true, false]);
  });

  it("waits as long as the server asked, else twice as long each time, up to half a minute", () => {
    expect(retryDelay(0, new HttpError(503, "x", "", 7_000))).toBe(7_000);
    const always = () => 1;
    expect([0, 1, 2, 9].map((failures) => retryDelay(failures, new Error("x"), always))).toEqual([
      1_000, 2_000, 4_000, 30_000,
    ]);
  });
});

describe("Retry-After", () => {
  const read = (fields: Record<string, string>) => retryAfterMs(new Headers(fields));

  it("is read as seconds, or as a date against the answer's own date", () => {
    expect(read({ "retry-after": "120" })).toBe(120_000);
    const date = "Thu, 01 Jan 2026 12:00:00 GMT";
    expect(read({ "retry-after": "Thu, 01 Jan 2026 12:00:30 GMT", date })).toBe(30_000);
  });

  it("is null when missing or unreadable, and never more than an hour", () => {
    expect(read({})).toBeNull();
    expect(read({ "retry-after": "soon" })).toBeNull();
    expect(read({ "retry-after": "Thu, 01 Jan 2026 12:00:30 GMT" })).toBeNull();
    expect(read({ "retry-after": "999999" })).toBe(3_600_000);
  });
});
