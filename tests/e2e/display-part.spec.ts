import { limitOf, setLimits } from "../support/boards-by-api";
import { displayEntry } from "../support/paired-display";
import { isSamePage, mark, shown } from "./display-browser";
import { boardId, expect, expectLive, test } from "./fixtures";

/* What happens to a display of which a part fails, that nobody will load anew. */

// A stack of its own: what 8x8 says goes wrong for a while.
test.use({
  stackOptions: { simulator: { size: "small" }, env: { WALLBOARD_POLL_SECONDS: "5" } },
  viewport: { width: 1920, height: 1080 },
});

test("a part of a board that fails is replaced alone, and tried again after a minute, whatever is drawn anew in the meantime", async ({
  page,
  stack,
  session,
  guard,
  pair,
}) => {
  guard.expects(/Broken on purpose/);
  // Nothing of the list of agents can be measured, until the test lets it.
  await page.addInitScript(() => {
    Object.assign(window, { isBroken: true });
    const { observe } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (element, options) {
      const isMeant = element.closest(".tab-agents") !== null;
      if (isMeant && Reflect.get(window, "isBroken")) throw new Error("Broken on purpose.");
      observe.call(this, element, options);
    };
  });
  await pair("Canteen", await boardId(stack, session));
  await page.clock.install();
  await page.goto("/tv/board");
  const failed = shown(page).getByText("The list of agents has failed.");
  const agents = shown(page).getByRole("region", { name: "Agents", exact: true });
  await expect(failed).toBeVisible();
  await expectLive(page);
  await expect(shown(page).locator(".headline-tile")).toHaveCount(6);
  await expect(shown(page).getByRole("region", { name: "Queues", exact: true })).toBeVisible();
  await expect(agents).toHaveCount(0);
  await mark(page);

  // The board as a whole is drawn anew, as it is with every minute of its chart.
  await page.clock.fastForward(40_000);
  await stack.control.addFault({ kind: "unavailable" });
  await expect(shown(page).locator(".trouble-bar")).toBeVisible();
  await expect(failed).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isBroken: false }));
  await page.clock.fastForward(21_000);
  await expect(agents).toBeVisible({ timeout: 10_000 });
  await expect(failed).toHaveCount(0);
  expect(await isSamePage(page)).toBe(true);
});

test("a board that draws no more leaves a breach on the screen for a minute, and loads itself anew", async ({
  page,
  stack,
  session,
  ask,
  tenantId,
  pair,
}) => {
  const id = await pair("Stairs", await boardId(stack, session));
  await setLimits(ask, tenantId, [limitOf("interactionsWaitInQueue.rt", "below", 1_000_000)]);
  await page.clock.install();
  await page.goto("/tv/board");
  await expectLive(page);
  const breached = shown(page).locator(".on-breach");
  await expect(breached.first()).toBeVisible();
  await mark(page);
  // From here on time passes by the test alone: how long it takes is not to matter.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await page.evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }));
  for (let beats = 0; beats < 7; beats += 1) {
    await page.clock.fastForward(15_000);
    // What is told must not be so old that it is no breach any more, for that is a quiet moment.
    if (beats === 1 || beats === 3) await expectLive(page);
  }
  await expect(breached.first()).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
  await expect.poll(async () => (await displayEntry(ask, id)).report?.fault).toBe("The page stopped drawing.");
  for (let beats = 0; beats < 3; beats += 1) await page.clock.fastForward(15_000);
  await page.clock.resume();
  await page.waitForFunction(() => !("isSamePage" in window));
  await expect(breached.first()).toBeVisible();
  await setLimits(ask, tenantId, []);
});
