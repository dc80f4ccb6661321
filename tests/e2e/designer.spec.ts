import type { Page } from "playwright/test";
import { makeBoard } from "../support/boards-by-api";
import { expectAccessible } from "./axe";
import { boardId, expect, signIn, test } from "./fixtures";

// A stack of its own: what is published here is seen by no other spec.
test.use({ stackOptions: { simulator: { size: "medium" }, env: {} } });

const tiles = (page: Page) => page.locator("[data-tile]");

async function openDesigner(page: Page, id: string): Promise<void> {
  await page.goto(`/boards/${id}/design`);
  await expect(page.getByRole("navigation", { name: "Tiles" })).toBeVisible();
}

test("a board is built by the mouse, published, and followed by a screen without a reload", async ({
  admin,
  browser,
  stack,
  session,
}) => {
  const id = await boardId(stack, session, "Northwind EU");
  const context = await browser.newContext({ baseURL: stack.url });
  await signIn(context, stack, session);
  const screen = await context.newPage();
  await screen.goto(`/boards/${id}`);
  await screen.evaluate(() => document.documentElement.setAttribute("data-kept", ""));

  await openDesigner(admin, id);
  const palette = admin.getByRole("navigation", { name: "Tiles" });
  await palette.getByRole("button", { name: "Number" }).click();
  await expect(tiles(admin)).toHaveCount(1);
  await palette.getByRole("button", { name: "Queue table" }).dragTo(admin.locator("[data-canvas]"), {
    targetPosition: { x: 10, y: 200 },
  });
  await expect(tiles(admin)).toHaveCount(2);

  // The number three columns to the right, and larger by a corner.
  const number = admin.getByRole("button", { name: /^Number: Waiting now, column/ });
  await number.click();
  const canvas = await admin.locator("[data-canvas]").boundingBox();
  const box = await number.boundingBox();
  if (canvas === null || box === null) throw new Error("There is no canvas.");
  const cell = canvas.width / 24;
  await admin.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await admin.mouse.down();
  await admin.mouse.move(box.x + box.width / 2 + 3 * cell, box.y + box.height / 2, { steps: 4 });
  await admin.mouse.up();
  await expect(number).toHaveAccessibleName(/column 4, row 1, 4 by 2 cells/);
  const corner = await admin.locator("[data-corner=se]").boundingBox();
  if (corner === null) throw new Error("There is no corner.");
  await admin.mouse.move(corner.x + 4, corner.y + 4);
  await admin.mouse.down();
  await admin.mouse.move(corner.x + 4 + 2 * cell, corner.y + 4, { steps: 4 });
  await admin.mouse.up();
  await expect(number).toHaveAccessibleName(/column 4, row 1, 6 by 2 cells/);

  await admin.getByRole("textbox", { name: "Title" }).fill("Callers on hold");
  await expect(admin.getByText(/^Draft · saved /)).toBeVisible();
  await expectAccessible(admin, "the designer");
  await admin.getByRole("button", { name: "Publish" }).click();
  await expect(admin.getByText(/^Published · version /)).toBeVisible();
  // Nobody is kept from publishing what the check has something to say of; it is said once.
  await expect(
    admin.getByText(/^Published\. The board check had .*; screens show the board as it is\.$/),
  ).toBeVisible();

  await expect(screen.getByRole("heading", { name: "Callers on hold" })).toBeVisible();
  await expect(screen.locator("html")).toHaveAttribute("data-kept", "");
  await context.close();
});

test("a board is built by the keyboard alone", async ({ admin, stack, session }) => {
  const id = await boardId(stack, session, "Harbour Mutual");
  await openDesigner(admin, id);
  const palette = admin.getByRole("navigation", { name: "Tiles" });
  await palette.getByRole("searchbox").focus();
  await admin.keyboard.type("clock");
  await admin.keyboard.press("Tab");
  await admin.keyboard.press("Enter");
  const clock = admin.getByRole("button", { name: /^Clock, / });
  await expect(clock).toBeFocused();
  await expect(admin.getByText("Tile added.")).toBeAttached();

  await admin.keyboard.press("ArrowRight");
  await admin.keyboard.press("ArrowDown");
  await admin.keyboard.press("Shift+ArrowRight");
  await expect(clock).toHaveAccessibleName("Clock, column 2, row 2, 5 by 2 cells");
  await admin.keyboard.press("Control+d");
  await expect(tiles(admin)).toHaveCount(2);
  // Back to the first one, wherever the copy found room, and it joins what is chosen; and leaves it again.
  const chosen = admin.locator("[data-tile][aria-pressed=true]");
  await admin.keyboard.press("Control+ArrowLeft");
  await admin.keyboard.press("Control+ArrowUp");
  await expect(chosen).toHaveCount(1);
  await admin.keyboard.press("Shift+Space");
  await expect(chosen).toHaveCount(2);
  await admin.keyboard.press("Shift+Space");
  await expect(chosen).toHaveCount(1);
  await admin.keyboard.press("Control+c");
  await admin.keyboard.press("Control+v");
  await expect(tiles(admin)).toHaveCount(3);
  await admin.keyboard.press("Delete");
  await expect(tiles(admin)).toHaveCount(2);
  await admin.keyboard.press("Control+z");
  await expect(tiles(admin)).toHaveCount(3);
  await admin.keyboard.press("Control+Shift+z");
  await expect(tiles(admin)).toHaveCount(2);
  await admin.keyboard.press("Control+a");
  await admin.keyboard.press("Delete");
  await expect(tiles(admin)).toHaveCount(0);
  await admin.keyboard.press("Control+z");
  await expect(tiles(admin)).toHaveCount(2);
  await expect(admin.getByText(/^Draft · saved /)).toBeVisible();

  await admin.getByRole("button", { name: "Publish" }).focus();
  await admin.keyboard.press("Enter");
  await expect(admin.getByText(/^Published · version /)).toBeVisible();
  await admin.reload();
  await expect(tiles(admin)).toHaveCount(2);
});

