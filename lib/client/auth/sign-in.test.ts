import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoSignIn, signIn, signOut } from "./sign-in";

type Route = (init: RequestInit) => Response;
let routes: Record<string, Route>;
let posted: { url: string; body: string }[];

beforeEach(() => {
  posted = [];
  routes = { "/api/auth/csrf": () => Response.json({ csrfToken: "token-1" }) };
  vi.stubGlobal("window", { location: { origin: "https://wall.example" } });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    if (init.method === "POST") posted.push({ url, body: String(init.body) });
    const route = routes[url];
    if (route === undefined) throw new TypeError("Failed to fetch");
    return route(init);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function answerSignIn(status: number, url: string, headers: Record<string, string> = {}): void {
  routes["/api/auth/callback/credentials"] = () => Response.json({ url }, { status, headers });
}

describe("signIn", () => {
  const ADA = { email: "a@example.com", password: "x", code: "" };

  it("posts the credentials with the CSRF token", async () => {
    answerSignIn(200, "https://wall.example/");
    const given = { email: "a+b@example.com", password: "p&ss=w ö", code: "" };
    expect(await signIn(given)).toEqual({ ok: true, value: { codesLeft: null } });
    const sent = new URLSearchParams(posted[0]?.body);
    expect(Object.fromEntries(sent)).toEqual({
      email: "a+b@example.com",
      password: "p&ss=w ö",
      csrfToken: "token-1",
      callbackUrl: "https://wall.example",
      json: "true",
    });
  });

  it("posts a code as it was typed, and tells how many recovery codes are left after one", async () => {
    answerSignIn(200, "https://wall.example/");
    expect(await signIn({ ...ADA, code: "123 456" })).toEqual({ ok: true, value: { codesLeft: null } });
    expect(new URLSearchParams(posted[0]?.body).get("code")).toBe("123 456");
    const recovery = { ...ADA, code: "abcd-efgh-jkmn-pqrs" };
    expect(await signIn(recovery), "not to be learnt").toEqual({ ok: true, value: { codesLeft: null } });
    routes["/api/account/second-factor"] = () => Response.json({ codesLeft: 0 });
    expect(await signIn(recovery)).toEqual({ ok: true, value: { codesLeft: 0 } });
  });

  it.each([
    [401, "CredentialsSignin", {}, { code: "wrong-credentials" }],
    [401, "code-required", {}, { code: "code-required" }],
    [401, "code-wrong", {}, { code: "code-wrong" }],
    [401, "code-used", {}, { code: "code-used" }],
    [401, "too-many-attempts:30", {}, { code: "too-many-attempts", retryAfterSeconds: 30 }],
    [401, "too-many-attempts", {}, { code: "too-many-attempts", retryAfterSeconds: 60 }],
    [429, "x", { "retry-after": "12" }, { code: "too-many-attempts", retryAfterSeconds: 12 }],
    [200, "Configuration", {}, { code: "unknown" }],
  ])("understands %i with error %s", async (status, error, headers, problem) => {
    answerSignIn(status, `https://wall.example/sign-in?error=${encodeURIComponent(error)}`, headers);
    expect(await signIn(ADA)).toEqual({ ok: false, error: problem });
  });

  it("says network when nothing or something else answers", async () => {
    expect(await signIn(ADA)).toEqual({ ok: false, error: { code: "network" } });
    routes["/api/auth/csrf"] = () => new Response("<html>proxy</html>");
    expect(await signIn(ADA)).toEqual({ ok: false, error: { code: "network" } });
  });

  it("does not take a proxy's page for success", async () => {
    routes["/api/auth/callback/credentials"] = () => new Response("<html>welcome</html>");
    expect(await signIn(ADA)).toEqual({ ok: false, error: { code: "unknown" } });
  });
});

it("signs out", async () => {
  routes["/api/auth/signout"] = () => Response.json({ url: "https://wall.example" });
  expect((await signOut()).ok).toBe(true);
  expect(posted[0]?.body).toContain("csrfToken=token-1");
  delete routes["/api/auth/signout"];
  expect(await signOut()).toEqual({ ok: false, error: { code: "network" } });
});

it("signs in to the demo by role, and says so when the server refuses", async () => {
  routes["/api/demo/sign-in"] = () => new Response(null, { status: 204 });
  expect((await demoSignIn("supervisor")).ok).toBe(true);
  expect(posted[0]?.body).toBe('{"role":"supervisor"}');
  routes["/api/demo/sign-in"] = () => new Response(null, { status: 404 });
  expect(await demoSignIn("admin")).toEqual({ ok: false, error: { code: "unknown" } });
});
