import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

// An installation on which nobody has an account and nothing is connected.
test.use({
  stackOptions: {
    mode: "production",
    env: {
      WALLBOARD_ADMIN_EMAIL: "",
      WALLBOARD_ADMIN_PASSWORD: "",
      EIGHTX8_API_KEY: "",
      EIGHTX8_API_SECRET: "",
      EIGHTX8_REGION: "",
    },
  },
});

test("the link that the start prints makes the first admin, once", async ({ page, stack, guard, browser }) => {
  guard.expects(/status of 4\d\d/);
  const link = /http:\S+\/set-up\?token=[\w-]+/.exec(stack.product().output())?.[0] ?? "";
  const path = new URL(link).pathname + new URL(link).search;
  await page.goto(path);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `set-up, ${colorScheme}`);
  }
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill("too short");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByRole("heading", { name: "No contact centre is connected yet" })).toBeVisible();
  await expect(page.getByText("EIGHTX8_API_KEY=…")).toBeVisible();

  const stranger = await browser.newPage({ baseURL: stack.url });
  await stranger.goto(path);
  await expect(stranger.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  await stranger.close();
});