test("two people design at once: what each did is there, and nothing is lost", async ({
  admin,
  browser,
  stack,
  session,
}) => {
  const id = await boardId(stack, session, "Harbour Mutual");
  const context = await browser.newContext({ baseURL: stack.url });
  await signIn(context, stack, session);
  const other = await context.newPage();
  await openDesigner(admin, id);
  await openDesigner(other, id);
  const before = await tiles(admin).count();
  await admin.getByRole("button", { name: "Gauge" }).click();
  await expect(admin.getByText(/^Draft · saved /)).toBeVisible();
  await other.getByRole("button", { name: "Countdown" }).click();
  await expect(tiles(other)).toHaveCount(before + 2);
  await context.close();
});

test("a figure of the board's own is written by the keyboard, shown by a tile, and the board check leads to the tile", async ({
  admin,
  stack,
  session,
}) => {
  const id = await boardId(stack, session, "Northwind EU");
  await openDesigner(admin, id);
  await admin.getByRole("button", { name: /^Calculations/ }).focus();
  await admin.keyboard.press("Enter");
  const dialog = admin.getByRole("dialog", { name: "Calculations" });
  await dialog.getByRole("button", { name: "New calculation" }).focus();
  await admin.keyboard.press("Enter");
  const field = dialog.getByRole("combobox", { name: "Calculation" });
  await expect(field).toBeFocused();
  await admin.keyboard.type("entered.i");
  await admin.keyboard.press("ArrowUp");
  await admin.keyboard.press("Escape");
  await admin.keyboard.press("Backspace");
  await admin.keyboard.type("to");
  await expect(dialog.getByRole("option", { selected: true })).toContainText("entered.today");
  await admin.keyboard.press("Enter");
  await admin.keyboard.type(" + ");
  await expect(dialog.getByText("At character 17: A metric, a number or a function is missing here.")).toBeHidden();
  await admin.keyboard.press("Escape");
  await expect(dialog.getByText("At character 17: A metric, a number or a function is missing here.")).toBeVisible();
  await admin.keyboard.type("entered.t");
  await admin.keyboard.press("Enter");
  await expect(field).toHaveValue("entered.today + entered.today");
  await expect(dialog.getByText(/^Now: [1-9]/)).toBeVisible();
  await expectAccessible(admin, "the calculations");
  await admin.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await admin.getByRole("navigation", { name: "Tiles" }).getByRole("button", { name: "Number" }).press("Enter");
  await admin.getByRole("combobox", { name: "Of", exact: true }).selectOption("A calculation");
  const tile = admin.getByRole("button", { name: /^Number: Calculation 1, column/ });
  await expect(tile.locator("..").locator(".figure")).toHaveText(/^[1-9]/);

  await admin.getByRole("button", { name: /^Limits of this board/ }).click();
  const limits = admin.getByRole("dialog", { name: "Limits of this board" });
  await limits.getByRole("button", { name: "Limits for another number" }).click();
  await limits.getByRole("combobox", { name: "About" }).selectOption("Calculations of the board");
  await limits.getByRole("combobox", { name: "Number" }).selectOption("Calculation 1");
  const breach = limits.getByRole("group", { name: "Breach" });
  await breach.getByRole("combobox", { name: "Limit" }).selectOption("A number");
  await breach.getByRole("textbox", { name: "Number" }).fill("1");
  await expectAccessible(admin, "the limits of the board");
  await limits.getByRole("button", { name: "Done" }).click();
  await expect(admin.getByText("Set for this board: Breach above 1.")).toBeVisible();
  // The server judges by it: the tile on the canvas says so.
  await expect(tile.locator("..").getByText("Breached")).toBeAttached();

  await admin.getByRole("button", { name: "+ Page" }).click();
  await expect(tile).toBeHidden();
  await admin.getByRole("button", { name: /^Show .*Number: Calculation 1$/ }).click();
  await expect(tile).toBeFocused();
  await expect(tile).toHaveAttribute("aria-pressed", "true");
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true });

  test("the order of a table's columns is drawn by a finger", async ({ admin, ask, tenantId }) => {
    const id = await makeBoard(ask, tenantId, "Touched");
    await openDesigner(admin, id);
    await admin.getByRole("navigation", { name: "Tiles" }).getByRole("button", { name: "Queue table" }).tap();
    const grips = admin.locator("[data-handle].ordered-grip");
    await expect(grips.nth(1)).toBeVisible();
    const [first, second] = [
      await grips.nth(0).getAttribute("aria-label"),
      await grips.nth(1).getAttribute("aria-label"),
    ];
    const nameIn = (label: string | null) => /^Move (.+), now/.exec(label ?? "")?.[1] ?? "";
    await grips.nth(0).scrollIntoViewIfNeeded();
    const [from, to] = [await grips.nth(0).boundingBox(), await grips.nth(1).boundingBox()];
    if (from === null || to === null) throw new Error("There is nothing to draw.");
    const x = from.x + from.width / 2;
    const [start, end] = [from.y + from.height / 2, to.y + to.height];
    const touch = await admin.context().newCDPSession(admin);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x, y }] });
    await send("touchStart", start);
    for (const share of [0.25, 0.5, 0.75, 1]) await send("touchMove", start + (end - start) * share);
    await send("touchEnd");
    await expect(grips.nth(0)).toHaveAccessibleName(new RegExp(`^Move ${nameIn(second)}, now 1 of`));
    await expect(grips.nth(1)).toHaveAccessibleName(new RegExp(`^Move ${nameIn(first)}, now 2 of`));
  });
});
