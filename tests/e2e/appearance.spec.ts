import { expect, openBoard, test } from "./fixtures";

const GROUND = { dark: "rgb(10, 13, 19)", light: "rgb(245, 247, 250)" } as const;

for (const scheme of ["dark", "light"] as const)
  test.describe(`on a ${scheme} system`, () => {
    test.use({ colorScheme: scheme });
    test("the page follows the system", async ({ page }) => {
      await page.goto("/sign-in");
      await expect(page.locator("html")).toHaveCSS("background-color", GROUND[scheme]);
    });
  });

test("a chosen theme stays, and the first paint is already right", async ({ admin, stack, session, context }) => {
  await openBoard(admin, stack, session);
  await admin.getByRole("button", { name: "You and your settings" }).click();
  await admin.getByRole("radio", { name: "Light" }).check();
  await expect(admin.locator("html")).toHaveCSS("background-color", GROUND.light);
  // Without scripts nothing can put it right afterwards: what shows is what the server sent.
  const cookies = await context.cookies();
  const browser = context.browser();
  const bare = await browser?.newContext({ javaScriptEnabled: false, colorScheme: "dark", baseURL: stack.url });
  await bare?.addCookies(cookies);
  const page = await bare?.newPage();
  await page?.goto("/boards");
  expect(await page?.locator("html").getAttribute("data-theme")).toBe("light");
  await bare?.close();
});

test("who wants less motion gets none", async ({ admin, stack, session }) => {
  await admin.emulateMedia({ reducedMotion: "reduce" });
  await openBoard(admin, stack, session);
  const running = await admin.evaluate(() => {
    for (const node of document.querySelectorAll(".figure")) node.parentElement?.classList.add("just-changed");
    return document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 1).length;
  });
  expect(running).toBe(0);
});

test("what changed lights up once for everybody else", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  const names = await admin.evaluate(() => {
    for (const node of document.querySelectorAll(".figure")) node.parentElement?.classList.add("just-changed");
    return document.getAnimations().map((one) => one.effect?.getComputedTiming().iterations);
  });
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names)).toEqual(new Set([1]));
});
