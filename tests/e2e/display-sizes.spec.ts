import type { Page } from "playwright/test";
import { liveView } from "../../lib/contracts/live";
import { templateOf } from "../../lib/domain/board/templates/registry";
import type { TemplateName } from "../../lib/domain/board/templates/template";
import type { DisplaySettings } from "../../lib/domain/display/settings";
import { type Ask, makeBoard, publishDocument } from "../support/boards-by-api";
import { displayEntry, displaySettingsOf, playlistOf } from "../support/paired-display";
import { startWire } from "../support/wire";
import { findCuts } from "./cuts";
import { bar, LIVE, shown } from "./display-browser";
import { boardId, boardStatus, expect, test } from "./fixtures";
import { SERVER_AWAY } from "./guard";
import { moved } from "./moved";
import { seenTexts } from "./seen-texts";

/* What a display promises on every screen: read from afar, nothing beyond its edge, nothing that burns in, never dark but by its schedule. */

// A stack of its own: its displays stay. The centre stands still, so nothing is drawn anew while it is measured.
test.use({
  stackOptions: { simulator: { size: "medium", clock: "manual" }, env: { WALLBOARD_POLL_SECONDS: "5" } },
  viewport: { width: 1920, height: 1080 },
});

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
] as const;
/** What is read from across a room, px of a screen whose shorter side has 1080 lines; everything grows with the screen. */
const LEAST = { words: 20, numeral: 72 };
/** The way of everything from one end to the other, px, whatever the screen. */
const MOST_SHIFT = 24;
const CORNERS = [-1, 1].flatMap((x) => [-1, 1].map((y) => ({ x, y })));
/** How much a night covers: dimmed, a board can still be read. */
const NIGHTS = [
  { look: "dim", covers: "0.7" },
  { look: "black", covers: "1" },
] as const;
const WORDS = { page: "Overview", chat: "Chat", email: "E-mail", welcome: "Welcome" };
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Holds or gives up its lock as the browser does, and counts how often it was asked. */
function stubWakeLock(): void {
  const state = { asked: 0, held: 0, isHidden: false };
  let listeners: (() => void)[] = [];
  const request = async () => {
    state.asked += 1;
    state.held += 1;
    const lock = {
      release: async () => undefined,
      addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
    };
    return lock;
  };
  const turn = (isHidden: boolean) => {
    state.isHidden = isHidden;
    if (isHidden) {
      state.held = 0;
      for (const listener of listeners) listener();
      listeners = [];
    }
    document.dispatchEvent(new Event("visibilitychange"));
  };
  Object.defineProperty(navigator, "wakeLock", { value: { request } });
  Object.defineProperty(document, "visibilityState", { get: () => (state.isHidden ? "hidden" : "visible") });
  Object.assign(window, { wakeLockState: state, turnPage: turn });
}

const wakeLock = (page: Page): Promise<unknown> => page.evaluate(() => ({ ...Reflect.get(window, "wakeLockState") }));
const turnPage = (page: Page, isHidden: boolean) =>
  page.evaluate((to) => void Reflect.get(window, "turnPage")(to), isHidden);

/** A minute of the day as schedules write it. */
const clockTime = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);

/** Every day between two moments of this one, or over midnight. */
function hoursBetween(from: number, to: number, timeZone: string): NonNullable<DisplaySettings["night"]>["hours"] {
  const times = { from: clockTime(from, timeZone), to: clockTime(to, timeZone) };
  return { days: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, ...times })), zone: "tenant" };
}

