import type { Browser, BrowserContext, Page } from "playwright/test";

/**
 * Whoever opens a page in a test goes on once React has taken it over, effects included. A person needs longer than that anyway; a test is quick enough to
 * press keys that nobody hears yet, and to focus what explains nothing yet.
 */
export function waitUntilAlive(browser: Browser): void {
  const make = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await make(options);
    // Without scripts nothing ever comes alive.
    if (options?.javaScriptEnabled !== false) watch(context);
    return context;
  };
}

function watch(context: BrowserContext): void {
  context.on("page", (page) => {
    const goto = page.goto.bind(page);
    const reload = page.reload.bind(page);
    page.goto = async (...args) => {
      const response = await goto(...args);
      await untilAlive(page);
      return response;
    };
    page.reload = async (...args) => {
      const response = await reload(...args);
      await untilAlive(page);
      return response;
    };
  });
}

/** After a way that is not `goto` or `reload`, too. Pages without React are alive as they come. What the server still streams, unseen, is waited for as well. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.querySelector('script[src*="/_next/"]') === null) return true;
    // React says by a property of its own that it has taken an element over.
    const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps$"));
    const parts = document.querySelectorAll("h1, main, a, button, input, select, textarea");
    if (![...parts].every(isAlive)) return false;
    return new Promise((done) => requestIdleCallback(() => done(true), { timeout: 2000 }));
  });
}
