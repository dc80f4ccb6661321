import { expect } from "playwright/test";
import { show, test, WALL } from "./gallery";

test("a figure tells by keyboard what it is, how it was made, where from, and which limit applies", async ({
  pageOn,
}) => {
  const page = await pageOn(WALL);
  await show(page, { of: "tile", kind: "number", size: "initial", theme: "dark" });
  const told = async (cell: string) => {
    await page.locator(`[data-cell="${cell}"] h2 button`).focus();
    return page.getByRole("tooltip");
  };
  const ofSeveral = await told("of several");
  await expect(ofSeveral).toContainText("The longest among the queues. From E-mail.");
  await expect(ofSeveral).toContainText("The state at this moment; never resets.");
  await expect(ofSeveral).toContainText("8x8, real-time metrics of queues, taken 14:26:06");
  await expect(ofSeveral).toContainText("near from 3:00:00, breach above 8:00:00 · built in");
  await expect(await told("cannot combine")).toContainText("would be counted more than once");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toHaveCount(0);
});

test("a table is one Tab stop, and arrows lead through its heads to its queues", async ({ pageOn }) => {
  const page = await pageOn(WALL);
  await show(page, { of: "tile", kind: "queue-table", size: "initial", theme: "dark" });
  const table = page.locator('[data-cell="calm"]');
  await table.locator("h2 button").focus();
  await expect(page.getByRole("tooltip")).toContainText("A queue in each row.");
  await page.keyboard.press("ArrowDown");
  await expect(table.getByRole("button", { name: "Waiting" })).toBeFocused();
  await expect(page.getByRole("tooltip")).toContainText("Limits");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(table.getByRole("link").last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(table.locator(":focus")).toHaveCount(0);
});
