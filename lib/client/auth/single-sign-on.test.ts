import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { beginSingleSignOn } from "./single-sign-on";

let answer: () => Response;
let posted: { url: string; body: string }[];

beforeEach(() => {
  posted = [];
  vi.stubGlobal("window", { location: { origin: "https://wall.example" } });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    if (init.method !== "POST") return Response.json({ csrfToken: "token-1" });
    posted.push({ url, body: String(init.body) });
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("asks where the provider is, with the page to come back to and the CSRF token", async () => {
  answer = () => Response.json({ url: "https://login.example.com/auth?state=x" });
  expect(await beginSingleSignOn("p-1", "/boards/1")).toEqual({
    ok: true,
    value: "https://login.example.com/auth?state=x",
  });
  expect(posted.map(({ url }) => url)).toEqual(["/api/auth/signin/sso-p-1"]);
  expect(Object.fromEntries(new URLSearchParams(posted[0]?.body))).toEqual({
    callbackUrl: "/boards/1",
    csrfToken: "token-1",
    json: "true",
  });
});

it("goes where the server says what is wrong", async () => {
  answer = () => Response.json({ url: "/sign-in?problem=unreachable&provider=p-1" });
  expect(await beginSingleSignOn("p-1", "/")).toEqual({ ok: true, value: "/sign-in?problem=unreachable&provider=p-1" });
});

it("tells a server that does not answer from one that makes no sense", async () => {
  answer = () => Response.json({ error: { code: "csrf", message: "…" } }, { status: 403 });
  expect(await beginSingleSignOn("p-1", "/")).toEqual({ ok: false, error: { code: "unknown" } });
  answer = () => new Response("<html>proxy</html>");
  expect(await beginSingleSignOn("p-1", "/")).toEqual({ ok: false, error: { code: "unknown" } });
  answer = () => {
    throw new TypeError("Failed to fetch");
  };
  expect(await beginSingleSignOn("p-1", "/")).toEqual({ ok: false, error: { code: "network" } });
});
