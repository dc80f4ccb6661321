import type Database from "libsql";
import { limitOf, makeBoard, publishDocument, setLimits } from "../support/boards-by-api";
import { documentWith, text } from "../support/documents";
import { openDatabase } from "../support/open-database";
import { displayEntry, takeoverSettings } from "../support/paired-display";
import { startWire } from "../support/wire";
import { bar, command, hang, isSamePage, LIVE, mark, shown, type Wall } from "./display-browser";
import { boardId, boardStatus, expect, expectLive, test } from "./fixtures";
import { SERVER_AWAY } from "./guard";

/* What a display has to live through in a year that nobody touches it: no network, another credential, another version. */

// A stack of its own: displays and their server come and go.
test.use({
  stackOptions: { simulator: { size: "small" }, env: { WALLBOARD_POLL_SECONDS: "5" } },
  viewport: { width: 1920, height: 1080 },
});

test("ten minutes without network age every tile, load nothing anew though that was asked for, and end by themselves", async ({
  page,
  context,
  stack,
  session,
  guard,
  ask,
  pair,
}) => {
  guard.expects(SERVER_AWAY);
  // What comes last of the code may be on its way as the network goes; the worker then answers for it.
  guard.expects(/net::ERR_FAILED .*\/_next\/static\//);
  const board = await boardId(stack, session);
  const id = await pair("Hall", board);
  const wire = await startWire(stack.url);
  let asked = 0;
  await context.route("**/api/health", async (route) => {
    asked += 1;
    await route.abort("connectionrefused");
  });
  await page.clock.install();
  await page.goto(`${wire.url}/tv/board`);
  await expectLive(page);
  await mark(page);
  // It is told to load itself anew, and the server that it asks first is not well.
  await command(ask, id, { kind: "reload" });
  await expect.poll(() => asked).toBeGreaterThan(0);

  // Chromium's own offline mode leaves open connections alone; a real cable takes them along.
  await context.setOffline(true);
  wire.cut();
  const tiles = shown(page).getByRole("region", { name: "Queues", exact: true }).locator("[data-age]");
  await page.clock.fastForward(20_000);
  await expect(tiles.first()).toHaveAttribute("data-age", "stale");
  await expect(tiles.first()).toContainText(/\d+ s old/);
  const panels = ["Agents", "Last 60 minutes"].map((name) => shown(page).getByRole("region", { name, exact: true }));
  const headlines = shown(page).locator(".headline-tile");
  await expect(headlines).toHaveCount(6);
  for (const aged of [...(await headlines.all()), ...panels]) await expect(aged).toContainText(/\d+ s old/);
  await expect(bar(page)).toContainText("No connection to the server since");
  await page.clock.fastForward(60_000);
  await expect(tiles.first()).toHaveAttribute("data-age", "old");
  await expect(tiles.first()).toContainText(/as of \d\d:\d\d/);
  for (const aged of [...(await headlines.all()), ...panels]) await expect(aged).toContainText(/as of \d\d:\d\d/);
  await expect(tiles.first().locator(".figure").first()).toHaveCSS("text-decoration-line", "line-through");
  for (let minute = 0; minute < 9; minute += 1) {
    await page.clock.fastForward(60_000);
    expect(await isSamePage(page)).toBe(true);
  }
  for (const tile of await shown(page).locator("[data-age]").all())
    await expect(tile).toHaveAttribute("data-age", "old");
  await expect(bar(page)).toContainText("No connection to the server since");

  await context.setOffline(false);
  // The page's clock has run ahead of the server's: it believes the server's again once some events have said so.
  await expect(boardStatus(shown(page))).toHaveText(LIVE, { timeout: 90_000 });
  await expect(bar(page)).not.toContainText("No connection");
  await expect(tiles.first()).toHaveAttribute("data-age", "live");
  expect(await isSamePage(page)).toBe(true);

  // What it was told to do is done as soon as the server does well.
  await context.unroute("**/api/health");
  await page.clock.fastForward(60_000);
  await page.waitForFunction(() => !("isSamePage" in window));
  await expect(boardStatus(shown(page))).toHaveText(LIVE, { timeout: 90_000 });
  await wire.end();
});

test("a credential is followed by the next, though the answer that brings it is lost again and again", async ({
  page,
  context,
  stack,
  session,
  guard,
  ask,
  pair,
}) => {
  guard.expects(SERVER_AWAY);
  const board = await boardId(stack, session);
  const id = await pair("Stairs", board);
  const credential = async () => {
    const cookies = await context.cookies(stack.url);
    return cookies.find(({ name }) => name === "wallboard-display")?.value ?? "none";
  };
  const inDatabase = <T>(run: (db: Database.Database) => T): T => {
    const db = openDatabase(stack.product().dataDir);
    try {
      return run(db);
    } finally {
      db.close();
    }
  };
  /** A week and a day pass for the credential alone. */
  const age = () =>
    inDatabase((db) =>
      db.prepare("update displays set token_at = ? where id = ?").run(Date.now() - 8 * 86_400_000, id),
    );
  const reportedAt = async () => (await displayEntry(ask, id)).reportedAt ?? 0;

  await page.goto("/tv/board");
  await expectLive(page);
  await mark(page);
  await expect.poll(reportedAt).toBeGreaterThan(0);
  const first = await credential();

  // The server answers each report, and no answer arrives. Asked by Node: what Playwright fetches would leave its cookies in the browser.
  const lost: string[] = [];
  await context.route("**/api/tv/report", async (route) => {
    const request = route.request();
    const answer = await fetch(request.url(), {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `wallboard-display=${first}`, origin: stack.url },
      body: request.postData(),
    });
    lost.push(...answer.headers.getSetCookie());
    await route.abort("connectionreset");
  });
  age();
  for (const times of [1, 2]) {
    await command(ask, id, { kind: "identify" });
    await expect.poll(() => lost.length).toBeGreaterThanOrEqual(times);
  }
  expect(new Set(lost.map((cookie) => cookie.split(";")[0])).size).toBe(1);
  expect(await credential()).toBe(first);
  await context.unroute("**/api/tv/report");

  // The next answer arrives, and what it brought is used from then on.
  await command(ask, id, { kind: "identify" });
  await expect.poll(credential).not.toBe(first);
  const second = await credential();
  expect(lost[0]).toContain(second);
  const isUsed = () =>
    inDatabase((db) => Object(db.prepare("select next_token_hash from displays where id = ?").get(id)).next_token_hash);
  await command(ask, id, { kind: "identify" });
  await expect.poll(isUsed).toBeNull();

  // A week later the one after it.
  age();
  await command(ask, id, { kind: "identify" });
  await expect.poll(credential).not.toBe(second);
  await command(ask, id, { kind: "identify" });
  await expect.poll(isUsed).toBeNull();
  expect(await isSamePage(page)).toBe(true);
  expect(page.url()).toBe(`${stack.url}/tv/board`);
  await expect(boardStatus(shown(page))).toHaveText(LIVE);
});

