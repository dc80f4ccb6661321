import type { Page } from "playwright/test";
import { expectAccessible } from "./axe";
import { boardStatus, expect, openBoard, signIn, test } from "./fixtures";

/** Opens a tenant's page by the way a person goes: from the board through the menu and the list. */
async function openTenant(page: Page, name: string): Promise<void> {
  await page.goto("/admin/tenants");
  await page.getByRole("rowheader", { name }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

const settings = (page: Page) => page.getByRole("form", { name: "Settings" });
const save = (page: Page) => settings(page).getByRole("button", { name: "Save" });

test("an admin renames a tenant, and its board says the new name at once", async ({
  admin,
  context,
  stack,
  session,
}) => {
  await openBoard(admin, stack, session, "Harbour Mutual");
  const page = await context.newPage();
  await openTenant(page, "Harbour Mutual");
  await settings(page).getByLabel("Name", { exact: true }).fill("Harbour Insurance");
  await save(page).click();
  await expect(settings(page).getByRole("status")).toHaveText("Saved.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour Insurance");
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Harbour Insurance");
  await settings(page).getByLabel("Name", { exact: true }).fill("Harbour Mutual");
  await save(page).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Harbour Mutual");
});

test("pausing stops the board, resuming lets it go on", async ({ admin, context, stack, session }) => {
  await openBoard(admin, stack, session);
  const page = await context.newPage();
  await openTenant(page, "Northwind EU");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await expect(admin.locator(".board-status")).toContainText("Paused");
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(boardStatus(admin)).toHaveText(/^Live/);
});

test("of two admins the slower one is told, and keeps what was typed", async ({ admin, context, guard }) => {
  guard.expects(/status of 409/);
  const other = await context.newPage();
  await openTenant(admin, "Northwind EU");
  await openTenant(other, "Northwind EU");
  await settings(admin).getByLabel("Seconds between").fill("20");
  await settings(other).getByLabel("Seconds between").fill("15");
  await save(other).click();
  await expect(settings(other).getByRole("status")).toHaveText("Saved.");
  await save(admin).click();
  await expect(settings(admin).getByRole("alert")).toContainText("Somebody else has changed this in the meantime");
  await expect(settings(admin).getByLabel("Seconds between")).toHaveValue("20");
  await settings(admin).getByRole("button", { name: "Load the newer version" }).click();
  await expect(settings(admin).getByLabel("Seconds between")).toHaveValue("15");
  await settings(admin).getByLabel("Seconds between").fill("5");
  await save(admin).click();
  await expect(settings(admin).getByRole("status")).toHaveText("Saved.");
});

test("who pauses while something is typed is in nobody's way, and somebody else's change is still told", async ({
  admin,
  context,
  guard,
}) => {
  guard.expects(/status of 409/);
  await openTenant(admin, "Northwind EU");
  const seconds = settings(admin).getByLabel("Seconds between");
  await seconds.fill("20");
  await admin.getByRole("button", { name: "Pause" }).click();
  await admin.getByRole("button", { name: "Resume" }).click();
  await expect(admin.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(seconds).toHaveValue("20");
  await save(admin).click();
  await expect(settings(admin).getByRole("status")).toHaveText("Saved.");

  await seconds.fill("30");
  const other = await context.newPage();
  await openTenant(other, "Northwind EU");
  await expect(settings(other).getByLabel("Seconds between")).toHaveValue("20");
  await settings(other).getByLabel("Seconds between").fill("5");
  await save(other).click();
  await expect(settings(other).getByRole("status")).toHaveText("Saved.");
  // Upon an outdated page nothing is paused either; what was typed stays, and what the other one saved.
  await admin.getByRole("button", { name: "Pause" }).click();
  await expect(admin.getByRole("button", { name: "Load the newer version" })).toBeVisible();
  await admin.getByRole("button", { name: "Load the newer version" }).click();
  await admin.getByRole("button", { name: "Pause" }).click();
  await admin.getByRole("button", { name: "Resume" }).click();
  await expect(seconds).toHaveValue("30");
  await save(admin).click();
  await expect(settings(admin).getByRole("alert")).toContainText("Somebody else has changed this in the meantime");
  await settings(admin).getByRole("button", { name: "Load the newer version" }).click();
  await expect(seconds).toHaveValue("5");
});

test("what is wrong stands beside its field, the first one has the focus, and nothing is sent", async ({ admin }) => {
  await openTenant(admin, "Northwind EU");
  const name = settings(admin).getByLabel("Name", { exact: true });
  const zone = settings(admin).getByLabel("Time zone");
  await name.fill("");
  await zone.fill("Mars/Olympus");
  await settings(admin).getByLabel("Seconds between").fill("1");
  await save(admin).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Please fill this in\./);
  await expect(zone).toHaveAccessibleDescription(/no time zone/);
  await expect(settings(admin).getByLabel("Seconds between")).toHaveAccessibleDescription(/At least 5\./);
  await expectAccessible(admin, "a form with errors");
});

test("a name that another tenant bears is refused beside the field", async ({ admin, guard }) => {
  guard.expects(/status of 400/);
  await openTenant(admin, "Northwind EU");
  const name = settings(admin).getByLabel("Name", { exact: true });
  await name.fill("Harbour Mutual");
  await save(admin).click();
  await expect(name).toHaveAccessibleDescription(/This is taken/);
  await expect(name).toHaveValue("Harbour Mutual");
});

test("without the server nothing typed is lost", async ({ admin, context, guard }) => {
  guard.expects(/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/);
  await openTenant(admin, "Northwind EU");
  await settings(admin).getByLabel("Name", { exact: true }).fill("Northwind Europe");
  await context.route("**/api/admin/tenants/*", (route) => route.abort());
  await save(admin).click();
  await expect(settings(admin).getByRole("alert")).toContainText("The server did not answer");
  await expect(settings(admin).getByLabel("Name", { exact: true })).toHaveValue("Northwind Europe");
});

test("leaving with something unsaved asks first, by keyboard, too", async ({ admin }) => {
  await openTenant(admin, "Northwind EU");
  const address = admin.url();
  await settings(admin).getByLabel("Time zone").fill("Europe/Berlin");
  const link = admin.getByRole("link", { name: "Overview" });
  await link.focus();
  await admin.keyboard.press("Enter");
  const dialog = admin.getByRole("dialog", { name: "Leave without saving?" });
  await expect(dialog).toBeVisible();
  await admin.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(admin.url()).toBe(address);
  await expect(settings(admin).getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  await link.click();
  await dialog.getByRole("button", { name: "Leave without saving" }).click();
  await expect(admin).toHaveURL("/admin");
});

for (const [browser, withoutNavigation] of [
  ["", false],
  [", in a browser without the Navigation API", true],
] as const)
  test(`Back and Forward ask, too, and lead where they would have led${browser}`, async ({ admin }) => {
    if (withoutNavigation)
      await admin.addInitScript(() => Object.defineProperty(window, "navigation", { value: undefined }));
    await admin.goto("/admin");
    await admin.getByRole("link", { name: "Tenants" }).click();
    await expect(admin).toHaveURL("/admin/tenants");
    await admin.getByRole("rowheader", { name: "Northwind EU" }).getByRole("link").click();
    const zone = settings(admin).getByLabel("Time zone");
    const dialog = admin.getByRole("dialog", { name: "Leave without saving?" });
    const held = await zone.inputValue();
    const address = admin.url();
    await zone.fill("Europe/Berlin");
    await admin.goBack();
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: "Stay" }).last().click();
    await expect(dialog).toHaveCount(0);
    await expect(admin).toHaveURL(address);
    await expect(zone).toHaveValue("Europe/Berlin");
    // Asked once more, one may also mean it.
    await admin.goBack();
    await dialog.getByRole("button", { name: "Leave without saving" }).click();
    await expect(admin).toHaveURL("/admin/tenants");
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Tenants");
    await admin.goForward();
    await expect(admin).toHaveURL(address);
    await expect(zone).toHaveValue(held);
    await admin.getByRole("link", { name: "Queues" }).click();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Queues");
    await admin.goBack();
    await expect(admin).toHaveURL(address);
    await zone.fill("Europe/Berlin");
    await admin.goForward();
    await dialog.getByRole("button", { name: "Leave without saving" }).click();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Queues");
    // What is typed and then taken back is nothing unsaved.
    await admin.goBack();
    await zone.fill("Europe/Berlin");
    await zone.fill(held);
    await admin.goBack();
    await expect(admin).toHaveURL("/admin/tenants");
  });

test("a reload and the way to another document are asked about by the browser itself", async ({ admin }) => {
  await openTenant(admin, "Northwind EU");
  await settings(admin).getByLabel("Time zone").fill("Europe/Berlin");
  const asked: string[] = [];
  admin.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  // Playwright's own `reload` would wait for a page that does not come.
  await admin.evaluate(() => setTimeout(() => window.location.reload()));
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(settings(admin).getByLabel("Time zone")).toHaveValue("Europe/Berlin");
});

test("a supervisor sees how the tenants do, and nothing to change", async ({ page, context, stack }) => {
  await signIn(context, stack, await stack.signIn("supervisor"));
  await page.goto("/boards");
  await page.getByRole("button", { name: "You and your settings" }).click();
  await page.getByRole("link", { name: "Admin" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
  const nav = page.getByRole("navigation", { name: "Admin pages" });
  await expect(nav.getByRole("link")).toHaveText(["Overview", "Tenants", "Displays"]);
  await nav.getByRole("link", { name: "Tenants" }).click();
  await openTenant(page, "Northwind EU");
  await expect(page.getByRole("heading", { name: "Health" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "API key and secret" })).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});

for (const colorScheme of ["dark", "light"] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the admin pages are accessible, and fit a phone", async ({ admin }) => {
      for (const path of ["/admin", "/admin/tenants"]) {
        await admin.goto(path);
        await expect(admin.getByRole("navigation").locator("[aria-current=page]")).toHaveCount(1);
        await expectAccessible(admin, path);
      }
      await openTenant(admin, "Northwind EU");
      await expectAccessible(admin, "a tenant");
      const address = admin.url();
      await admin.setViewportSize({ width: 390, height: 844 });
      for (const path of ["/admin", "/admin/tenants", address]) {
        await admin.goto(path);
        await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
        const wide = await admin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
        await expectAccessible(admin, `${path} on a phone`);
      }
    });
  });

test("the way past the navigation leads to the content", async ({ admin }) => {
  await admin.goto("/admin");
  await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
  await admin.keyboard.press("Tab");
  await expect(admin.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await admin.keyboard.press("Enter");
  await expect(admin).toHaveURL(/\/admin#main$/);
});