test("on four screens everything is large enough and in sight, wherever it wanders; it stays awake, and dark only by its schedule", async ({
  page,
  context,
  stack,
  session,
  guard,
  ask,
  pair,
}) => {
  guard.expects(SERVER_AWAY);
  const automatic = await boardId(stack, session);
  const view = await filled(ask, automatic);
  const { tenantId, timeZone } = view.board;
  const made = async (name: string, template: TemplateName) => {
    const board = await makeBoard(ask, tenantId, name);
    await publishDocument(ask, board, documentOf(template, view));
    return board;
  };
  const boards = [
    { id: automatic, name: "Northwind EU", hasHour: true },
    { id: await made("Operations", "operations-floor"), name: "Operations", hasHour: true },
    { id: await made("Agents", "agents"), name: "Agents", hasHour: false },
    // No queue is set to a medium: its figures say so.
    { id: await made("Media", "chat-and-email"), name: "Media", hasHour: false },
  ];
  const id = await pair("Hall", displaySettingsOf(playlistOf([automatic], 3600)));
  const set = async (change: Partial<DisplaySettings>, name = "Hall") => {
    const { revision, settings } = await displayEntry(ask, id);
    const body = { name, place: "", group: "", settings: { ...settings, ...change }, revision };
    await ask(`/api/displays/${id}`, "PUT", JSON.stringify(body));
  };
  const wire = await startWire(stack.url);
  await page.addInitScript(stubWakeLock);
  await page.clock.install();
  await page.goto(`${wire.url}/tv/board`);
  await expect(boardStatus(shown(page))).toHaveText(LIVE);

  for (const { id: board, name, hasHour } of boards) {
    await set({ playlist: playlistOf([board], 3600) });
    await expect(shown(page).getByRole("heading", { level: 1 })).toHaveText(name);
    for (const screen of SCREENS)
      await test.step(`${name} at ${screen.width} × ${screen.height}`, async () => {
        await page.setViewportSize(screen);
        await expect(shown(page).locator("[aria-busy=true], [data-skeleton]")).toHaveCount(0);
        if (hasHour) await expect(shown(page).locator(".chart-body svg").first()).toBeVisible();
        const unit = Math.min(screen.width, screen.height) / 1080;
        const small = async () => {
          const texts = await seenTexts(page, { x: 0, y: 0 });
          return texts.filter(({ px }) => px < LEAST.words * unit - 0.05).map(({ text, px }) => `${px} px: ${text}`);
        };
        await expect.poll(small).toEqual([]);
        if (hasHour) expect(await smallNumerals(page, LEAST.numeral * unit)).toEqual([]);
        const cuts = await findCuts(page);
        expect(cuts).toMatchObject({ cut: [], untold: [], scrolled: [], sideways: 0 });
        expect(cuts.shortened.filter((text) => text.startsWith("no queue"))).toEqual([]);
        expect(await wordless(page)).toEqual([]);
        expect(await moved(shown(page))).toEqual([]);
        expect(await beyond(page, screen)).toEqual({ beyond: [], isWithin: true, isMoved: true });
      });
  }

  await test.step("seen from afar, no figure touches another, and what is known of a board is said whole or not at all", async () => {
    await set({ playlist: playlistOf([automatic], 3600), screen: { diagonalInches: 55, distanceM: 9 } });
    await expect(shown(page).getByRole("heading", { level: 1 })).toHaveText("Northwind EU");
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      await expect(shown(page).getByText("longest wait", { exact: true }).first()).toBeVisible();
      await expect.poll(() => touching(page, 4)).toEqual([]);
      const { shortened } = await findCuts(page);
      expect(shortened.filter((text) => /queues|agents logged in/.test(text))).toEqual([]);
    }
    await set({ screen: null });
  });

  await test.step("its screen is kept on, and again once it is seen anew", async () => {
    expect(await wakeLock(page)).toEqual({ asked: 1, held: 1, isHidden: false });
    await turnPage(page, true);
    expect(await wakeLock(page)).toEqual({ asked: 1, held: 0, isHidden: true });
    await turnPage(page, false);
    await expect.poll(() => wakeLock(page)).toEqual({ asked: 2, held: 1, isHidden: false });
  });

  await test.step("night comes and goes by its schedule, with or without a server", async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const night = page.locator(".display-night");
    for (const { look, covers } of NIGHTS) {
      // A display goes by the server's clock, also after its own has been put forward.
      const now = Date.now();
      const dusk = Math.floor(now / MINUTE) * MINUTE + 10 * MINUTE;
      const name = `Hall by ${look} night`;
      await set({ night: { look, hours: hoursBetween(dusk, dusk + 10 * MINUTE, timeZone) } }, name);
      await expect(bar(page)).toContainText(name);
      await context.setOffline(true);
      wire.cut();
      await expect(night).toHaveCount(0);
      await page.clock.fastForward(dusk - now + 5 * SECOND);
      await expect(night).toHaveCSS("background-color", "rgb(0, 0, 0)");
      await expect(night).toHaveCSS("opacity", covers);
      expect(await night.boundingBox()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
      await page.clock.fastForward(10 * MINUTE);
      await expect(night).toHaveCount(0);
      await context.setOffline(false);
      await expect(boardStatus(shown(page))).toHaveText(LIVE, { timeout: 90_000 });
    }
  });
  await wire.end();
});

