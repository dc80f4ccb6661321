import { type Browser, test as base, type Page } from "playwright/test";
import type { Request } from "./page/request";
import { SCREENS, type Screen } from "./pictures";
import { NOW } from "./scenes/moment";
import { ADDRESS, LITE_ADDRESS, serve } from "./serve";

interface Walls {
  /** Opens the page of pictures on a screen: once for each worker, as opening it takes longer than a picture. */
  pageOn(screen: Screen): Promise<Page>;
  /** The same of the page of a lite board. */
  liteOn(screen: Screen): Promise<Page>;
}

/** Opens an address once for each screen for as long as somebody uses it. */
function opener(address: string) {
  return async ({ browser }: { browser: Browser }, use: (on: Walls["pageOn"]) => Promise<void>) => {
    const pages = new Map<Screen, Page>();
    await use(async (screen) => {
      const page = pages.get(screen) ?? (await open(browser, screen, address));
      pages.set(screen, page);
      return page;
    });
    for (const page of pages.values()) await page.context().close();
  };
}

export const test = base.extend<object, Walls>({
  pageOn: [opener(ADDRESS), { scope: "worker" }],
  liteOn: [opener(LITE_ADDRESS), { scope: "worker" }],
});

/** A wall, and one of which pictures are a quarter as large: for what is large enough to be told from them. */
export const WALL: Screen = SCREENS.wall;
export const WALL_IN_SMALL: Screen = { ...WALL, density: 0.5 };

/** A page that shows what it is asked for (`show`), at a moment that does not pass, and reaches nothing outside. */
async function open(browser: Browser, { width, height, density }: Screen, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: density,
    locale: "en-GB",
    timezoneId: "Asia/Tokyo",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.route("**/*", serve);
  await page.goto(address);
  return page;
}

export async function show(page: Page, request: Request): Promise<void> {
  await page.evaluate((wanted) => window.show(wanted), request);
}
