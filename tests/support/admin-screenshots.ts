import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright";
import { findBrowser } from "../../lib/cli/browser.mjs";
import { boardList } from "../../lib/contracts/live";
import { adminScreens } from "./admin-screens";
import { seedCrowd, seedDisplay } from "./crowd";
import { type Stack, startStack } from "./stack";

/*
 * Pictures of every admin screen in both themes and both languages, on a wide screen and a phone, with one tenant and with many:
 * `npx tsx tests/support/admin-screenshots.ts FOLDER [only this part of a name]`. Build first.
 */

const VIEWPORTS = { desk: { width: 1920, height: 1080 }, phone: { width: 390, height: 844 } } as const;
const TENANTS = [1, 200] as const;

const [folder = "test-results/admin-pictures", only = ""] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
try {
  for (const tenants of TENANTS) await installation(browser, tenants);
} finally {
  await browser.close();
}

async function installation(from: Browser, tenants: number): Promise<void> {
  const stack = await startStack({ mode: "production" });
  try {
    const session = await stack.signIn();
    if (tenants === 1) seedDisplay(stack.product().dataDir, Date.now());
    const crowd = tenants === 1 ? null : seedCrowd(stack.product().dataDir, tenants, Date.now());
    const watching = await watchSome(stack, session);
    const screens = await adminScreens(stack.url, session, crowd);
    for (const theme of ["dark", "light"] as const)
      for (const locale of ["en", "de"] as const)
        for (const viewport of ["desk", "phone"] as const) {
          const context = await from.newContext({ viewport: VIEWPORTS[viewport], colorScheme: theme });
          const [name = "", value = ""] = session.split("=");
          await context.addCookies([
            { name, value, url: stack.url },
            { name: "wallboard-locale", value: locale, url: stack.url },
          ]);
          for (const { name, path } of screens)
            await picture(context, `${stack.url}${path}`, `${name}-${tenants}-${viewport}-${theme}-${locale}`);
          await context.close();
        }
    watching.abort();
  } finally {
    await stack.stop();
  }
}

/** Follows a few boards, so that some tenants are live, some fail and the others rest. */
async function watchSome(stack: Stack, session: string): Promise<AbortController> {
  const watching = new AbortController();
  const headers = { cookie: session };
  const boards = boardList.parse(await (await fetch(`${stack.url}/api/boards`, { headers })).json());
  for (const { id } of boards.slice(0, 12))
    await fetch(`${stack.url}/api/boards/${id}/stream`, { headers, signal: watching.signal });
  return watching;
}

async function picture(context: BrowserContext, url: string, name: string): Promise<void> {
  if (!name.includes(only)) return;
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("h1").waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
