import { chromium, type Response } from "playwright";
import { openWatched } from "./watched-page";

/**
 * The bodies of all scripts that a board has fetched by the time it has applied its first patch: what it needs to stand,
 * what follows the feed, and what it fetches ahead while it waits.
 */
export async function loadedUntilLive(url: string, cookie: string): Promise<Buffer[]> {
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });
  try {
    const scripts = new Map<string, Response>();
    const { page, heard } = await openWatched(browser, url, cookie, (response) => {
      if (response.request().resourceType() === "script" && response.ok()) scripts.set(response.url(), response);
    });
    await heard(1);
    const bodies = await Promise.all([...scripts.values()].map((response) => response.body()));
    await page.close();
    return bodies;
  } finally {
    await browser.close();
  }
}
