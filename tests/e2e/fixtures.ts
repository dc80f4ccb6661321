import { type BrowserContext, test as base, expect, type Locator, type Page } from "playwright/test";
import { boardList, type LiveView, liveView } from "../../lib/contracts/live";
import type { DisplaySettings } from "../../lib/domain/display/settings";
import { type Ask, askAs } from "../support/boards-by-api";
import { displaySettingsOf, pairDisplay, playlistOf } from "../support/paired-display";
import { type Stack, type StackOptions, startStack } from "../support/stack";
import { waitUntilAlive } from "./alive";
import { browserOf } from "./browser-requests";
import { Guard } from "./guard";

export interface StackSetting {
  /** What to start; specs with the same setting share one while their worker lives. */
  stackOptions: StackOptions;
}

interface Shared extends StackSetting {
  stack: Stack;
  /** The admin's session, as a `Cookie` header: one a worker, as signing in is not what most tests are about. */
  session: string;
  /** Asks the product's own API by that session. */
  ask: Ask;
  /** The demo's first tenant, whose board `boardId` finds. */
  tenantId: string;
}

interface PerTest {
  /** Fails the test on anything the browser complains about; `guard.expects(/…/)` says what a test provokes on purpose. */
  guard: Guard;
  /** A page signed in as admin. */
  admin: Page;
  /** Makes the test's browser a display that plays one board, or whatever the settings say; resolves to the display's id. */
  pair: (name: string, plays: string | DisplaySettings) => Promise<string>;
}

export const test = base.extend<PerTest, Shared>({
  stackOptions: [{}, { option: true, scope: "worker" }],
  stack: [
    async ({ stackOptions }, use) => {
      const stack = await startStack(stackOptions);
      await use(stack);
      await stack.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  browser: [
    async ({ browser }, use) => {
      waitUntilAlive(browser);
      await use(browser);
    },
    { scope: "worker" },
  ],
  session: [async ({ stack }, use) => use(await stack.signIn("admin")), { scope: "worker" }],
  ask: [async ({ stack, session }, use) => use(askAs(stack.url, session)), { scope: "worker" }],
  tenantId: [
    async ({ stack, session }, use) =>
      use((await liveOf(stack, session, await boardId(stack, session))).board.tenantId),
    { scope: "worker" },
  ],
  baseURL: async ({ stack }, use) => use(stack.url),
  guard: [
    async ({ context, stack }, use) => {
      const guard = new Guard();
      guard.watch(context);
      await use(guard);
      // What a test answers in a server's place may be on its way still.
      await context.unrouteAll({ behavior: "ignoreErrors" });
      await stack.control.clearFaults();
      expect(guard.complaints(), "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
  admin: async ({ page, context, stack, session }, use) => {
    await signIn(context, stack, session);
    await use(page);
  },
  pair: async ({ context, stack, ask, tenantId }, use) => {
    await use((name, plays) => {
      const settings = typeof plays === "string" ? displaySettingsOf(playlistOf([plays], 30)) : plays;
      return pairDisplay(ask, browserOf(context, stack.url), { tenantId, name, settings });
    });
  },
});

export { expect };

/** Gives a browser the session of a `Cookie` header, at the stack's address or another of its names. */
export async function signIn(context: BrowserContext, stack: Stack, session: string, url = stack.url): Promise<void> {
  const [name = "", value = ""] = session.split("=");
  await context.addCookies([{ name, value, url }]);
}

/** The id of the demo's board of that tenant. */
export async function boardId(stack: Stack, session: string, name = "Northwind EU"): Promise<string> {
  const response = await fetch(`${stack.url}/api/boards`, { headers: { cookie: session } });
  const found = boardList.parse(await response.json()).find((board) => board.name === name);
  if (found === undefined) throw new Error(`There is no board ${name}.`);
  return found.id;
}

/** What `/api/boards/{id}/live` answers now; `query` narrows it, as in `agent=7`. */
export async function liveOf(stack: Stack, session: string, id: string, query = ""): Promise<LiveView> {
  const response = await fetch(`${stack.url}/api/boards/${id}/live?${query}`, { headers: { cookie: session } });
  return liveView.parse(await response.json());
}

/** Opens a board and waits until it is live. */
export async function openBoard(page: Page, stack: Stack, session: string, name = "Northwind EU"): Promise<string> {
  const id = await boardId(stack, session, name);
  await page.goto(`/boards/${id}`);
  await expectLive(page);
  return id;
}

/** The board's own claim that its numbers are live. */
export async function expectLive(page: Page): Promise<void> {
  await expect(boardStatus(page)).toHaveText(/^Live · updated \d+ s ago$/);
}

/** What a board says of how fresh it is. What the server still streams lies unseen in the page for a moment, beside what is shown. */
export function boardStatus(page: Page | Locator): Locator {
  return page.locator(".board-status .status-long:not([hidden] *)");
}
