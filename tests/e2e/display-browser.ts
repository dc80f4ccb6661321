import type { Browser, BrowserContext, Page } from "playwright/test";
import type { DisplayState } from "../../lib/contracts/display/control";
import type { Ask } from "../support/boards-by-api";
import { displayEntry, pairDisplay } from "../support/paired-display";
import { browserOf } from "./browser-requests";
import { expect } from "./fixtures";
import type { Guard } from "./guard";

/* A browser that is a display, as a person in front of it and one far away see it. */

export const LIVE = /^Live · updated \d+ s ago$/;
export const shown = (page: Page) => page.locator("[data-stage='shown']");
/** The line below the board. */
export const bar = (page: Page) => page.getByRole("contentinfo");

/** From now on `isSamePage` tells whether the page was loaded anew. */
export const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { isSamePage: true }));
export const isSamePage = (page: Page) => page.evaluate(() => "isSamePage" in window);

/** Tells a display something from afar. */
export async function command(ask: Ask, id: string, body: object): Promise<void> {
  await ask(`/api/displays/${id}/commands`, "POST", JSON.stringify(body));
}

/** One of several displays, in a browser of its own. */
export interface Wall {
  readonly id: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** How often it has asked whether the server does well. */
  asked(): number;
  /** From now on the server answers that, as far as this display can tell. */
  heal(): Promise<void>;
  told(): Promise<DisplayState>;
}

/** Hangs a display that finds the server's health out of reach, on a clock that a test can put forward. */
export async function hang(
  browser: Browser,
  guard: Guard,
  ask: Ask,
  url: string,
  display: Parameters<typeof pairDisplay>[2],
): Promise<Wall> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1920, height: 1080 } });
  guard.watch(context);
  let asked = 0;
  await context.route("**/api/health", async (route) => {
    asked += 1;
    await route.abort("connectionrefused");
  });
  // Nothing is spread over time here: what happens by turns is what such tests are about.
  await context.addInitScript(() => Object.assign(Math, { random: () => 0 }));
  const id = await pairDisplay(ask, browserOf(context, url), display);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto("/tv/board");
  await expect.poll(async () => (await displayEntry(ask, id)).report?.connection).toBe("live");
  await mark(page);
  return {
    ...{ id, context, page },
    asked: () => asked,
    heal: () => context.unroute("**/api/health"),
    // Holds because the product's own contract says so.
    told: async () => (await (await context.request.get(`${url}/api/tv/display`)).json()) as DisplayState,
  };
}
