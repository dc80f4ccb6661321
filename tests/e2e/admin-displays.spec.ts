import type { Page } from "playwright/test";
import { openDatabase } from "../support/open-database";
import { displaySettingsOf, playlistOf } from "../support/paired-display";
import { turnOn } from "../support/tv";
import { expectAccessible } from "./axe";
import { boardId, expect, signIn, test } from "./fixtures";

/** How a display was heard of last, written as if the time had passed. */
function lastHeard(dataDir: string, id: string, ago: number): void {
  const db = openDatabase(dataDir);
  db.prepare("update displays set last_seen_at = ? where id = ?").run(Date.now() - ago, id);
  db.close();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

test("a TV is paired on a phone by its code, changed, told what to do, and missed when it falls silent", async ({
  page,
  context,
  stack,
  session,
  ask,
}) => {
  const board = await boardId(stack, session);
  const tv = turnOn(stack.url);
  const code = (await tv.code()) ?? "";
  await page.setViewportSize({ width: 390, height: 844 });

  // Whoever scans the QR code signs in first, and comes back.
  await page.goto(`/pair?code=${code}`);
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(`/pair?code=${code}`)}$`));
  await signIn(context, stack, session);
  await page.goto("/pair");
  await page.getByLabel("Code", { exact: true }).focus();
  await page.keyboard.type(`${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
  await expect(page.getByRole("status").filter({ hasText: "Found: Samsung TV QM55" })).toContainText(
    "Chromium 94 · 1920 × 1080",
  );
  await page.getByLabel("Name", { exact: true }).focus();
  await page.keyboard.type("Floor west");
  await page.getByLabel("Group", { exact: true }).fill("Floor");
  const tenant = page.getByLabel("Tenant", { exact: true });
  if ((await tenant.count()) > 0) await tenant.selectOption({ label: "Northwind EU" });
  await page.getByLabel("Add a board", { exact: true }).selectOption(board);
  await press(page, "Add");
  await page.getByLabel("Seconds of Northwind EU").fill("45");
  await expectAccessible(page, "pairing a display on a phone");
  await press(page, "Pair the display");
  await expect(page.getByRole("status").filter({ hasText: "Floor west is paired." })).toBeVisible();

  expect(await tv.code()).toBeNull();
  expect(await tv.state()).toMatchObject({
    display: { name: "Floor west" },
    settings: { playlist: [{ boardId: board, pageId: null, seconds: 45 }], privacy: "full" },
  });
  expect(await tv.report({ shows: { boardId: board, pageId: null, isTakeover: false } })).toBe(204);

  // What it shows is drawn from what it reports, by the board's own tiles.
  await page.getByRole("link", { name: "Look at the display" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Floor west");
  await expect(page.getByText("Shows Northwind EU")).toBeVisible();
  await expect(page.getByText("Online", { exact: true })).toBeVisible();
  await expect(page.locator(".display-picture .headline-figure").first()).toHaveText(/^\d+$/);
  const id = new URL(page.url()).pathname.split("/").pop() ?? "";

  // Its playlist is put in another order by keys, and reaches it.
  const settings = page.getByRole("form", { name: "Settings" });
  await settings.getByLabel("Add a board").selectOption(board);
  await press(page, "Add");
  await settings.getByLabel("Seconds of Northwind EU").nth(1).fill("10");
  await settings.getByRole("button", { name: "Move Northwind EU, now 2 of 2" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(settings.getByLabel("Seconds of Northwind EU").first()).toHaveValue("10");
  // And by drawing: the first is put below the second.
  await settings.getByRole("button", { name: "Move Northwind EU, now 1 of 2" }).hover();
  const under = await settings.locator("li.ordered").nth(1).boundingBox();
  if (under === null) throw new Error("There is no second board.");
  await page.mouse.down();
  await page.mouse.move(under.x + 20, under.y + under.height - 4, { steps: 5 });
  await expect(settings.locator("[data-drop='after']")).toHaveCount(1);
  await page.mouse.up();
  await expect(settings.getByLabel("Seconds of Northwind EU").first()).toHaveValue("45");
  await press(page, "Save");
  await expect(settings.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  expect(await tv.state()).toMatchObject({ settings: { playlist: [{ seconds: 45 }, { seconds: 10 }] } });
  await expectAccessible(page, "a display on a phone");

  // What it is told from afar.
  const told = await tv.listen();
  await press(page, "Identify");
  expect((await told.next("command")).data).toMatchObject({ command: { kind: "identify" } });
  await press(page, "Message");
  await page.getByLabel("Text").fill("Fire drill at three");
  await press(page, "Show it");
  expect((await told.next("command")).data).toMatchObject({
    command: { kind: "message", text: "Fire drill at three" },
  });
  told.stop();

  // Nothing heard for five minutes is said in words, wherever an admin is.
  lastHeard(stack.product().dataDir, id, 6 * 60_000);
  await page.goto("/admin/displays");
  const alert = page.getByRole("alert").filter({ hasText: "1 display is silent" });
  await expect(alert).toContainText("Floor west · Northwind EU");
  await expect(page.getByText("Silent: nobody knows what it shows")).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Displays, 1 silent" })).toBeVisible();
  await expectAccessible(page, "the fleet on a phone");

  // Several at once.
  const east = turnOn(stack.url);
  const { tenantId } = Object((await tv.state()).display);
  const playlist = playlistOf([board], 30);
  const second = { code: await east.code(), tenantId, name: "Floor east", place: "", group: "Floor" };
  await ask("/api/displays", "POST", JSON.stringify({ ...second, settings: displaySettingsOf(playlist) }));
  expect(await east.code()).toBeNull();
  expect(await east.report({ shows: { boardId: board, pageId: null, isTakeover: false } })).toBe(204);
  for (const name of ["Floor west", "Floor east"]) await page.getByLabel(`Select ${name}`, { exact: true }).check();
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toBeVisible();
  await press(page, "Mute");
  await expect(page.getByRole("status").filter({ hasText: "2 displays are muted." })).toBeVisible();
  for (const one of [tv, east]) expect(await one.state()).toMatchObject({ settings: { muted: true } });
  const both = await Promise.all([tv.listen(), east.listen()]);
  await press(page, "Message");
  await page.getByLabel("Text").fill("Lunch is ready");
  await press(page, "Show it");
  for (const one of both) {
    // What it has not said that it did is told again first.
    while (!JSON.stringify((await one.next("command")).data).includes("Lunch is ready"));
    one.stop();
  }
  await page.getByLabel("Select Floor east", { exact: true }).uncheck();

  // Unpaired, it is gone, and its credential with it.
  await expect(page.getByRole("status").filter({ hasText: "1 selected" })).toBeVisible();
  await press(page, "Unpair");
  await page.getByRole("dialog").getByRole("button", { name: "Unpair" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The display is unpaired." })).toBeVisible();
  expect(await tv.report({})).toBe(401);
});
