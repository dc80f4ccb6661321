import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problem } from "@/lib/contracts/problem";
import { ROUTES } from "@/lib/server/access/routes/table";
import { type Stack, startStack } from "@/tests/support/stack";

/* Every route of the app folder, asked without a session: a new one cannot be forgotten, it is found here. */

/** What a stranger may reach; the table says why. */
const PUBLIC: readonly string[] = Object.entries(ROUTES).flatMap(([key, rule]) =>
  rule.to === "anyone" ? [key.replace(/^\w+ /, "")] : [],
);

interface Route {
  readonly path: string;
  readonly kind: "page" | "handler";
}

function routesIn(folder: string, path = ""): Route[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Route[] => {
    // A folder in parentheses groups files and is no part of the address.
    if (entry.isDirectory())
      return routesIn(join(folder, entry.name), /^\(.*\)$/.test(entry.name) ? path : `${path}/${entry.name}`);
    if (/^page\.[jt]sx?$/.test(entry.name)) return [{ path: path || "/", kind: "page" }];
    if (/^route\.[jt]s$/.test(entry.name)) return [{ path, kind: "handler" }];
    return [];
  });
}

const routes = routesIn("app");
const guarded = routes.filter(({ path }) => !PUBLIC.includes(path));
/** Pages whose HTML a handler writes, for browsers that Next's scripts are too new for. */
const WRITTEN = ["/tv", "/tv/lite", "/tv/start/[token]"];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ mode: "production" });
});
afterAll(() => stack.stop());

const FORGED = {
  nothing: undefined,
  "a made-up cookie": "wallboard-session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..made.up.cookie",
  "an empty cookie": "wallboard-session=",
} as const;

/** An address of the route: with the tenant's real board where one is asked for, so that only the session is missing. */
async function addressOf(path: string): Promise<string> {
  const cookie = await stack.signIn();
  const [board] = await (await fetch(`${stack.url}/api/boards`, { headers: { cookie } })).json();
  const filled = path.replace("[boardId]", board.id).replace(/\[[^\]]+\]/g, "x");
  return `${stack.url}${filled}`;
}

describe("every route of the app", () => {
  it("is found, and the list of public ones names no other", () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.map(({ path }) => path)).toEqual(expect.arrayContaining([...new Set(PUBLIC)]));
  });

  for (const [what, cookie] of Object.entries(FORGED))
    it.each(guarded)(`$kind $path lets nobody in with ${what}`, async ({ path, kind }) => {
      const address = await addressOf(path);
      const headers: Record<string, string> = cookie === undefined ? {} : { cookie };
      if (kind === "page") {
        const response = await fetch(address, { headers, redirect: "manual" });
        expect([response.status, response.headers.get("location")]).toEqual([
          307,
          expect.stringMatching(/^\/sign-in(\?next=|$)/),
        ]);
        return;
      }
      const answers = new Set<number>();
      for (const method of METHODS) {
        const response = await fetch(address, { method, headers, redirect: "manual" });
        const text = await response.text();
        expect([401, 405], `${method} ${path} ${text}`).toContain(response.status);
        answers.add(response.status);
        if (response.status === 401 && method !== "HEAD")
          expect(problem.parse(JSON.parse(text)).error.code).toBe("signed-out");
      }
      expect(answers).toContain(401);
    });

  it("carries the headers that keep a page from being framed or guessed at", async () => {
    for (const { path, kind } of routes) {
      const { headers, body } = await fetch(await addressOf(path), { redirect: "manual" });
      await body?.cancel();
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("x-frame-options"), path).toBe("DENY");
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")?.endsWith("; sandbox"), path).toBe(
        kind !== "page" && !WRITTEN.includes(path),
      );
      expect(headers.get("x-powered-by"), path).toBeNull();
    }
  });
});
