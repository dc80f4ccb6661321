import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "../../lib/cli/browser.mjs";
import { type Stack, startStack } from "./stack";

/*
 * Pictures of the pages, for the README and for looking: `npx tsx tests/support/screenshots.ts FOLDER [size]`.
 * Build first.
 */

const SCREENS = {
  "1080p": { width: 1920, height: 1080 },
  "4k": { width: 3840, height: 2160 },
  "720p": { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
} as const;
const THEMES = ["dark", "light"] as const;
type ScreenName = keyof typeof SCREENS;
type Theme = (typeof THEMES)[number];

const [folder = "test-results/pictures", size = "medium"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
const stack = await startStack({ simulatorFlags: ["--size", size, "--speed", "1"] });
try {
  await everyPicture(browser, stack);
} finally {
  await browser.close();
  await stack.stop();
}

async function everyPicture(from: Browser, on: Stack): Promise<void> {
  const session = await on.signIn("admin");
  const { path, queue, agent } = await addresses(on, session);
  for (const theme of THEMES)
    for (const screen of ["1080p", "4k", "720p", "phone"] as const) {
      const context = await open(from, on, session, screen, theme);
      const take = (name: string, address: string, ready?: string): Promise<void> =>
        picture(context, `${on.url}${address}`, `${name}-${screen}-${theme}`, ready);
      await take("board", path, ".board-status .text-good, .board-status .text-muted");
      if (screen === "phone") {
        await take("board-agents", `${path}#agents`);
        await take("board-today", `${path}#today`);
      }
      await take("queue", queue, "h1");
      await take("agent", agent, "h1");
      if (screen !== "4k") await take("boards", "/boards", "h1");
      if (screen === "720p" || screen === "phone")
        for (const [name, address] of await adminPages(on, session)) await take(name, address, "h1");
      await context.close();
    }
  const stranger = await from.newContext({ viewport: SCREENS["720p"], colorScheme: "light" });
  await picture(stranger, `${on.url}/sign-in`, "sign-in-720p-light");
  await stranger.close();
  await trouble(from, on, session, path);
}

/** The same board stale, failing and old. */
async function trouble(from: Browser, on: Stack, session: string, path: string): Promise<void> {
  const contexts: [BrowserContext, Page, string][] = [];
  for (const [screen, theme] of [
    ["1080p", "dark"],
    ["1080p", "light"],
    ["phone", "dark"],
  ] as const) {
    const context = await open(from, on, session, screen, theme);
    const page = await context.newPage();
    await page.goto(`${on.url}${path}`);
    await page.locator(".queue-list section, .board section[data-age]").first().waitFor();
    contexts.push([context, page, `${screen}-${theme}`]);
  }
  await on.control.addFault({ kind: "unavailable" });
  for (const state of ["stale", "old"] as const)
    for (const [, page, name] of contexts) {
      await page.locator(`[data-age="${state}"]`).first().waitFor({ timeout: 90_000 });
      await page.screenshot({ path: join(folder, `board-${state}-${name}.png`) });
    }
  for (const [context] of contexts) await context.close();
}

async function addresses(on: Stack, session: string): Promise<{ path: string; queue: string; agent: string }> {
  const headers = { cookie: session };
  // Both casts hold because the product of this same checkout answers so.
  const boards = (await (await fetch(`${on.url}/api/boards`, { headers })).json()) as { id: string; name: string }[];
  const id = boards.find((board) => board.name === "Northwind EU")?.id ?? "";
  type Rows = { id: string }[];
  let view: { queues: Rows; agents: Rows } = { queues: [], agents: [] };
  while (view.agents.length === 0 || view.queues.length === 0)
    view = (await (await fetch(`${on.url}/api/boards/${id}/live`, { headers })).json()) as typeof view;
  const path = `/boards/${id}`;
  return { path, queue: `${path}/queues/${view.queues[1]?.id}`, agent: `${path}/agents/${view.agents[4]?.id}` };
}

/** The admin's pages, by the names of their pictures. */
async function adminPages(on: Stack, session: string): Promise<readonly (readonly [string, string])[]> {
  const list = await (await fetch(`${on.url}/admin/tenants`, { headers: { cookie: session } })).text();
  const tenant = /\/admin\/tenants\/[\w-]+/.exec(list)?.[0] ?? "/admin/tenants";
  return [
    ["admin-overview", "/admin"],
    ["admin-tenants", "/admin/tenants"],
    ["admin-tenant", tenant],
  ];
}

async function open(from: Browser, on: Stack, session: string, screen: ScreenName, theme: Theme) {
  const context = await from.newContext({
    viewport: SCREENS[screen],
    colorScheme: theme,
    locale: "en-GB",
    ...(screen === "phone" ? { deviceScaleFactor: 2, isMobile: true, hasTouch: true } : {}),
  });
  const [name = "", value = ""] = session.split("=");
  await context.addCookies([{ name, value, url: on.url }]);
  return context;
}

async function picture(context: BrowserContext, url: string, name: string, ready = "main"): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(ready).first().waitFor();
  await page
    .locator("[data-age=live]")
    .first()
    .waitFor({ timeout: 8000 })
    .catch(() => null);
  const chart = page.locator(".trend-panel:visible");
  if ((await chart.count()) > 0)
    await chart
      .locator("svg.recharts-surface")
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => null);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