test("a server that restarts gives no breached board's screen back", async ({
  page,
  stack,
  session,
  guard,
  ask,
  tenantId,
  pair,
}) => {
  guard.expects(SERVER_AWAY, /status of 503/);
  const calm = await boardId(stack, session);
  const alarm = await makeBoard(ask, tenantId, "Pinned");
  await publishDocument(ask, alarm, documentWith({ id: "waiting", kind: "number", options: {} }));
  await setLimits(ask, tenantId, [limitOf("interactionsWaitInQueue.rt", "below", 1_000_000)]);
  const settings = takeoverSettings(calm, alarm);
  const id = await pair("Hall", settings);
  await page.goto("/tv/board");
  await expect(bar(page)).toContainText("Breached");
  await expect(shown(page).getByRole("heading", { level: 1 })).toHaveText("Pinned");
  const shows = async () => (await displayEntry(ask, id)).report?.shows;
  await expect.poll(shows).toMatchObject({ boardId: alarm, isTakeover: true });

  // Every board that is shown from now on is written down.
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => seen.add(document.querySelector("[data-stage='shown'] h1")?.textContent ?? "none");
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
  await stack.restart("SIGKILL");
  await expect(boardStatus(shown(page))).toHaveText(LIVE, { timeout: 90_000 });
  await expect.poll(async () => (await displayEntry(ask, id)).reportedAt ?? 0).toBeGreaterThan(Date.now() - 20_000);
  await expect(bar(page)).toContainText("Breached");
  expect(await page.evaluate(() => [...new Set(Reflect.get(window, "seen") as Set<string>)])).toEqual(["Pinned"]);
  // Boards of other tests are of the same tenant.
  await setLimits(ask, tenantId, []);
});

