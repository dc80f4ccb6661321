import { afterEach, describe, expect, it, vi } from "vitest";
import { submitJson } from "./submit-json";

const asked = { method: "PATCH", address: "/api/admin/tenants/1", body: { name: "North" } } as const;
const problem = (code: string, more: object = {}) => ({ error: { code, message: `About ${code}.`, ...more } });

function serverAnswers(status: number, body?: unknown) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () =>
    body === undefined ? new Response(null, { status }) : Response.json(body, { status }),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

async function failure(status: number, body?: unknown) {
  serverAnswers(status, body);
  const sent = await submitJson(asked);
  return sent.ok ? null : sent.error;
}

afterEach(() => vi.unstubAllGlobals());

describe("sending a form", () => {
  it("sends JSON, which is what the server takes from its own pages only", async () => {
    const fetch = serverAnswers(200, { revision: 4 });
    expect(await submitJson(asked)).toEqual({ ok: true, value: { revision: 4 } });
    const [address, init] = fetch.mock.calls[0] ?? [];
    expect(address).toBe("/api/admin/tenants/1");
    expect(init).toMatchObject({ method: "PATCH", body: '{"name":"North"}' });
    expect(new Headers(init?.headers).get("content-type")).toBe("application/json");
  });

  it("takes an answer without a body", async () => {
    serverAnswers(204);
    expect(await submitJson(asked)).toEqual({ ok: true, value: undefined });
  });

  it("tells refusals apart by what the person can do", async () => {
    const named = problem("invalid", {
      fields: { name: "is too long" },
      rules: { name: { rule: "too_big", bound: 9 } },
    });
    expect(await failure(400, named)).toMatchObject({ kind: "fields", rules: { name: { rule: "too_big", bound: 9 } } });
    expect(await failure(409, problem("tenant-changed"))).toMatchObject({ kind: "conflict", code: "tenant-changed" });
    expect(await failure(409, problem("kept-by-demo"))).toMatchObject({ kind: "refused", code: "kept-by-demo" });
    expect(await failure(401, problem("signed-out"))).toMatchObject({ kind: "signed-out" });
    expect(await failure(403, problem("not-allowed"))).toMatchObject({ kind: "not-allowed" });
    expect(await failure(404, problem("tenant-not-found"))).toMatchObject({ kind: "not-found" });
    expect(await failure(429, problem("limited"))).toMatchObject({ kind: "limited" });
    expect(await failure(500, problem("unexpected", { id: "abc" }))).toMatchObject({ kind: "refused", id: "abc" });
    expect(await failure(400, problem("no"))).toMatchObject({ kind: "refused", message: "About no." });
  });

  it("does not know what became of it when nobody answers, or a proxy does", async () => {
    expect(await failure(502)).toMatchObject({ kind: "network" });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await submitJson(asked)).toMatchObject({ ok: false, error: { kind: "network" } });
  });

  it("keeps a name that is taken beside its field, though it is a conflict of its own", async () => {
    const taken = problem("name-taken", { rules: { name: { rule: "taken" } } });
    expect(await failure(409, taken)).toMatchObject({ kind: "fields", rules: { name: { rule: "taken" } } });
  });
});
