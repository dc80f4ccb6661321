import { ADMIN } from "../support/stack";
import { expect, expectLive, test } from "./fixtures";

test.use({ stackOptions: { mode: "production" } });

test("no trace of the demo's doors", async ({ page, stack }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expect(page.getByText(/look around|demo/i)).toHaveCount(0);
  const answer = await fetch(`${stack.url}/api/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ role: "admin" }),
  });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("set-cookie")).toBeNull();
});

test("a wrong password is worded, the right one leads to the board", async ({ page, guard }) => {
  guard.expects(/status of 401/);
  await page.goto("/");
  await page.getByLabel("E-mail").fill(ADMIN.email);
  await page.getByLabel("Password", { exact: true }).fill("correct horse batterie");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "E-mail and password don’t belong together" })).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(ADMIN.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/boards\//);
  await expectLive(page);
});

test("guessing is slowed down, and says for how long", async ({ page, guard }) => {
  guard.expects(/status of (401|429)/);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  const wait = page.getByRole("button", { name: /^Wait \d+ seconds?$/ });
  for (let attempt = 0; attempt < 8 && !(await wait.isVisible()); attempt += 1) {
    await page.getByLabel("Password", { exact: true }).fill(`guess number ${attempt}`);
    const answered = page.waitForResponse((response) => response.url().endsWith("/callback/credentials"));
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(page.getByRole("button", { name: "Signing in …" })).toHaveCount(0);
  }
  await expect(wait).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Too many attempts" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in" }), "and then it may be tried again").toBeEnabled();
});
