import type { Page } from "playwright/test";
import { limitOf, makeBoard, setLimits } from "../support/boards-by-api";
import { openDatabase } from "../support/open-database";
import { displayEntry, displaySettingsOf, playlistOf, takeoverSettings } from "../support/paired-display";
import type { Stack } from "../support/stack";
import { command, isSamePage, mark } from "./display-browser";
import { boardId, expect, test } from "./fixtures";
import { SERVER_AWAY } from "./guard";

/* The board of old TVs, in a browser that shows it because its address says so. Real engines that know no other are in tests/engines. */

// A stack of its own: boards, limits, displays and their server come and go.
test.use({
  stackOptions: { simulator: { size: "small" }, env: { WALLBOARD_POLL_SECONDS: "5" } },
  viewport: { width: 1920, height: 1080 },
});

const boardName = (page: Page) => page.locator(".board-top h1");
const live = (page: Page) => page.locator(".part .age-live");
const LITE = /\/tv\/lite$/;

/** Switches a paired TV on, as its start page is the server's own; waits until its board is live. */
async function switchOn(page: Page): Promise<void> {
  await page.goto("/tv?mode=lite");
  await expect(page).toHaveURL(LITE);
  await expect(live(page).first()).toBeVisible();
}

async function unpair({ url }: Stack, session: string, id: string): Promise<void> {
  const headers = { cookie: session, origin: url };
  expect((await fetch(`${url}/api/displays/${id}`, { method: "DELETE", headers })).ok).toBe(true);
}

const isKept = (page: Page, path: string) =>
  page.evaluate(async (address) => (await caches.match(address)) !== undefined, path);

test("a lite board plays its playlist, does what it is told, follows its credential, and is nobody's once it is unpaired", async ({
  page,
  context,
  stack,
  session,
  guard,
  ask,
  tenantId,
  pair,
}) => {
  // What it asks for last is refused.
  guard.expects(/status of 401/);
  const first = await boardId(stack, session);
  const second = await makeBoard(ask, tenantId, "Second floor");
  const id = await pair("Lobby left", first);
  await switchOn(page);
  await expect(boardName(page)).toHaveText("Northwind EU");
  await mark(page);

  // Another playlist, whose turns come by themselves.
  const { revision } = await displayEntry(ask, id);
  const settings = displaySettingsOf(playlistOf([first, second], 12));
  const change = { name: "Lobby right", place: "", group: "", settings, revision };
  await ask(`/api/displays/${id}`, "PUT", JSON.stringify(change));
  for (const name of ["Second floor", "Northwind EU", "Second floor"]) await expect(boardName(page)).toHaveText(name);

  await command(ask, id, { kind: "identify" });
  await expect(page.getByRole("alert")).toContainText("Lobby right");
  await command(ask, id, { kind: "message", text: "<b>Fire drill</b> at noon", seconds: 60 });
  await expect(page.getByRole("alert")).toContainText("<b>Fire drill</b> at noon");

  // A week and a day pass for the credential alone.
  const credential = async () =>
    (await context.cookies(stack.url)).find(({ name }) => name === "wallboard-display")?.value ?? "none";
  const before = await credential();
  const db = openDatabase(stack.product().dataDir);
  db.prepare("update displays set token_at = ? where id = ?").run(Date.now() - 8 * 86_400_000, id);
  await command(ask, id, { kind: "identify" });
  await expect.poll(credential).not.toBe(before);
  await command(ask, id, { kind: "identify" });
  const following = () => Object(db.prepare("select next_token_hash from displays where id = ?").get(id));
  await expect.poll(() => following().next_token_hash).toBeNull();
  db.close();
  expect(await isSamePage(page)).toBe(true);

  await command(ask, id, { kind: "reload" });
  await page.waitForFunction(() => !("isSamePage" in window));
  await expect(live(page).first()).toBeVisible();
  await mark(page);
  await expect.poll(async () => (await displayEntry(ask, id)).report?.uptimeMs ?? 1e9).toBeLessThan(30_000);
  expect(await isSamePage(page)).toBe(true);

  await expect.poll(() => isKept(page, "/tv/lite")).toBe(true);
  await unpair(stack, session, id);
  await page.waitForURL(`${stack.url}/tv`);
  await expect.poll(() => isKept(page, "/tv/lite")).toBe(false);
  expect(await page.evaluate(() => localStorage.getItem("wallboard-tv-last"))).toBeNull();
});

