import type { Browser, Page } from "playwright/test";
import { expect } from "./fixtures";
import { Guard } from "./guard";

/** What everybody chooses who accepts an invitation here. */
export const PASSWORD = "seven quiet umbrellas";

/** Makes an invitation on the page of people, to one board of one tenant; resolves to its link. */
export async function invite(page: Page, email: string): Promise<string> {
  await page.goto("/admin/people");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Tenant").selectOption({ label: "Northwind EU" });
  await form.getByLabel("Only some boards").check();
  await form.getByLabel("Northwind EU", { exact: true }).check();
  await form.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel(`Link for ${email}`).inputValue();
  expect(link).toMatch(/\/invitation\?token=[\w-]{43}$/);
  return link;
}

/** Accepts it in a browser of its own. */
export async function accept(browser: Browser, link: string, name: string) {
  const context = await browser.newContext();
  const guard = new Guard();
  guard.watch(context);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Choose a password").fill(PASSWORD);
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page).toHaveURL(/\/boards\/[\w-]+$/);
  return { page, guard };
}
