import type { Page } from "playwright/test";
import { makeBoard, publishDocument } from "../support/boards-by-api";
import { designed } from "../support/documents";
import type { SeenWaiting } from "../support/record-past";
import { recordPast } from "../support/record-past-process";
import { expectAccessible } from "./axe";
import { findCuts } from "./cuts";
import { test as base, boardId, expect, expectLive, openBoard } from "./fixtures";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a product has recorded before a test: two hours of yesterday, the second of which has a gap, and the last hours until a moment ago. */
interface Recorded {
  readonly seen: SeenWaiting;
  /** The beginning of the first recorded minute. */
  readonly firstMs: number;
  /** Of these minutes nothing is recorded. */
  readonly gap: { readonly fromMs: number; readonly toMs: number };
  /** The beginning of the last minute that was recorded before the product itself began. */
  readonly lastMs: number;
}

const test = base.extend<object, { recorded: Recorded }>({
  recorded: [
    async ({ stack }, use) => {
      const now = Math.floor(Date.now() / MINUTE) * MINUTE;
      const firstMs = Math.floor((now - 26 * HOUR) / HOUR) * HOUR;
      const gap = { fromMs: firstMs + 70 * MINUTE, toMs: firstMs + 85 * MINUTE };
      const lastMs = now - 10 * MINUTE;
      const spans = [
        { fromMs: firstMs, toMs: gap.fromMs },
        { fromMs: gap.toMs, toMs: firstMs + 2 * HOUR },
        { fromMs: lastMs - 2 * HOUR, toMs: lastMs + MINUTE },
      ];
      // What runs folds up to now, and would fold nothing before that any more.
      const seen = await stack.whileStopped((dataDir) => recordPast({ dataDir, size: "medium", spans }));
      await use({ seen, firstMs, gap, lastMs });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

test.use({ stackOptions: { simulator: { size: "medium" } } });

/** The moment at which a recorded minute is shown first. */
const momentOf = (minuteMs: number) => minuteMs + MINUTE;
const sumOf = (counts: Readonly<Record<string, number>> = {}) => Object.values(counts).reduce((a, b) => a + b, 0);

const band = (page: Page) => page.getByRole("region", { name: "Replay", exact: true });
const slider = (page: Page) => page.getByRole("slider", { name: "Moment shown" });
/** "Waiting now" of the board that makes itself. */
const waiting = (page: Page) =>
  page.getByRole("region", { name: "Headline numbers" }).locator(".headline-tile").first().locator(".headline-figure");

/** Waits until the board shows the moment that is wanted. */
async function expectThere(page: Page): Promise<void> {
  await expect(page.locator(".replay-stage:not([data-waits])")).toBeVisible();
}

async function openReplay(page: Page, id: string, moment: number): Promise<void> {
  await page.goto(`/boards/${id}/replay?at=${moment}`);
  await expectThere(page);
}

/** Fails the test when a page opens a stream while it runs. */
function watchStreams(page: Page): string[] {
  const opened: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/stream")) opened.push(request.url());
  });
  return opened;
}

test("a board is dragged back to what it showed, plays, and is live again", async ({
  admin,
  stack,
  session,
  recorded,
}) => {
  const { seen, firstMs } = recorded;
  await openBoard(admin, stack, session);
  await admin.getByRole("link", { name: "Replay" }).click();
  await expect(band(admin)).toContainText("Replay · not live");
  await expectThere(admin);
  await expect(admin).toHaveTitle(/^Replay of Northwind EU/);
  await expect(band(admin)).toContainText("limits that must last are judged by the minute");
  const streams = watchStreams(admin);

  // Dragged to the left end, and from there a little to the right: wherever it is let go, the board has that minute's numbers.
  const box = await slider(admin).boundingBox();
  if (box === null) throw new Error("there is no timeline");
  const y = box.y + box.height / 3;
  await admin.mouse.move(box.x + box.width - 20, y);
  await admin.mouse.down();
  await admin.mouse.move(box.x + 2, y, { steps: 8 });
  await admin.mouse.up();
  await expectThere(admin);
  expect(await shownMinute(admin)).toBe(firstMs);
  await expect(waiting(admin)).toHaveText(String(sumOf(seen[firstMs])));
  await expect.poll(() => new URL(admin.url()).searchParams.get("at")).toBe(String(momentOf(firstMs)));

  // Minute by minute what was recorded of it.
  for (let step = 1; step <= 5; step += 1) {
    await admin.getByRole("button", { name: "1 min on" }).click();
    await expect(waiting(admin)).toHaveText(String(sumOf(seen[firstMs + step * MINUTE])));
  }

  // At sixty times the speed a second is a minute: the clock and the numbers move.
  for (const _ of [5, 15, 60]) await admin.getByRole("button", { name: "Faster" }).click();
  const before = {
    clock: (await admin.locator(".board-clock").textContent()) ?? "",
    waiting: (await waiting(admin).textContent()) ?? "",
  };
  await admin.getByRole("button", { name: "Play" }).click();
  await expect(waiting(admin)).not.toHaveText(before.waiting);
  await expect(admin.locator(".board-clock")).not.toHaveText(before.clock);
  await admin.getByRole("button", { name: "Pause" }).click();
  const stopped = await shownMinute(admin);
  expect(stopped).toBeGreaterThan(firstMs + 5 * MINUTE);
  await expect(waiting(admin)).toHaveText(String(sumOf(seen[stopped])));
  // What leads to live pages does not lead there from here.
  await expect(admin.locator("main a[href^='/boards/']")).toHaveCount(0);
  expect(streams).toEqual([]);

  await band(admin).getByRole("link", { name: "Back to live" }).click();
  await expectLive(admin);
  await expect(admin.locator(".board-clock")).toHaveText(nowInLondon());
});

/** The beginning of the minute whose numbers are shown, read off the slider. */
async function shownMinute(page: Page): Promise<number> {
  return (Number(await slider(page).getAttribute("aria-valuenow")) - 1) * MINUTE;
}

function nowInLondon(): RegExp {
  const clock = (at: number) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" }).format(at);
  return new RegExp([-1, 0, 1].map((minutes) => clock(Date.now() + minutes * MINUTE)).join("|"));
}

test("by the keyboard alone", async ({ admin, stack, session, recorded }) => {
  await openBoard(admin, stack, session);
  await admin.keyboard.press("h");
  await expect(band(admin)).toBeVisible();
  await expectThere(admin);
  const shown = () => shownMinute(admin);
  await slider(admin).focus();
  await admin.keyboard.press("Home");
  await expect.poll(shown).toBe(recorded.firstMs);
  await admin.keyboard.press("PageUp");
  await admin.keyboard.press("ArrowRight");
  await expect.poll(shown).toBe(recorded.firstMs + 61 * MINUTE);
  await admin.keyboard.press("PageDown");
  await expect.poll(shown).toBe(recorded.firstMs + MINUTE);
  await admin.keyboard.press("PageUp");
  for (const _ of [1, 2]) await admin.keyboard.press("ArrowLeft");
  await expect.poll(shown).toBe(recorded.firstMs + 59 * MINUTE);
  await expectThere(admin);
  await expect(slider(admin)).toHaveAttribute("aria-valuetext", /^\w{3},? \d+ \w{3,4},? \d\d:\d\d$/);
  // Away from the slider the page's own keys do the same.
  await slider(admin).evaluate((element) => element.blur());
  await admin.keyboard.press("ArrowRight");
  await expect.poll(shown).toBe(recorded.firstMs + 60 * MINUTE);
  await admin.keyboard.press("j");
  await expect.poll(shown).toBe(recorded.firstMs + 45 * MINUTE);
  await admin.keyboard.press("+");
  await expect(admin.getByText("×5")).toBeVisible();
  await admin.keyboard.press("k");
  await expect(admin.getByRole("button", { name: "Pause" })).toBeVisible();
  await admin.keyboard.press("Space");
  await expect(admin.getByRole("button", { name: "Play" })).toBeVisible();
  await admin.keyboard.press("?");
  await expect(admin.getByRole("dialog")).toContainText("Play or pause");
  await admin.keyboard.press("Escape");
  await admin.keyboard.press("h");
  await expectLive(admin);
});

test("where nothing was recorded the board says so and ages, and where nothing is known there is none", async ({
  admin,
  stack,
  session,
  recorded,
}) => {
  const { gap, firstMs, seen } = recorded;
  const id = await boardId(stack, session);
  await openReplay(admin, id, momentOf(gap.fromMs + 9 * MINUTE));
  await expect(band(admin)).toContainText(/Nothing was recorded from \d\d:\d\d to \d\d:\d\d/);
  // The last numbers before the gap, struck.
  await expect(waiting(admin)).toHaveText(String(sumOf(seen[gap.fromMs - MINUTE])));
  await expect(admin.locator(".board [data-age='old']").first()).toBeVisible();
  await expectAccessible(admin, "a replay in a gap");
  await band(admin)
    .getByRole("button", { name: /^Go to/ })
    .click();
  await expect(waiting(admin)).toHaveText(String(sumOf(seen[gap.toMs])));
  await expect(admin.locator(".board [data-age='old']")).toHaveCount(0);

  // Hours after the last record of yesterday nobody knows anything.
  await openReplay(admin, id, firstMs + 8 * HOUR);
  await expect(admin.getByRole("heading", { name: "Nothing is recorded of this moment" })).toBeVisible();
  await expect(admin.locator(".board")).toHaveCount(0);
  await expectAccessible(admin, "a replay of a moment that nobody knows");
  await admin.getByRole("main").getByRole("button").first().click();
  await expect(waiting(admin)).toHaveText(String(sumOf(seen[firstMs + 2 * HOUR - MINUTE])));
});

test("it stops at the end of what is recorded, and says so", async ({ admin, stack, session, recorded }) => {
  await openReplay(admin, await boardId(stack, session), momentOf(recorded.lastMs));
  await slider(admin).focus();
  await admin.keyboard.press("End");
  await expectThere(admin);
  for (const _ of [5, 15, 60]) await admin.getByRole("button", { name: "Faster" }).click();
  // What has been recorded since is found first.
  await admin.getByRole("button", { name: "Play" }).click();
  await expect(band(admin)).toContainText("That is all that is recorded so far.");
  await expect(admin.getByRole("button", { name: "Play" })).toBeVisible();
});

test("what cannot be had is said, with a way to have it", async ({ admin, stack, session, recorded, guard }) => {
  guard.expects(/replay\?from=|status of 403/);
  const id = await boardId(stack, session);
  await openReplay(admin, id, momentOf(recorded.lastMs - 30 * MINUTE));
  await admin.route("**/api/boards/*/replay?*", (route) =>
    route.fulfill({ status: 403, json: { error: { code: "forbidden", message: "No." } } }),
  );
  await slider(admin).focus();
  await admin.keyboard.press("Home");
  await expect(band(admin)).toContainText("What was recorded can’t be read at the moment.");
  await admin.unroute("**/api/boards/*/replay?*");
  await band(admin).getByRole("button", { name: "Try again" }).click();
  await expect(waiting(admin)).toHaveText(String(sumOf(recorded.seen[recorded.firstMs])));
});

/** A number with its line, and the day. */
const DAY_AND_HOUR = designed([
  { id: "now", kind: "number", place: { x: 0, y: 0, w: 6, h: 4 }, options: { sparkline: true } },
  {
    id: "day",
    kind: "intervals",
    place: { x: 0, y: 4, w: 24, h: 8 },
    options: { series: [{ metric: "entered.today", as: "bar", label: "Came in" }], range: "today", stepMinutes: 15 },
  },
]);

/** A word in the code of a number's tile, and nowhere in the page's own. */
const NUMBER_TILE = "spark shrink-0";

/** Holds the tiles' code back until the first hour is there: React must find what the server rendered, whatever has been recorded. */
async function holdTileCode(page: Page): Promise<void> {
  const answered = page.waitForResponse(/\/replay\?from=/).then((response) => response.finished());
  await page.route("**/_next/static/chunks/**", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes(NUMBER_TILE)) await answered;
    await route.fulfill({ response, body });
  });
}

