import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "../../lib/cli/browser.mjs";
import type { DisplaySettings } from "../../lib/domain/display/settings";
import { type DisplayScene, displayScene, sceneDisplay } from "./display-scene";
import { displaySettingsOf, playlistOf } from "./paired-display";
import { type Stack, startStack } from "./stack";

/*
 * Pictures of everything that a display shows, by the full board and the lite board of the same data, at every size and in both themes:
 * `npx tsx tests/support/display-screenshots.ts FOLDER [PARTS] [SCREENS]`. Build first. The full and the lite one of a pair bear one name. All of it
 * takes some twenty minutes: PARTS are those of names, with a comma between, and what has none of them is not gone through; SCREENS likewise. So
 * `stale-dark-lite,far 1080p,upright` takes what is stale, on the lite board in the dark, and whatever is seen from afar, on two screens.
 */

const SCREENS = {
  "1080p": { width: 1920, height: 1080 },
  "720p": { width: 1280, height: 720 },
  "4k": { width: 3840, height: 2160 },
  upright: { width: 1080, height: 1920 },
} as const;
type Size = (typeof SCREENS)[keyof typeof SCREENS];
const ALWAYS = {
  days: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: "00:00", to: "00:00" })),
  zone: "tenant",
};
/** As a set says of itself. */
const AGENT = {
  userAgent:
    "Mozilla/5.0 (SMART-TV; Linux; Tizen 6.5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0 TV Safari/537.36",
};
const MESSAGE = "Fire drill at noon: please leave by the north stairs and meet at the bicycle racks.";