test("a new version is taken up by one display at a quiet moment after the server said it does well, and then by the rest", async ({
  browser,
  stack,
  session,
  guard,
  ask,
  tenantId,
}) => {
  guard.expects(SERVER_AWAY, /status of 503/);
  // What comes last of the code may be on its way as the server goes; the worker then answers for it.
  guard.expects(/net::ERR_FAILED .*\/_next\/static\//);
  // Those of other tests have left, and would be waited for.
  for (const { id } of (await ask("/api/displays")) as { id: string }[])
    await fetch(`${stack.url}/api/displays/${id}`, {
      method: "DELETE",
      headers: { cookie: session, origin: stack.url },
    });
  const [calm, alarm] = [await makeBoard(ask, tenantId, "Calm"), await makeBoard(ask, tenantId, "Alarm")];
  await publishDocument(ask, calm, documentWith(text("words", "Have a nice day")));
  await publishDocument(ask, alarm, documentWith({ id: "waiting", kind: "number", options: {} }));
  /** The number of those who wait is breached below this. */
  const limit = (value: number) => setLimits(ask, tenantId, [limitOf("interactionsWaitInQueue.rt", "below", value)]);
  await limit(0);
  const settings = takeoverSettings(calm, alarm);
  const walls = [
    await hang(browser, guard, ask, stack.url, { tenantId, name: "One", settings }),
    await hang(browser, guard, ask, stack.url, { tenantId, name: "Two", settings }),
  ];
  const buildOf = async ({ id }: Wall) => (await displayEntry(ask, id)).report?.build;
  const before = await buildOf(walls[0] ?? fail());
  const release = "next-version";

  await stack.restart("SIGTERM", { WALLBOARD_RELEASE: release });
  // One may; it asks whether the server does well, gets no answer, and stays as it is.
  const allowed = async () => {
    const states = await Promise.all(walls.map((wall) => wall.told()));
    return walls.filter((_, index) => states[index]?.version.mayUpdate);
  };
  await expect.poll(async () => (await allowed()).length).toBe(1);
  const [first = fail()] = await allowed();
  const rest = walls.find((wall) => wall !== first) ?? fail();
  expect((await first.told()).version.build).toBe(release);
  await expect.poll(() => first.asked()).toBeGreaterThan(1);

  // A breach: now the server may say that it does well, and nothing happens all the same.
  await limit(1_000_000);
  await expect(bar(first.page)).toContainText("Breached");
  await first.heal();
  await first.page.clock.fastForward(60_000);
  expect(await isSamePage(first.page)).toBe(true);
  expect((await rest.told()).version.mayUpdate).toBe(false);

  // Calm again, it goes, and a minute in which it does well is what the rest have waited for.
  await limit(0);
  await first.page.waitForFunction(() => !("isSamePage" in window), undefined, { timeout: 90_000 });
  await expect.poll(() => buildOf(first)).toBe(release);
  expect(await buildOf(rest)).toBe(before);
  await first.page.clock.fastForward(61_000);
  await expect.poll(async () => (await rest.told()).version.mayUpdate, { timeout: 90_000 }).toBe(true);
  await expect.poll(() => rest.asked()).toBeGreaterThan(0);
  expect(await isSamePage(rest.page)).toBe(true);
  await rest.heal();
  await rest.page.waitForFunction(() => !("isSamePage" in window), undefined, { timeout: 90_000 });
  await expect.poll(() => buildOf(rest)).toBe(release);
  for (const { page, context } of walls) {
    await expect(shown(page)).toContainText("Have a nice day");
    await context.close();
  }
});

function fail(): never {
  throw new Error("There is no display.");
}