test("a breached board takes a lite board's screen over, and a new version waits for its end and for a server that does well", async ({
  page,
  context,
  stack,
  session,
  guard,
  ask,
  tenantId,
  pair,
}) => {
  guard.expects(SERVER_AWAY, /status of 503/);
  const calm = await boardId(stack, session);
  const alarm = await makeBoard(ask, tenantId, "Alarm board");
  // Somebody always waits for an answer to a mail.
  const longestWait = (value: number) => [
    limitOf("interactionsLongestWaitInQueue.rt", "above", value),
    limitOf("interactionsWaitInQueue.rt", "above", 1_000_000),
    limitOf("slaPercentage.today", "below", 0),
  ];
  await setLimits(ask, tenantId, longestWait(1_000_000_000));
  const settings = takeoverSettings(calm, alarm);
  const id = await pair("Hall", settings);
  let asked = 0;
  await context.route("**/api/health", async (route) => {
    asked += 1;
    await route.abort("connectionrefused");
  });
  await switchOn(page);
  await expect(boardName(page)).toHaveText("Northwind EU");
  await mark(page);
  await setLimits(ask, tenantId, longestWait(1));
  await expect(boardName(page)).toHaveText("Alarm board");
  await expect(page.locator("#stage")).toContainText("Breached: this board stays until it recovers");
  await expect.poll(async () => (await displayEntry(ask, id)).report?.shows?.isTakeover).toBe(true);

  await stack.restart("SIGTERM", { WALLBOARD_RELEASE: "next-version" });
  const told = async () => Object(await (await context.request.get(`${stack.url}/api/tv/display`)).json());
  await expect.poll(async () => (await told()).version?.mayUpdate, { timeout: 90_000 }).toBe(true);
  for (const _ of [1, 2]) await page.waitForResponse((answer) => answer.url().includes("/api/tv/lite"));
  await expect(boardName(page)).toHaveText("Alarm board");
  expect(asked).toBe(0);

  await setLimits(ask, tenantId, longestWait(1_000_000_000));
  await expect(boardName(page)).toHaveText("Northwind EU");
  await expect.poll(() => asked).toBeGreaterThan(0);
  expect(await isSamePage(page)).toBe(true);
  await context.unroute("**/api/health");
  await page.waitForFunction(() => !("isSamePage" in window), undefined, { timeout: 90_000 });
  await expect(live(page).first()).toBeVisible();
  await expect.poll(async () => (await displayEntry(ask, id)).report?.build).toBe("next-version");
});

test("a lite board that is switched on without a server shows its last board with its age, from a provisioning link too, and finds back", async ({
  page,
  stack,
  session,
  guard,
  pair,
}) => {
  guard.expects(SERVER_AWAY);
  // Ten minutes ahead, as a set's clock may be.
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 600_000;
  });
  await pair("Floor 2", await boardId(stack, session));
  await switchOn(page);
  await expect.poll(() => isKept(page, "/tv/lite")).toBe(true);

  await stack.product().stop("SIGKILL");
  for (const start of ["/tv", `/tv/start/${"x".repeat(43)}?mode=lite`]) {
    await page.goto(start);
    await expect(page).toHaveURL(LITE);
    await expect(boardName(page)).toHaveText("Northwind EU");
    await expect(page.locator("#alone")).toHaveText(/^No connection · data from \d\d:\d\d$/);
    await expect(page.locator(".part .age-old").first()).toBeVisible();
    await expect(live(page)).toHaveCount(0);
  }
  await stack.restart();
  await expect(live(page).first()).toBeVisible({ timeout: 90_000 });
  await expect(page.locator("#alone")).toBeHidden();
});

test("a display that was unpaired while it was off shows a code, and nothing of before whatever becomes of the server", async ({
  page,
  stack,
  session,
  guard,
  pair,
}) => {
  guard.expects(SERVER_AWAY);
  const id = await pair("Stairs", await boardId(stack, session));
  await switchOn(page);
  await expect.poll(() => isKept(page, "/tv/lite")).toBe(true);
  await page.goto("about:blank");
  await unpair(stack, session, id);

  await page.goto("/tv?mode=lite");
  await expect(page.locator(".has-code #qr")).toBeVisible();
  await expect.poll(() => isKept(page, "/tv/lite")).toBe(false);
  await expect.poll(() => isKept(page, "/tv")).toBe(true);
  await stack.product().stop("SIGKILL");
  await expect(page.locator("#fault")).toContainText("The server cannot be reached");
  // Nor does a restart bring it back.
  await page.goto("/tv?mode=lite");
  await expect(page.locator("#fault")).toContainText("The server cannot be reached");
  expect(page.url()).toBe(`${stack.url}/tv?mode=lite`);
  await stack.restart();
  await expect(page.locator(".has-code #qr")).toBeVisible({ timeout: 60_000 });
});