test("a designed board goes back with its lines and its day", async ({ admin, recorded, ask, tenantId }) => {
  const id = await makeBoard(ask, tenantId, "Day and hour");
  await publishDocument(ask, id, DAY_AND_HOUR);
  await holdTileCode(admin);
  await openReplay(admin, id, momentOf(recorded.firstMs + 44 * MINUTE));
  const waitedThen = String(sumOf(recorded.seen[recorded.firstMs + 44 * MINUTE]));
  await expect(admin.locator(".sheet-grid .figure").first()).toHaveText(waitedThen);
  // The day ends where the replay stands: nothing of the hours after it is told.
  const day = admin.getByRole("region", { name: "Today" });
  await expect(day.locator(".chart-body svg")).toBeVisible();
  const clock = (at: number) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" }).format(at);
  const counts = (minutes: number) =>
    day
      .getByRole("row")
      .filter({ hasText: clock(recorded.firstMs + minutes * MINUTE) })
      .getByRole("cell")
      .filter({ hasText: /^\d+$/ });
  await expect(counts(15)).toHaveCount(1);
  await expect(counts(90)).toHaveCount(0);
  await expectAccessible(admin, "a replay of a designed board");
});

test("on a phone, in the light", async ({ admin, stack, session, recorded }) => {
  await admin.setViewportSize({ width: 390, height: 844 });
  await admin.emulateMedia({ colorScheme: "light" });
  const id = await boardId(stack, session);
  await admin.goto(`/boards/${id}`);
  await admin.getByRole("button", { name: "You and your settings" }).click();
  await admin.getByRole("link", { name: "Replay" }).click();
  await expect(band(admin)).toBeVisible();
  await openReplay(admin, id, momentOf(recorded.firstMs + 30 * MINUTE));
  await expect(waiting(admin)).toHaveText(String(sumOf(recorded.seen[recorded.firstMs + 30 * MINUTE])));
  // Nothing is squeezed where four steps stand beside the button, and the days have names.
  const play = await admin.getByRole("button", { name: "Play" }).boundingBox();
  expect(play?.width).toBeCloseTo(play?.height ?? 0, 0);
  await expect(admin.locator(".replay-tick-name").first()).toBeVisible();
  await expectAccessible(admin, "a replay on a phone");
  expect(await findCuts(admin)).toMatchObject({ cut: [], scrolled: [], sideways: 0 });
});
