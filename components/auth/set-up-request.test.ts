import { afterEach, describe, expect, it, vi } from "vitest";
import { requestSetUp } from "./set-up-request";

const fields = { name: "Ada", email: "ada@example.com", password: "four unrelated words" };

function answer(status: number, body: unknown): void {
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );
}

afterEach(() => vi.unstubAllGlobals());

describe("requestSetUp", () => {
  it("sends the token with the fields", async () => {
    answer(201, {});
    expect(await requestSetUp("t0", fields)).toEqual({ ok: true, value: undefined });
    const [url, init] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(url).toBe("/api/set-up");
    expect(JSON.parse(String(init?.body))).toEqual({ token: "t0", ...fields });
  });

  it.each([
    [400, { error: { code: "invalid", message: "m", fields: { password: "too short" } } }, "invalid"],
    [410, { error: { code: "set-up-link-invalid", message: "m" } }, "link-invalid"],
    [400, { error: { code: "invalid", message: "m", fields: { token: "is missing" } } }, "link-invalid"],
    [500, { error: { code: "unexpected", message: "m", id: "x" } }, "unknown"],
    [502, "<html>", "network"],
  ] as const)("reads %i %j as %s", async (status, body, code) => {
    answer(status, body);
    const result = await requestSetUp("t0", fields);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it("says so when the server can't be reached", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => {
        throw new TypeError("Failed to fetch");
      }),
    );
    expect(await requestSetUp("t0", fields)).toEqual({ ok: false, error: { code: "network" } });
  });
});
