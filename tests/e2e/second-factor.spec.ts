import type { Browser, Page } from "playwright/test";
import { codeFor, wrongCodeFor } from "../support/second-factor";
import { expectAccessible } from "./axe";
import { expect, expectLive, test } from "./fixtures";
import { Guard } from "./guard";
import { accept, invite, PASSWORD } from "./invited";

/* A second factor as a person meets it. The test is the app on their phone. */

const APP = "Code from your authenticator app";

/** Begins on the account's page; resolves to the secret that the app is given. */
async function begin(page: Page): Promise<string> {
  await page.goto("/account");
  const form = page.getByRole("form", { name: "Second factor" });
  await form.getByLabel("Password, to be sure it is you").fill(PASSWORD);
  await form.getByRole("button", { name: "Set up the second factor" }).click();
  await expect(page.getByRole("img", { name: "QR code for an authenticator app" })).toBeVisible();
  const address = await page.getByRole("link", { name: "Or open it in an app on this device" }).getAttribute("href");
  return new URL(address ?? "").searchParams.get("secret") ?? "";
}

/** Types the app's first code; resolves to the recovery codes. */
async function confirm(page: Page, secret: string): Promise<readonly string[]> {
  await page.getByLabel("Type the code that the app then shows").fill(codeFor(secret, Date.now()));
  await page.getByRole("button", { name: "Turn on the second factor" }).click();
  await expect(page.getByRole("heading", { name: "Keep these recovery codes" })).toBeFocused();
  const codes = await page
    .getByRole("listitem")
    .filter({ hasText: /^[0-9A-Z]+(-[0-9A-Z]+)+$/ })
    .allTextContents();
  expect(new Set(codes).size).toBe(10);
  return codes;
}

/** A browser of its own at the sign-in, with the password typed. */
async function atSignIn(browser: Browser, url: string, email: string) {
  const context = await browser.newContext();
  const guard = new Guard();
  guard.watch(context);
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  return { page, guard, close: () => context.close() };
}

async function giveRecoveryCode(page: Page, code: string): Promise<void> {
  await page.getByRole("button", { name: "Use a recovery code instead" }).click();
  await page.getByLabel("Recovery code").fill(code);
}

test("it is turned on with an app, asked for at sign-in, and turned off; a recovery code lets in once", async ({
  admin,
  browser,
  stack,
}) => {
  const email = "hedy@example.com";
  const { page, guard } = await accept(browser, await invite(admin, email), "Hedy");
  guard.expects(/status of 400/);
  const secret = await begin(page);
  await expectAccessible(page, "connecting an app");
  await page.getByLabel("Type the code that the app then shows").fill(wrongCodeFor(secret, Date.now()));
  await page.getByRole("button", { name: "Turn on the second factor" }).click();
  await expect(page.getByLabel("Type the code that the app then shows")).toHaveAccessibleDescription(
    /This code does not work/,
  );
  const [first = "", second = ""] = await confirm(page, secret);
  await expectAccessible(page, "recovery codes");
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();
  await page.reload();
  await expect(page.getByText(first)).toHaveCount(0);

  const phone = await atSignIn(browser, stack.url, email);
  phone.guard.expects(/status of 401/);
  await expect(phone.page.getByText(`${email} is protected by a second factor.`)).toBeVisible();
  await expect(phone.page.getByLabel(APP)).toBeFocused();
  await expectAccessible(phone.page, "the code at sign-in");
  await phone.page.getByLabel(APP).fill(wrongCodeFor(secret, Date.now()));
  await phone.page.keyboard.press("Enter");
  await expect(phone.page.getByRole("alert").filter({ hasText: "This code does not work" })).toBeVisible();
  // The step of the code that turned it on is spent: the app's next one lets in.
  await phone.page.getByLabel(APP).fill(codeFor(secret, Date.now(), 1));
  await phone.page.keyboard.press("Enter");
  await expect(phone.page).toHaveURL(/\/boards\/[\w-]+$/);
  await expectLive(phone.page);
  expect(phone.guard.complaints()).toEqual([]);
  await phone.close();

  const lost = await atSignIn(browser, stack.url, email);
  lost.guard.expects(/status of 401/);
  await giveRecoveryCode(lost.page, first.toLowerCase());
  await lost.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(lost.page.getByRole("heading", { name: "You are signed in" })).toBeFocused();
  await expect(lost.page.getByText("You have 9 left.")).toBeVisible();
  await expectAccessible(lost.page, "recovery codes left");
  await lost.page.getByRole("link", { name: "Go on" }).click();
  await expectLive(lost.page);
  await lost.close();

  const again = await atSignIn(browser, stack.url, email);
  again.guard.expects(/status of 401/);
  await giveRecoveryCode(again.page, first);
  await again.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(again.page.getByRole("alert").filter({ hasText: "This code was used already" })).toBeVisible();
  await expect(again.page).toHaveURL(/\/sign-in/);
  await again.close();

  await page.reload();
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
  await page.getByRole("button", { name: "Turn off" }).click();
  const form = page.getByRole("form", { name: "Turn off" });
  await form.getByLabel("Password, to be sure it is you").fill(PASSWORD);
  await giveRecoveryCode(page, second);
  await form.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByRole("button", { name: "Set up the second factor" })).toBeVisible();
  const plain = await atSignIn(browser, stack.url, email);
  await expect(plain.page).toHaveURL(/\/boards\/[\w-]+$/);
  expect(plain.guard.complaints()).toEqual([]);
  expect(guard.complaints()).toEqual([]);
  await plain.close();
});

test("an admin resets it for somebody who lost their phone: the password alone lets in again", async ({
  admin,
  browser,
  stack,
}) => {
  const email = "iris@example.com";
  const { page } = await accept(browser, await invite(admin, email), "Iris");
  await confirm(page, await begin(page));
  await page.getByRole("button", { name: "I have kept them" }).click();
  const asked = await atSignIn(browser, stack.url, email);
  asked.guard.expects(/status of 401/);
  await expect(asked.page.getByLabel(APP)).toBeVisible();
  await asked.close();

  await admin.goto("/admin/people");
  await admin.getByRole("link", { name: "Iris" }).click();
  await expect(admin.getByText("On. At sign-in a code is asked for beside the password.")).toBeVisible();
  await admin.getByRole("button", { name: "Reset the second factor" }).click();
  const dialog = admin.getByRole("dialog", { name: "Reset the second factor of Iris?" });
  await expectAccessible(admin, "resetting a second factor");
  await dialog.getByRole("button", { name: "Reset the second factor" }).click();
  await expect(admin.getByText("Off. The password alone lets them in.")).toBeVisible();

  const back = await atSignIn(browser, stack.url, email);
  await expect(back.page).toHaveURL(/\/boards\/[\w-]+$/);
  expect(back.guard.complaints()).toEqual([]);
  await back.close();
  await admin.goto("/admin/audit");
  await expect(admin.getByText("reset the second factor of Iris")).toBeVisible();
});
