import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import * as oneDisplay from "@/app/api/displays/[displayId]/route";
import * as displays from "@/app/api/displays/route";
import * as links from "@/app/api/tenants/[tenantId]/display-links/route";
import * as pairing from "@/app/api/tv/pairing/route";
import * as provision from "@/app/api/tv/provision/route";
import * as report from "@/app/api/tv/report/route";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { getConfig } from "@/lib/server/config/config";
import type { Db } from "@/lib/server/db/database";
import type { RouteHandler } from "@/lib/server/http/handler";
import { services } from "@/lib/server/http/services";
import { DEVICE, hallDisplay, REPORT, Screen } from "@/tests/support/display-requests";
import { addPerson, addTenant } from "@/tests/support/people";
import { takeProcessConfig } from "@/tests/support/process-config";

/* What a screen asks for by its cookies alone, over the handlers, with answers that are lost. */

const WEEK = 7 * 86_400_000;

let config: ReturnType<typeof takeProcessConfig>;
let db: Db;
let admin: string;
let acme: Awaited<ReturnType<typeof addTenant>>;
let count = 0;
beforeAll(async () => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9", WALLBOARD_URL: "https://wall.example" });
  ({ db } = await services());
});
beforeEach(async () => {
  count += 1;
  acme = await addTenant(db, `Acme ${count}`, getConfig().secret);
  const ada = await addPerson(db, `Ada${count}`, { [acme.id]: "tenant-admin" });
  const claims = await startSession(db, ada.userId, { address: null, method: "password" }, Date.now());
  admin = sessionCookie(await writeToken(getConfig().secret, claims), true).split(";")[0] ?? "";
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
});

/** As an admin; answers the body of a success. */
async function call(handler: RouteHandler, method: string, body?: unknown, params: Record<string, string> = {}) {
  const headers = { cookie: admin, "content-type": "application/json" };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await handler(new Request("https://wall.example/", { method, headers, ...sent }), {
    params: Promise.resolve(params),
  });
  expect(response.status).toBeLessThan(300);
  return response.status === 204 ? {} : Object(await response.json());
}

const ask = async (screen: Screen, isLost = false) =>
  Object(await (await screen.ask(pairing.POST, { device: DEVICE }, isLost)).json());

async function paired() {
  const screen = new Screen();
  const { code } = await ask(screen);
  const { id } = await call(displays.POST, "POST", { code, tenantId: acme.id, ...hallDisplay([acme.north]) });
  return { screen, id: String(id) };
}

it("a screen shows a code and where to type it, and keeps its secret where no script sees it", async () => {
  const screen = new Screen();
  const answered = await screen.ask(pairing.POST, { device: DEVICE });
  const told = Object(await answered.json());
  expect(told).toMatchObject({
    state: "waiting",
    typeAt: "wall.example/pair",
    scan: `https://wall.example/pair?code=${told.code}`,
  });
  expect(told.expiresAt - told.now).toBe(300_000);
  const [cookie = ""] = answered.headers.getSetCookie();
  expect(cookie).toMatch(/^wallboard-pairing=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax; Secure$/);
  expect(JSON.stringify(told)).not.toContain(screen.cookies.get("wallboard-pairing"));
  expect(await ask(screen)).toMatchObject({ code: told.code });
});

it("a pairing whose answer is lost, twice, still gives the credential; it never stands in a body", async () => {
  const { screen } = await paired();
  for (let times = 0; times < 2; times++) expect(await ask(screen, true)).toEqual({ state: "paired" });
  const answered = await screen.ask(pairing.POST, { device: DEVICE });
  expect(await answered.json()).toEqual({ state: "paired" });
  expect(answered.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^wallboard-display=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure$/),
  ]);
  expect((await screen.ask(report.POST, REPORT)).status).toBe(204);
  // It is a display now: asking again tells it so and gives nothing.
  const again = await screen.ask(pairing.POST, { device: DEVICE });
  expect([await again.json(), again.headers.getSetCookie()]).toEqual([{ state: "paired" }, []]);
});

