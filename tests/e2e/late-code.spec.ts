import type { BrowserContext, Page } from "playwright/test";
import { boardId, expect, expectLive, test } from "./fixtures";

/*
 * Code that comes after the page's own. Its scripts are told apart by a word that their source holds and the page's first ones
 * do not; their requests are refused until the test lets them through.
 */
const FOLLOWER = "EventSource";
const HELP = 'name:"definitions",keys:';

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
  await expect(admin.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible({ timeout: 20_000 });
  expect(loads()).toBe(1);
});
