import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { type Product, startProduct } from "@/tests/support/product";
import { appRoutes } from "./app-routes";
import { mayUse, ruleOf } from "./expected";
import { addressIn, makeWorld, PLACES, WALKERS, type World } from "./world";

/* Every page of the built product × everybody × own and foreign tenant, held against the table of routes. */

const SECRET = "a secret of this walk, long enough";
const pages = [...(await appRoutes()).keys()].filter((key) => key.startsWith("PAGE "));

const dataDir = mkdtempSync(join(tmpdir(), "wallboard-walk-"));
let world: World;
let product: Product;
beforeAll(async () => {
  const db = openDatabase(join(dataDir, "wallboard.db"));
  await migrate(db);
  world = await makeWorld(db, SECRET);
  await db.destroy();
  // Nothing listens there: what 8x8 says does not matter here.
  product = await startProduct({ dataDir, env: { WALLBOARD_SECRET: SECRET, EIGHTX8_BASE_URL: "http://127.0.0.1:9" } });
});
afterAll(async () => {
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe.each(pages)("%s", (key) => {
  it.each(everybodyEverywhere())("answers $walker.is in $place as the table says", async ({ walker, place }) => {
    const rule = ruleOf(key);
    if (rule === null) throw new Error(`${key} is not in the table of routes.`);
    const path = key
      .slice("PAGE ".length)
      .replace("[userId]", world.viewerId)
      .replace("[token]", world.linkToken)
      .replace("[providerId]", world.providerId)
      .replace("[displayId]", world.displayId);
    const cookie = world.cookies.get(walker.is);
    const response = await fetch(`${product.url}${addressIn(world, path, place)}`, {
      headers: cookie === undefined ? {} : { cookie },
      redirect: "manual",
    });
    await response.body?.cancel();
    const toSignIn = response.headers.get("location")?.startsWith("/sign-in") ?? false;
    if (mayUse(rule, walker, place))
      expect([200, 307, false]).toEqual(expect.arrayContaining([response.status, toSignIn]));
    else expect([response.status, toSignIn]).toEqual(walker.is === "signed out" ? [307, true] : [404, false]);
  });
});

function everybodyEverywhere() {
  return WALKERS.flatMap((walker) => PLACES.map((place) => ({ walker, place })));
}