const [folder = "test-results/display-pictures", parts = "", screens = ""] = process.argv.slice(2);
const wanted = parts.split(",");
const sizes = Object.entries(SCREENS).filter(([screen]) => screens === "" || screens.split(",").includes(screen));
const wants = (name: string): boolean => wanted.some((part) => name.includes(part));
mkdirSync(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
// The centre stands still: both boards of a pair show the same numbers.
const stack = await startStack({ mode: "production", simulator: { size: "medium", clock: "manual" } });
try {
  const scene = await displayScene(stack);
  await beforeBoards(browser, stack);
  for (const theme of ["dark", "light"] as const) await everyState(browser, stack, scene, theme);
} finally {
  await browser.close();
  await stack.stop();
}

/** What a TV shows before it is paired. */
async function beforeBoards(from: Browser, on: Stack): Promise<void> {
  const scriptless = await from.newContext({ ...AGENT, javaScriptEnabled: false });
  const old = await scriptless.newPage();
  await old.goto(`${on.url}/tv`);
  await take(old, "too-old");
  await scriptless.close();
  const context = await from.newContext(AGENT);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${on.url}/tv`);
  await page.locator(".has-code #qr").waitFor();
  await take(page, "pairing-fresh");
  await page.route("**/api/tv/pairing", (route) => route.fulfill({ status: 503, body: "" }));
  await page.clock.runFor(10_000);
  await page.locator("#fault:not(:empty)").waitFor();
  await take(page, "pairing-failing");
  await page.clock.runFor(300_000);
  await page.locator("#expires:empty").waitFor({ state: "attached" });
  await take(page, "pairing-expired");
  await page.goto(`${on.url}/tv/start/${"x".repeat(43)}`);
  await page.locator("#fault:not(:empty)").waitFor();
  await take(page, "start-refused");
  await context.close();
}

/** The two pages of one display. */
interface Pair {
  readonly full: Page;
  readonly lite: Page;
}

async function everyState(from: Browser, on: Stack, scene: DisplayScene, theme: "dark" | "light"): Promise<void> {
  const context = await from.newContext({ ...AGENT, viewport: SCREENS["1080p"] });
  const display = await sceneDisplay(scene, context, on);
  const pair = await openBoth(context, on.url);
  const both = async (name: string): Promise<void> => {
    await take(pair.full, `${name}-${theme}-full`);
    await take(pair.lite, `${name}-${theme}-lite`);
  };
  const idOf = (name: string) => scene.boards.find((board) => board.name === name)?.id ?? "";
  const [automatic, floor] = [idOf("automatic"), idOf("operations-floor")];
  const settings = (boardIds: readonly string[], change: Partial<DisplaySettings> = {}): DisplaySettings => ({
    ...displaySettingsOf(playlistOf(boardIds, 3600)),
    ...{ theme, shifts: false },
    ...change,
  });
  /** Sets it and waits until both show the board. */
  const play = async (boardId: string, change: Partial<DisplaySettings> = {}, more: readonly string[] = []) => {
    await display.set(settings([boardId, ...more], change));
    await isShown(pair, await nameOf(scene, boardId));
  };
  /** Brings both to a state and takes its pictures, where any of them is wanted. */
  const state = async (name: string, reach: () => Promise<void>): Promise<void> => {
    if (!["full", "lite"].some((kind) => wants(`${name}-${theme}-${kind}`))) return;
    await reach();
    await both(name);
  };
  await state("idle", async () => {
    await display.set(settings([]));
    await pair.full.locator(`.display[data-theme=${theme}] .display-clock`).waitFor();
    await pair.lite.locator(`body.${theme} .part`).first().waitFor();
  });
  for (const { name, id } of scene.boards) await state(`board-${name}`, () => play(id));
  for (const [name, distanceM] of [
    ["near", 2],
    ["far", 9],
  ] as const)
    for (const board of [automatic, floor])
      await state(`${name}-${board === automatic ? "automatic" : "designed"}`, () =>
        play(board, { screen: { diagonalInches: 55, distanceM } }),
      );
  await state("next", () => play(automatic, { shifts: true }, [floor]).catch(() => undefined));
  await state("takeover", async () => {
    const [first, alarm] = settings([automatic, floor]).playlist;
    if (first === undefined || alarm === undefined) throw new Error("There is nothing to play.");
    const never = { days: [{ day: new Date().getUTCDay() === 3 ? 5 : 3, from: "03:00", to: "03:01" }], zone: "tenant" };
    await display.set(settings([], { playlist: [first, { ...alarm, hours: never, takesOver: true }] }));
    await isShown(pair, await nameOf(scene, automatic));
    await scene.breach(true);
    await isShown(pair, await nameOf(scene, floor));
  });
  for (const board of [automatic, floor])
    await state(`breached-${board === automatic ? "automatic" : "designed"}`, async () => {
      await scene.breach(true);
      await play(board);
      await pair.full.locator("[data-stage=shown] [data-alarm=breach]").first().waitFor();
      await pair.lite.locator(".alarm-breach").first().waitFor();
    });
  await scene.breach(false);
  await play(automatic);
  await state("message", async () => {
    await display.command({ kind: "message", text: MESSAGE, seconds: 60 });
    await pair.full.getByText(MESSAGE).waitFor();
    await pair.lite.getByText(MESSAGE).waitFor();
  });
  await state("identify", async () => {
    await display.command({ kind: "identify" });
    await pair.full.locator(".display-name", { hasText: "Floor 2 left" }).waitFor();
    await pair.lite.locator("#over .big", { hasText: "Floor 2 left" }).waitFor();
  });
  // What was done is not done again.
  for (const page of [pair.full, pair.lite]) await page.reload();
  for (const look of ["dim", "black"] as const)
    await state(`night-${look}`, async () => {
      await play(automatic, { night: { look, hours: ALWAYS } });
      await pair.full.locator(`.display-night[data-look=${look}]`).waitFor();
      await pair.lite.locator(`#night.${look}`).waitFor();
    });
  await play(automatic);
  if (["stale", "old"].some((age) => wants(`${age}-${theme}-full`) || wants(`${age}-${theme}-lite`)))
    await on.control.addFault({ kind: "unavailable" });
  for (const age of ["stale", "old"] as const)
    await state(age, async () => {
      await pair.full.locator(`[data-age=${age}]`).first().waitFor({ timeout: 90_000 });
      await pair.lite.locator(`.age-${age}`).first().waitFor({ timeout: 90_000 });
    });
  await on.control.clearFaults();
  if (["full", "lite"].some((kind) => wants(`offline-restart-${theme}-${kind}`)))
    for (const [screen, size] of sizes) await offlineRestart(pair, on, theme, [screen, size]);
  await areLive(pair);
  await display.unpair();
  for (const page of [pair.full, pair.lite]) await page.waitForURL(`${on.url}/tv`);
  await pair.full.locator(".has-code #qr").waitFor();
  await take(pair.full, `revoked-${theme}`);
  await context.close();
}