it("a rotation whose answer is lost, and one in another tab, log nobody out; a minute after the new one was used, the old is void", async () => {
  const { screen, id } = await paired();
  await ask(screen);
  await screen.ask(report.POST, REPORT);
  const before = screen.copy();
  await db
    .updateTable("displays")
    .set({ token_at: Date.now() - WEEK - 1 })
    .where("id", "=", id)
    .execute();
  const lost = await screen.ask(report.POST, REPORT, true);
  expect(lost.headers.getSetCookie()).toHaveLength(1);
  // With the old one all goes on as if nothing had been sent.
  const [first, second] = await Promise.all([
    screen.ask(report.POST, REPORT, true),
    screen.copy().ask(report.POST, REPORT),
  ]);
  expect([first.status, second.status]).toEqual([204, 204]);
  // Answers may come in any order: both bring the same.
  screen.keep(second);
  screen.keep(first);
  expect(screen.cookies.get("wallboard-display")).not.toBe(before.cookies.get("wallboard-display"));
  const used = await screen.ask(report.POST, REPORT);
  expect([used.status, used.headers.getSetCookie()]).toEqual([204, []]);
  // A request that was sent with the old one in that moment is answered; it brings no credential.
  const late = await before.ask(report.POST, REPORT);
  expect([late.status, late.headers.getSetCookie()]).toEqual([204, []]);
  await db
    .updateTable("displays")
    .set({ token_at: Date.now() - 61_000 })
    .where("id", "=", id)
    .execute();
  const old = await before.ask(report.POST, REPORT);
  expect([old.status, Object(await old.json()).error.code]).toEqual([401, "unpaired"]);
});

it("an unpaired display is told so at its next question, and shows another code", async () => {
  const { screen, id } = await paired();
  await ask(screen);
  expect((await screen.ask(report.POST, REPORT)).status).toBe(204);
  await call(oneDisplay.DELETE, "DELETE", undefined, { displayId: id });
  expect((await screen.ask(report.POST, REPORT)).status).toBe(401);
  expect(await ask(screen)).toMatchObject({ state: "waiting" });
});

it("a provisioning link makes a display of a screen, once, and dead ones look alike and are tried a hundred times", async () => {
  const made = await call(links.POST, "POST", { ...hallDisplay([]), expiresAt: null, most: 1 }, { tenantId: acme.id });
  const token = String(made.path).slice("/tv/start/".length);
  const screen = new Screen("192.0.2.60");
  expect((await screen.ask(provision.POST, { token, device: DEVICE })).status).toBe(204);
  expect((await screen.ask(report.POST, REPORT)).status).toBe(204);
  // Players open their link at every start.
  const again = await screen.ask(provision.POST, { token, device: DEVICE });
  expect([again.status, again.headers.getSetCookie()]).toEqual([204, []]);
  const other = new Screen("192.0.2.61");
  const told = new Set<string>();
  for (const wrong of [token, "A".repeat(43), "short"]) {
    const answered = await other.ask(provision.POST, { token: wrong, device: DEVICE });
    told.add(`${answered.status} ${await answered.text()}`);
  }
  expect([...told]).toEqual([expect.stringMatching(/^404 .*display-link-not-found/)]);
  const statuses = [];
  for (let times = 3; times < 101; times++)
    statuses.push((await other.ask(provision.POST, { token: "A".repeat(43), device: DEVICE })).status);
  expect(statuses).toEqual([...Array(97).fill(404), 429]);
});

it("a screen that opened a provisioning link is made one display, though the answer is lost", async () => {
  const made = await call(links.POST, "POST", { ...hallDisplay([]), expiresAt: null, most: 1 }, { tenantId: acme.id });
  const token = String(made.path).slice("/tv/start/".length);
  const screen = new Screen("192.0.2.62");
  screen.cookies.set("wallboard-screen", "s".repeat(43));
  const lost = await screen.ask(provision.POST, { token, device: DEVICE }, true);
  const again = await screen.ask(provision.POST, { token, device: DEVICE });
  expect([lost.status, again.status, again.headers.getSetCookie()]).toEqual([204, 204, lost.headers.getSetCookie()]);
  expect((await screen.ask(report.POST, REPORT)).status).toBe(204);
  expect(await db.selectFrom("displays").select("id").where("tenant_id", "=", acme.id).execute()).toHaveLength(1);
});

it("what a device says of itself turns no text around it", async () => {
  const screen = new Screen();
  const model = "<b>TV\u202eevil\u0000\n</b>";
  const { code } = Object(await (await screen.ask(pairing.POST, { device: { ...DEVICE, model } })).json());
  const row = await db
    .selectFrom("display_pairings")
    .select("device")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(row.device).model).toBe("<b>TVevil</b>");
});
