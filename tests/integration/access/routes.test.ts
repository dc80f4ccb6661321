import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTvScripts } from "@/lib/cli/tv-scripts.mjs";
import { getConfig } from "@/lib/server/config/config";
import type { RouteHandler } from "@/lib/server/http/handler";
import { phase } from "@/lib/server/http/readiness";
import { services } from "@/lib/server/http/services";
import { takeProcessConfig } from "@/tests/support/process-config";
import { appRoutes } from "./app-routes";
import { mayUse, ruleOf } from "./expected";
import { addressIn, makeWorld, PLACES, type Place, WALKERS, type Walker, type World } from "./world";

/* Every handler of the app folder × everybody × own and foreign tenant, held against the table of routes. */

const routes = await appRoutes();
const handlers = [...routes].filter((route): route is [string, RouteHandler] => route[1] !== null);

let config: ReturnType<typeof takeProcessConfig>;
let world: World;
beforeAll(async () => {
  // The pages of TVs hold scripts that the build makes; nothing else here needs one.
  if (!existsSync(".next/tv/inter-latin.woff2")) buildTvScripts();
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  phase().current = "serving";
  world = await makeWorld((await services()).db, getConfig().secret);
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
});

/** What the guards in front of handlers answer; anything else comes from what they guard. */
async function isRefused(response: Response, rule: string): Promise<boolean> {
  // A screen without a credential is no person who was refused.
  if (response.status === 401) return (await response.json().catch(() => null))?.error?.code !== "unpaired";
  if (![403, 404].includes(response.status)) return false;
  // HEAD has no body to tell from.
  const code = (await response.json().catch(() => null))?.error?.code;
  if (response.status === 403) return code === "not-allowed";
  return rule === "board" ? code === undefined || code === "board-not-found" : code === "tenant-not-found";
}

async function ask(key: string, handler: RouteHandler, walker: Walker, place: Place): Promise<Response> {
  const [method = "", path = ""] = key.split(" ");
  const left = new AbortController();
  const cookie = world.cookies.get(walker.is);
  const address = new URL(addressIn(world, path, place), "http://localhost:3000");
  const names = path.split("/");
  const values = address.pathname.split("/");
  const params = Object.fromEntries(
    names.flatMap((name, at) => (/^\[\w+\]$/.test(name) ? [[name.slice(1, -1), values[at] ?? ""]] : [])),
  );
  const request = new Request(address, {
    method,
    signal: left.signal,
    headers: { "content-type": "application/json", ...(cookie === undefined ? {} : { cookie }) },
    // Whoever is let in is refused for this: a walk changes nothing.
    ...(method === "GET" || method === "HEAD" ? {} : { body: JSON.stringify({ walk: [] }) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  if (response.ok) await response.body?.cancel();
  left.abort();
  return response;
}

describe("the table of routes", () => {
  it("names every route of the app", () => {
    expect([...routes.keys()].filter((key) => ruleOf(key) === null)).toEqual([]);
    expect(routes.size).toBeGreaterThan(15);
  });

  it("names no route that is not there", async () => {
    const { ROUTES } = await import("@/lib/server/access/routes/table");
    expect(Object.keys(ROUTES).filter((key) => !routes.has(key))).toEqual([]);
  });
});

describe.each(handlers)("%s", (key, handler) => {
  const rule = ruleOf(key);
  it.each(WALKERS)("lets in whom the table lets in: $is", async (walker) => {
    if (rule === null) throw new Error(`${key} is not in the table of routes.`);
    for (const place of PLACES) {
      const response = await ask(key, handler, walker, place);
      const said = `${response.status} in ${place}`;
      expect(!(await isRefused(response, rule.to)), said).toBe(mayUse(rule, walker, place));
      expect(response.status, said).toBeLessThan(500);
    }
  });
});