/** A set switched on without a server, at one size: what a lite board then shows was laid out for the screen that it had before. */
async function offlineRestart(
  pair: Pair,
  on: Stack,
  theme: "dark" | "light",
  [screen, size]: readonly [string, Size],
): Promise<void> {
  for (const page of [pair.full, pair.lite]) {
    await page.bringToFront();
    await resized(page, size);
  }
  await areLive(pair);
  await pair.full.waitForFunction(async () => {
    const [board, lite] = [await caches.match("/tv/board"), await caches.match("/tv/lite")];
    return board !== undefined && lite !== undefined;
  });
  await on.product().stop("SIGKILL");
  for (const page of [pair.full, pair.lite]) await page.goto(`${on.url}${new URL(page.url()).pathname}`);
  await pair.full.getByText(/No connection/).waitFor({ timeout: 60_000 });
  await pair.lite.locator("#alone:not(.off)").waitFor({ timeout: 60_000 });
  for (const [kind, page] of Object.entries(pair)) {
    await page.bringToFront();
    await settled(page);
    await page.screenshot({ path: join(folder, `offline-restart-${theme}-${kind}-${screen}.png`) });
  }
  await on.restart();
}

/** Nothing on either is older than it should be. */
async function areLive({ full, lite }: Pair): Promise<void> {
  const timeout = 90_000;
  await full
    .getByText(/^Live · updated \d+ s ago$/)
    .first()
    .waitFor({ timeout });
  await full
    .locator("[data-stage=shown] :is([data-age=stale], [data-age=old])")
    .first()
    .waitFor({ state: "detached", timeout });
  await lite.locator(".part :is(.age-stale, .age-old)").first().waitFor({ state: "detached", timeout });
}

async function openBoth(context: BrowserContext, url: string): Promise<Pair> {
  const [full, lite] = [await context.newPage(), await context.newPage()];
  await full.goto(`${url}/tv/board`);
  await lite.goto(`${url}/tv/lite`);
  return { full, lite };
}

async function nameOf({ ask }: DisplayScene, boardId: string): Promise<string> {
  // Holds because the product's own contract says so.
  const boards = (await ask("/api/boards")) as { id: string; name: string }[];
  return boards.find(({ id }) => id === boardId)?.name ?? "";
}

async function isShown({ full, lite }: Pair, name: string): Promise<void> {
  const timeout = 60_000;
  await full.locator("[data-stage=shown]").getByRole("heading", { level: 1, name }).waitFor({ timeout });
  await lite.locator(".board-top h1", { hasText: name }).waitFor({ timeout });
}

/** A page at every size. */
async function take(page: Page, name: string): Promise<void> {
  if (!wants(name)) return;
  await page.bringToFront();
  for (const [screen, size] of sizes) {
    await resized(page, size);
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${screen}.png`) });
  }
}

/** Gives a page a size; a lite board is drawn for it by the server. */
async function resized(page: Page, size: Size): Promise<void> {
  const isLite = page.url().endsWith("/tv/lite") && (await page.locator(".part").count()) > 0;
  const drawn = isLite
    ? page.waitForResponse((answer) => answer.url().includes(`width=${size.width}&height=${size.height}`), {
        timeout: 5000,
      })
    : null;
  await page.setViewportSize(size);
  await drawn?.catch(() => null);
}

/** The shown page has no skeleton left, and the browser has drawn what the new size asks for: by this process's clock, as the page's own may stand still. */
async function settled(page: Page): Promise<void> {
  const waits = page.locator("[data-stage=shown] [aria-busy=true], [data-stage=shown] [data-skeleton]");
  await waits
    .first()
    .waitFor({ state: "detached", timeout: 8000 })
    .catch(() => null);
  await page.waitForTimeout(300);
}
