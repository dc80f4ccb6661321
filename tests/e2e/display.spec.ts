import type { Page } from "playwright/test";
import { limitOf, makeBoard, setLimits } from "../support/boards-by-api";
import { displayEntry, displaySettingsOf, playlistOf, takeoverSettings } from "../support/paired-display";
import { LIVE, shown } from "./display-browser";
import { boardId, boardStatus, expect, expectLive, test } from "./fixtures";
import { SERVER_AWAY } from "./guard";

// A stack of its own: boards, limits and displays stay.
test.use({
  stackOptions: { simulator: { size: "medium" }, env: { WALLBOARD_POLL_SECONDS: "5" } },
  viewport: { width: 1920, height: 1080 },
});

const boardName = (page: Page) => shown(page).getByRole("heading", { level: 1 });

test("a display plays its boards by itself, does what it is told from afar, and is nobody's once it is unpaired", async ({
  page,
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

  await page.goto("/tv/board");
  await expectLive(page);
  await expect(boardName(page)).toHaveText("Northwind EU");
  await expect(page.getByRole("link")).toHaveCount(0);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toContainText("Lobby left");

  // Another playlist reaches it without a reload; the next board is there, live and out of sight, before it shows.
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const { revision } = await displayEntry(ask, id);
  const both = displaySettingsOf(playlistOf([first, second], 12));
  const change = { name: "Lobby right", place: "Floor 2", group: "", settings: both, revision };
  await ask(`/api/displays/${id}`, "PUT", JSON.stringify(change));
  await expect(page.getByRole("contentinfo")).toContainText("Lobby right");
  // The bar says what is next, and when.
  await expect(page.getByRole("contentinfo")).toContainText(/Next(Second floor|Northwind EU)0:\d\d/);
  await expect(page.locator("[data-stage='hidden'] .board-status")).toContainText("Live");
  const before = await boardName(page).textContent();
  await expect(boardName(page)).not.toHaveText(before ?? "");
  await expect(shown(page).locator(".board-status")).toContainText("Live");

  // A remote control turns it and stops it.
  const turned = await boardName(page).textContent();
  await page.keyboard.press("ArrowRight");
  await expect(boardName(page)).not.toHaveText(turned ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("contentinfo")).toContainText("Paused by remote control");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("contentinfo")).not.toContainText("remote control");

  const command = (body: object) =>
    fetch(`${stack.url}/api/displays/${id}/commands`, {
      method: "POST",
      headers: { cookie: session, origin: stack.url, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  await command({ kind: "identify" });
  await expect(page.getByRole("alert").getByText("Lobby right")).toBeVisible();
  await command({ kind: "message", text: "<b>Fire drill</b> at noon", seconds: 60 });
  await expect(page.getByRole("alert").getByText("<b>Fire drill</b> at noon")).toBeVisible();
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  await command({ kind: "reload" });
  await page.waitForFunction(() => !("isSamePage" in window));
  await expect(boardStatus(shown(page))).toHaveText(LIVE);
  await expect.poll(async () => (await displayEntry(ask, id)).report?.shows?.boardId).toBeDefined();

  await fetch(`${stack.url}/api/displays/${id}`, {
    method: "DELETE",
    headers: { cookie: session, origin: stack.url },
  });
  await page.waitForURL(`${stack.url}/tv`);
  const kept = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes("data")));
  await expect.poll(kept).toEqual([]);
});

test("a display that is switched on without a server shows its last board with its age, though its clock is wrong, and finds back", async ({
  page,
  stack,
  session,
  guard,
  ask,
  pair,
}) => {
  guard.expects(SERVER_AWAY);
  // Ten minutes ahead, as a set's clock may be.
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 600_000;
  });
  const first = await boardId(stack, session);
  const id = await pair("Floor 2", first);

  await page.goto("/tv/board");
  await expectLive(page);
  await expect.poll(async () => (await displayEntry(ask, id)).report?.clockErrorMs ?? 0).toBeGreaterThan(590_000);
  const kept = () =>
    page.evaluate(async () => {
      const has = async (path: string) => (await caches.match(path)) !== undefined;
      const data = await caches.open("wallboard-tv-data-1");
      const views = await data.keys();
      const charts = views.find(({ url }) => url.includes("/tv/kept/charts/"));
      const hasTrend = charts !== undefined && (await (await data.match(charts))?.json())?.trend !== null;
      const files = await caches.open("wallboard-tv-files-1").then((cache) => cache.keys());
      // Faces whose letters nobody has seen yet, too: the next agent's name may have them.
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const fonts = rules.flatMap(({ cssText }) => cssText.match(/media\/[\w.-]+\.woff2/g) ?? []);
      const hasFonts = fonts.length > 1 && fonts.every((font) => files.some(({ url }) => url.endsWith(font)));
      return (
        hasTrend && (await has("/tv/board")) && hasFonts && views.some(({ url }) => url.includes("/tv/kept/boards/"))
      );
    });
  await expect.poll(kept).toBe(true);

  await stack.product().stop("SIGKILL");
  await page.goto("/tv");
  await expect(page).toHaveURL(/\/tv\/board$/);
  await expect(boardName(page)).toHaveText("Northwind EU");
  // The numbers of before, struck through and with the time at which they were true.
  await expect(shown(page).locator("[data-age='old'] .figure").first()).toBeVisible();
  await expect(shown(page).getByText(/^Live ·/)).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toContainText("No connection to the server since");
  // Charts, too, show what they knew: nothing waits for a server that nobody knows when to expect.
  await expect(shown(page).getByRole("region", { name: "Last 60 minutes", exact: true })).toContainText(
    /\d+ s old|as of \d\d:\d\d/,
  );
  await expect(shown(page).locator("[aria-busy='true']")).toHaveCount(0);

  await stack.restart();
  await expect(boardStatus(shown(page))).toHaveText(LIVE, { timeout: 90_000 });
  await expect(page.getByRole("contentinfo")).not.toContainText("No connection");
  // Its charts are drawn under names of our own: what Recharts makes up for each chart that is mounted it never forgets.
  await expect(shown(page).locator("#hour-level").first()).toBeAttached();
  await expect(page.locator("[id^='recharts-bar'], [id^='recharts-line']")).toHaveCount(0);
});

test("a board that is breached takes a display over, whatever its turn, and gives it back once it has recovered", async ({
  page,
  stack,
  session,
  ask,
  tenantId,
  pair,
}) => {
  const first = await boardId(stack, session);
  const alarm = await makeBoard(ask, tenantId, "Alarm board");
  const settings = takeoverSettings(first, alarm);
  const id = await pair("Floor 3", settings);
  await page.goto("/tv/board");
  await expectLive(page);
  await expect(boardName(page)).toHaveText("Northwind EU");

  // Somebody always waits for an answer to a mail.
  const longestWait = (value: number) => [
    limitOf("interactionsLongestWaitInQueue.rt", "above", value),
    limitOf("interactionsWaitInQueue.rt", "above", 1_000_000),
    limitOf("slaPercentage.today", "below", 0),
  ];
  await setLimits(ask, tenantId, longestWait(1));
  await expect(boardName(page)).toHaveText("Alarm board");
  await expect(page.getByRole("contentinfo")).toContainText("Breached: this board stays until it recovers");
  await expect.poll(async () => (await displayEntry(ask, id)).report?.shows?.isTakeover).toBe(true);
  await setLimits(ask, tenantId, longestWait(1_000_000_000));
  await expect(boardName(page)).toHaveText("Northwind EU");
  await expect(page.getByRole("contentinfo")).not.toContainText("Breached");
});
