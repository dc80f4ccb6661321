import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Maker } from "@/lib/domain/identity/maker";
import { createCheckLimiter } from "@/lib/server/connect/limiter";
import { checkProvider } from "@/lib/server/identity-providers/check-provider";
import { fetchJsonWithin } from "@/lib/server/single-sign-on/bounded-json";
import { onBothEngines } from "@/tests/support/databases";
import { TRACE, trail } from "./world";

/* A check against a server that is really there: each issuer is a path of it. */

let server: Server;
let origin = "";
const asked: string[] = [];

type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string };

const KEYS = JSON.stringify({ keys: [{ kty: "RSA", use: "sig", n: "x", e: "AQAB" }] });

/** What the issuer at a path answers when it is asked what it offers. */
function answerOf(issuer: string, path: string): Answer {
  const good = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    claims_supported: ["sub", "email", "realm_access"],
  };
  const document = (more: object): Answer => ({ body: JSON.stringify({ ...good, ...more }) });
  const answers: Readonly<Record<string, Answer>> = {
    good: document({}),
    quiet: document({ claims_supported: undefined }),
    missing: { status: 404, body: "nothing here" },
    moved: { status: 302, headers: { location: "http://169.254.169.254/latest" }, body: "" },
    page: { body: "<!doctype html><title>Sign in</title>" },
    endless: { body: `"${"x".repeat(300 * 1024)}"` },
    else: { body: '{"hello":"world"}' },
    other: document({ issuer: "https://evil.example" }),
    clear: document({ token_endpoint: "http://login.example.com/token" }),
    symmetric: document({ id_token_signing_alg_values_supported: ["HS256", "none"] }),
    public: document({ token_endpoint_auth_methods_supported: ["none"] }),
    keyless: document({ jwks_uri: `${issuer}/no-keys` }),
    lost: document({ jwks_uri: `${issuer}/gone` }),
    metadata: document({ jwks_uri: "https://169.254.169.254/keys" }),
  };
  return answers[path] ?? { status: 500, body: "" };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, path = "", ...rest] = (request.url ?? "").split("/");
    asked.push(request.url ?? "");
    const keys: Readonly<Record<string, Answer>> = {
      keys: { body: KEYS },
      "no-keys": { body: '{"keys":[{"kty":"oct","k":"x"},{"kty":"RSA","use":"enc"}]}' },
      gone: { status: 503, body: "" },
    };
    const { status = 200, headers = {}, body } = keys[rest.join("/")] ?? answerOf(`${origin}/${path}`, path);
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // Holds because a server that listens on a host and port says so in this shape.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
});

