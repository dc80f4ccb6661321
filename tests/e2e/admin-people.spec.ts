import { expectAccessible } from "./axe";
import { expect, expectLive, signIn, test } from "./fixtures";
import { accept, invite, PASSWORD } from "./invited";

/* People as an admin deals with them: invited by a link, limited to boards, shut out while they look. */

test("whoever is invited sees their board alone, until they are shut out: the open board ends", async ({
  admin,
  browser,
}) => {
  const link = await invite(admin, "grace@example.com");
  const grace = await accept(browser, link, "Grace");
  await expectLive(grace.page);
  await grace.page.goto("/boards");
  await expect(grace.page.getByRole("listitem")).toHaveCount(1);
  await expect(grace.page.getByRole("listitem")).toContainText("Northwind EU");
  expect((await grace.page.goto("/admin/people"))?.status()).toBe(404);
  grace.guard.expects(/status of 404/);
  await grace.page.goto("/");
  await expectLive(grace.page);

  await admin.goto("/admin/people");
  await admin.getByRole("link", { name: "Grace" }).click();
  await admin.getByLabel("Shut out").check();
  await admin.getByRole("form", { name: "Account", exact: true }).getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("Saved.")).toBeVisible();
  grace.guard.expects(/status of 401/);
  await expect(grace.page).toHaveURL(/\/sign-in/);
  expect(grace.guard.complaints()).toEqual([]);

  await grace.page.goto(link);
  await expect(grace.page.getByText("It has been accepted already.")).toBeVisible();
});

test("a sign-in ended by an admin ends the board it shows", async ({ admin, browser }) => {
  const vic = await accept(browser, await invite(admin, "vic@example.com"), "Vic");
  await expectLive(vic.page);
  vic.guard.expects(/status of 401/);
  await admin.goto("/admin/sessions");
  await admin
    .getByRole("row", { name: /vic@example.com/ })
    .getByRole("button")
    .click();
  await admin.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
  await expect(vic.page).toHaveURL(/\/sign-in/);
  await expect(admin.getByText("vic@example.com")).toHaveCount(0);
});

test("one changes one's own password by the present one", async ({ admin, browser }) => {
  const { page } = await accept(browser, await invite(admin, "olga@example.com"), "Olga");
  await page.getByRole("button", { name: "You and your settings" }).click();
  await page.getByRole("link", { name: "Your account" }).click();
  const form = page.getByRole("form", { name: "Password" });
  await form.getByLabel("Current password").fill("not the password");
  await form.getByLabel("New password").fill("eight loud umbrellas");
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByText("This is not your current password.")).toBeVisible();
  await form.getByLabel("Current password").fill(PASSWORD);
  await form.getByRole("button", { name: "Change the password" }).click();
  await expect(form.getByText("Your password is changed.")).toBeVisible();
});

for (const colorScheme of ["dark", "light"] as const)
  test(`the pages of people hold on a phone and for everybody, ${colorScheme}`, async ({
    page,
    context,
    stack,
    session,
  }) => {
    await signIn(context, stack, session);
    await page.emulateMedia({ colorScheme });
    const link = await invite(page, `${colorScheme}@example.com`);
    for (const width of [390, 1280])
      for (const path of ["/admin/people", "/admin/sessions", "/account"]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        await expectAccessible(page, `${path} ${width}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${path} ${width} px`).toBeLessThanOrEqual(0);
      }
    await page.goto("/admin/people");
    await page.getByRole("link", { name: "Sam Supervisor" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sam Supervisor");
    await expectAccessible(page, "a person");
    await page.goto(link);
    await expectAccessible(page, "an invitation");
  });
