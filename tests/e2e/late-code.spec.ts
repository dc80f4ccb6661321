import type { BrowserContext, Page } from "playwright/test";
import { makeBoard, publishDocument } from "../support/boards-by-api";
import { documentWith, titled } from "../support/documents";
import { boardId, expect, expectLive, test } from "./fixtures";

/*
 * Code that comes after the page's own. Its scripts are told apart by a word that their source holds and the page's first ones
 * do not; their requests are refused until the test lets them through.
 */
const FOLLOWER = "EventSource";
const HELP = 'name:"definitions",keys:';
const NUMBER_TILE = "spark shrink-0";

interface Refusal {
  /** How often such a script was asked for and refused. */
  count(): number;
  end(): void;
}

/** Lets through what the page's HTML asks for, and refuses every script that comes later and holds `word`. */
async function refuseScripts(context: BrowserContext, word: string): Promise<Refusal> {
  let refused = 0;
  let isOver = false;
  await context.route("**/_next/static/chunks/**", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (isOver || !body.includes(word)) return route.fulfill({ response, body });
    refused += 1;
    return route.abort("connectionreset");
  });
  return {
    count: () => refused,
    end: () => {
      isOver = true;
    },
  };
}

/** Lets no script through until it is told to. */
async function holdScripts(context: BrowserContext): Promise<{ letGo(): void }> {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route("**/_next/static/chunks/**.js", async (route) => {
    await free;
    await route.continue();
  });
  return { letGo };
}

/** How often the page itself was asked for. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("request", (request) => {
    if (request.resourceType() === "document") loads += 1;
  });
  return () => loads;
}

test("what follows the feed is asked for until it comes, and the board is live without a reload", async ({
  admin,
  context,
  stack,
  session,
  guard,
}) => {
  guard.expects(/ERR_CONNECTION_RESET/);
  const follower = await refuseScripts(context, FOLLOWER);
  const loads = countLoads(admin);
  await admin.goto(`/boards/${await boardId(stack, session)}`);
  await expect.poll(follower.count, { message: "it is asked for again" }).toBeGreaterThanOrEqual(2);
  await expect(admin.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(1);
  follower.end();
  await expectLive(admin);
  expect(loads()).toBe(1);
});

test("a dialog whose code does not come opens once it does", async ({ admin, context, stack, session, guard }) => {
  guard.expects(/ERR_CONNECTION_RESET/);
  const help = await refuseScripts(context, HELP);
  const loads = countLoads(admin);
  await admin.goto(`/boards/${await boardId(stack, session)}`);
  await expectLive(admin);
  await expect.poll(help.count, { message: "it is fetched ahead, and again" }).toBeGreaterThanOrEqual(2);
  await admin.keyboard.press("?");
  await expect(admin.getByRole("dialog")).toHaveCount(0);
  help.end();
  await expect(admin.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  expect(loads()).toBe(1);
});

test("numbers that come before a tile's code leave alone what the server drew, and the focus in it", async ({
  admin,
  context,
  guard,
  ask,
  tenantId,
}) => {
  guard.expects(/ERR_CONNECTION_RESET/);
  const id = await makeBoard(ask, tenantId, "Drawn once");
  await publishDocument(ask, id, titled(documentWith({ id: "n", kind: "number", options: {} }), "n", "In line"));
  const tile = await refuseScripts(context, NUMBER_TILE);
  const numbers = admin.waitForResponse((response) => new URL(response.url()).pathname.endsWith("/stream"));
  const opened = admin.goto(`/boards/${id}`);
  await numbers;
  await expect.poll(tile.count, { message: "its code is asked for again" }).toBeGreaterThanOrEqual(2);
  const title = admin.getByRole("button", { name: "In line" });
  await title.focus();
  await title.evaluate((node) => node.setAttribute("data-drawn-by-the-server", ""));
  tile.end();
  await opened;
  await expectLive(admin);
  await expect(title).toBeFocused();
  await expect(title).toHaveAttribute("data-drawn-by-the-server", "");
});

test("a form is not to be filled in before its code is there, and a sign-in may be", async ({
  admin,
  context,
  page,
  stack,
  guard,
}) => {
  guard.expects(/status of 401/);
  const people = await holdScripts(context);
  const opened = admin.goto("/admin/people");
  const form = admin.getByRole("form", { name: "Invite somebody" });
  await expect(form.getByLabel("E-mail")).toBeDisabled();
  await expect(form.getByRole("button", { name: "Make the link" })).toBeDisabled();
  people.letGo();
  await opened;
  await form.getByLabel("E-mail").fill("late@example.com");
  await expect(form.getByLabel("E-mail")).toHaveValue("late@example.com");

  await context.clearCookies();
  const signIn = await holdScripts(context);
  const reached = page.goto(`${stack.url}/sign-in`);
  await expect(page).toHaveURL("/sign-in");
  await page.getByLabel("E-mail").fill("typed@example.com");
  await page.getByLabel("Password", { exact: true }).fill("typed before anything hears");
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeDisabled();
  signIn.letGo();
  await reached;
  await expect(page.getByLabel("E-mail")).toHaveValue("typed@example.com");
  const asked = page.waitForRequest((request) => request.url().endsWith("/callback/credentials"));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  expect((await asked).postData()).toContain("email=typed%40example.com");
});