onBothEngines("a check of an identity provider", (databases) => {
  const setUp = async (siteUrl = "http://localhost:3000") => {
    const db = await databases.fresh();
    const deps = { db, siteUrl, limiter: createCheckLimiter(() => 0) };
    const check = (maker: Maker, groupsClaim: string | null = null, userId = "ada") =>
      checkProvider(deps, { maker, groupsClaim }, { userId, trace: TRACE });
    return { db, check, at: (path: string) => check({ kind: "oidc", issuer: `${origin}/${path}` }) };
  };

  it("says step by step that people can be sent there, and leaves a trace", async () => {
    const { db, at } = await setUp();
    expect(await at("good")).toEqual({
      ok: true,
      value: {
        host: new URL(origin).host,
        steps: ["reach", "issuer", "addresses", "signing", "client", "keys"].map((step) => ({ step, state: "passed" })),
        failure: null,
        tellsGroups: null,
      },
    });
    expect(await trail(db)).toMatchObject([
      {
        action: "identity-provider.checked",
        actor: "ada@example.com",
        after: { issuer: `${origin}/good`, outcome: "passed" },
      },
    ]);
  });

  it("says whether the claim with the groups is told of", async () => {
    const { check } = await setUp();
    const ask = async (path: string, claim: string | null) => {
      const found = await check({ kind: "oidc", issuer: `${origin}/${path}` }, claim);
      return found.ok ? found.value.tellsGroups : found.error;
    };
    expect(await ask("good", "realm_access.roles")).toBe(true);
    expect(await ask("good", "groups")).toBe(false);
    expect(await ask("quiet", "groups")).toBeNull();
  });

  it.each([
    ["missing", "reach", "status", "404"],
    ["moved", "reach", "redirect", "http://169.254.169.254/latest"],
    ["page", "reach", "not-json", null],
    ["endless", "reach", "too-large", null],
    ["else", "reach", "no-document", null],
    ["other", "issuer", "other-issuer", "https://evil.example"],
    ["clear", "addresses", "unsafe-address", "http://login.example.com/token"],
    ["symmetric", "signing", "signing", null],
    ["public", "client", "client-authentication", null],
    ["keyless", "keys", "no-keys", null],
    ["lost", "keys", "status", "503"],
    ["metadata", "keys", "forbidden-address", null],
  ])("says what is wrong: %s", async (path, step, code, told) => {
    const { at } = await setUp();
    asked.length = 0;
    const found = await at(path);
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.failure).toEqual({ code, told });
    const states = Object.fromEntries(found.value.steps.map((one) => [one.step, one.state]));
    expect(states[step]).toBe("failed");
    expect(found.value.steps.filter(({ state }) => state === "failed")).toHaveLength(1);
    // Nobody is led anywhere: what was asked is the issuer, and at most its keys.
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(asked[0]).toBe(`/${path}/.well-known/openid-configuration`);
  });

  it("tells a host that is not there from one where nothing answers", async () => {
    const { check } = await setUp();
    const code = async (issuer: string) => {
      const found = await check({ kind: "oidc", issuer });
      return found.ok ? found.value.failure?.code : found.error.code;
    };
    expect(await code("https://nothing.invalid")).toBe("dns");
    expect(await code("http://127.0.0.1:1")).toBe("connect");
    expect(await code(`${origin.replace("http:", "https:")}/good`)).toBe("tls");
  });

  it("asks nobody at an address that must not be one", async () => {
    const { db, check } = await setUp("https://wall.example.com");
    asked.length = 0;
    for (const issuer of [`${origin}/good`, "https://user:word@example.com", "https://example.com?x"])
      expect(await check({ kind: "oidc", issuer })).toMatchObject({
        error: { rules: { "maker.issuer": { rule: "issuer-address" } } },
      });
    const common = "9188040d-6c67-4c5b-b112-36a304b66dad";
    expect(await check({ kind: "entra", directoryId: common })).toMatchObject({
      error: { rules: { "maker.directoryId": { rule: "issuer-single-directory" } } },
    });
    expect(asked).toEqual([]);
    expect(await trail(db)).toEqual([]);
  });

  it("is limited in rate, for each admin", async () => {
    const { check } = await setUp();
    const issuer = `${origin}/missing`;
    for (let count = 0; count < 10; count += 1)
      expect(await check({ kind: "oidc", issuer })).toMatchObject({ ok: true });
    expect(await check({ kind: "oidc", issuer })).toMatchObject({ error: { kind: "limited" } });
    expect(await check({ kind: "oidc", issuer }, null, "ben")).toMatchObject({ ok: true });
  });
});

describe("what a document leads to", () => {
  it("may be no nearer to this server than the document was", async () => {
    const near = async (address: string, limit: "public" | "private" | "loopback") => {
      const found = await fetchJsonWithin(address, limit);
      return found.ok ? found.value.near : found.error.code;
    };
    const named = origin.replace("127.0.0.1", "localhost");
    expect(await near(`${origin}/good`, "loopback")).toBe("loopback");
    expect(await near(`${named}/good`, "loopback")).toBe("loopback");
    asked.length = 0;
    expect(await near(`${origin}/good`, "private")).toBe("forbidden-address");
    expect(await near(`${named}/good`, "public")).toBe("forbidden-address");
    expect(await near("http://[::ffff:a9fe:a9fe]/latest", "loopback")).toBe("forbidden-address");
    expect(await near("http://2852039166/latest", "loopback")).toBe("forbidden-address");
    expect(asked).toEqual([]);
  });
});