async function filled(ask: Ask, board: string) {
  for (;;) {
    const view = liveView.parse(await ask(`/api/boards/${board}/live`));
    if (view.queues.length > 0) return view;
  }
}

function documentOf(template: TemplateName, { queues, groups }: Awaited<ReturnType<typeof filled>>) {
  let made = 0;
  const facts = { queues: queues.map(({ id, media }) => ({ id, media: media ?? null })), groups };
  return templateOf(template)(facts, WORDS, () => {
    made += 1;
    return `id-${made}`;
  });
}

/** Numerals of a headline that are smaller than so many px, but for those that are wider than "12:34", such as a wait of hours: these fill their tile. */
function smallNumerals(page: Page, least: number): Promise<string[]> {
  const headline = shown(page).locator(".headline-figure, .sheet-place:nth-child(-n + 6) .figure");
  return headline.evaluateAll(
    (all, px) =>
      all
        .map((one) => ({ text: one.textContent ?? "", size: Number.parseFloat(getComputedStyle(one).fontSize) }))
        .filter(({ text, size }) => text.length <= 5 && size < px - 0.05)
        .map(({ text, size }) => `${size} px: ${text}`),
    least,
  );
}

/** What is seen beyond the window at any end of the way on which everything wanders, and whether that way is there and no longer than it may be. */
async function beyond(page: Page, { width, height }: { readonly width: number; readonly height: number }) {
  const out: string[] = [];
  const places: { readonly left: number; readonly top: number }[] = [];
  for (const corner of CORNERS) {
    const texts = await seenTexts(page, corner);
    for (const { text, left, top, right, bottom } of texts)
      if (left < 0 || top < 0 || right > width || bottom > height) out.push(`${text} at ${corner.x}, ${corner.y}`);
    // The board's name stands still but for that.
    if (texts[0] !== undefined) places.push(texts[0]);
  }
  const way = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const ways = [way(places.map(({ left }) => left)), way(places.map(({ top }) => top))];
  return {
    beyond: out,
    isWithin: ways.every((one) => one <= MOST_SHIFT + 0.1),
    isMoved: ways.every((one) => one > 4),
  };
}

/** Tiles that are near a limit or in breach and say so by their colour and a shape alone. */
function wordless(page: Page): Promise<string[]> {
  return shown(page)
    .locator("section[data-alarm]")
    .evaluateAll((tiles) =>
      tiles.flatMap((tile) => {
        const walker = document.createTreeWalker(tile, NodeFilter.SHOW_TEXT);
        let said = false;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          said ||=
            node.parentElement?.closest(".sr-only") === null &&
            /^(Near limit|Below target|Breached)$/.test(node.textContent?.trim() ?? "");
        return said ? [] : [tile.querySelector("h2")?.textContent ?? "a tile"];
      }),
    );
}

/** Figures of a queue's tile that stand closer than so many px. */
function touching(page: Page, least: number): Promise<string[]> {
  return shown(page)
    .locator("section")
    .evaluateAll(
      (tiles, px) =>
        tiles.flatMap((tile) => {
          if (tile.querySelector("section") !== null) return [];
          const figures = [...tile.querySelectorAll(".figure")].map((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return { text: one.textContent ?? "", left, right, top, bottom };
          });
          return figures.flatMap((one, index) =>
            figures
              .slice(index + 1)
              .filter(({ left, right, top, bottom }) => {
                const isInLine = top < one.bottom && bottom > one.top;
                return isInLine && left < one.right + px && right > one.left - px;
              })
              .map((other) => `${one.text} and ${other.text}`),
          );
        }),
      least,
    );
}
