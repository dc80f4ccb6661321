import { boardId, expect, expectLive, test } from "./fixtures";

test.describe("in the demo", () => {
  for (const role of ["admin", "supervisor"] as const)
    test(`one click lets a newcomer in as ${role}`, async ({ page }) => {
      await page.goto("/");
      await expect(page).toHaveURL("/sign-in");
      await page
        .getByRole("button", { name: `Look around as ${role === "admin" ? "an admin" : "a supervisor"}` })
        .click();
      await expect(page).toHaveURL(/\/boards\/[\w-]+$/);
      await expectLive(page);
      await page.getByRole("button", { name: "You and your settings" }).click();
      await expect(page.getByText(`${role}@demo.test`)).toBeVisible();
    });

  test("a browser that asks for the icon by its old address finds one", async ({ request }) => {
    for (const [address, type] of [
      ["/favicon.ico", "image/x-icon"],
      ["/icon.svg", "image/svg+xml"],
    ] as const) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      expect(answer.headers()["content-type"], address).toContain(type);
    }
  });

  test("whoever is signed out is led back to where they wanted to go", async ({ page, stack, session }) => {
    const path = `/boards/${await boardId(stack, session)}`;
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
    await page.getByRole("button", { name: "Look around as a supervisor" }).click();
    await expect(page).toHaveURL(path);
  });

  test("the way back never leads to another site", async ({ page }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example/x")}`);
    await page.getByRole("button", { name: "Look around as a supervisor" }).click();
    await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/boards\/[\w-]+$/);
  });

  test("signing out ends the session in every tab and at the server", async ({ page, context, stack, guard }) => {
    // The other tab asks once more and is refused.
    guard.expects(/status of 401/);
    const session = await stack.signIn("supervisor");
    const [name = "", value = ""] = session.split("=");
    await context.addCookies([{ name, value, url: stack.url }]);
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto("/");
      await expectLive(tab);
    }
    await page.getByRole("button", { name: "You and your settings" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/sign-in");
    await expect(other).toHaveURL(/\/sign-in/);
    const answer = await fetch(`${stack.url}/api/boards`, { headers: { cookie: session } });
    expect(answer.status, "a copy of the cookie is worth nothing").toBe(401);
  });

  test("a sign-in without a network says so and can be tried again", async ({ page, context, guard }) => {
    guard.expects(/ERR_INTERNET_DISCONNECTED|ChunkLoadError/);
    await page.goto("/sign-in");
    await context.setOffline(true);
    const button = page.getByRole("button", { name: "Look around as a supervisor" });
    await button.click();
    await expect(page.getByRole("alert").filter({ hasText: "The server did not answer" })).toBeVisible();
    await context.setOffline(false);
    await button.click();
    await expect(page).toHaveURL(/\/boards\//);
  });
});
