import type { Browser, BrowserContextOptions, Page } from "playwright/test";
import { startIdentityProvider, type TestIdentityProvider } from "../support/identity-provider";
import { seedProvider } from "../support/seed-provider-process";
import type { Stack } from "../support/stack";
import { expectAccessible } from "./axe";
import { test as base, expect, expectLive, signIn } from "./fixtures";
import { Guard } from "./guard";

/* People of a company sign in with the account that they have there: at the provider's own pages, in a real browser. */

/** WALLBOARD_URL where nothing else is said: the provider leads back to it. */
const siteOf = (stack: Stack) => stack.url.replace("127.0.0.1", "localhost");

const test = base.extend<object, { idp: TestIdentityProvider; ssoTenantId: string }>({
  idp: [
    async ({ stack }, use) => {
      const idp = await startIdentityProvider({ redirectUris: [`${siteOf(stack)}/api/auth/callback/sso-contoso`] });
      await use(idp);
      await idp.stop();
    },
    { scope: "worker" },
  ],
  ssoTenantId: [
    async ({ stack, idp }, use) => {
      const { issuer, clientId, clientSecret } = idp;
      const provider = { id: "contoso", name: "Contoso", issuer, clientId, clientSecret };
      const { dataDir } = stack.product();
      await use(await seedProvider({ dataDir, id: "contoso", provider, groups: { Agents: "viewer" } }));
    },
    { scope: "worker", auto: true },
  ],
});

// A stack of its own: a provider that is offered at the sign-in is so to everybody.
test.use({ stackOptions: { mode: "production", env: { LOG_LEVEL: "warn" } } });

const EMAIL = { email_verified: true, name: "Ann Example" };

/** A browser of somebody's own. */
async function open(browser: Browser, stack: Stack, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: siteOf(stack), ...options });
  const guard = new Guard();
  guard.watch(context);
  return { page: await context.newPage(), guard };
}

/** From the sign-in page through the provider's login page. */
async function signInAs(page: Page, account: string): Promise<void> {
  await page.getByRole("button", { name: "Sign in with Contoso" }).click();
  await expect(page.getByRole("heading", { name: "Contoso login" })).toBeVisible();
  await page.getByLabel("Account").fill(account);
  await page.getByRole("button", { name: "Continue" }).click();
}

test("an invited person signs in at the provider and sees the board that they wanted to see", async ({
  browser,
  stack,
  session,
  ssoTenantId,
  idp,
}) => {
  idp.person({ sub: "s-ann", email: "Ann@Example.com", ...EMAIL });
  const invited = await fetch(`${stack.url}/api/admin/tenants/${ssoTenantId}/invitations`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: session },
    body: JSON.stringify({ email: "ann@example.com", role: "supervisor", boardIds: null }),
  });
  expect(invited.status).toBe(201);
  const { path } = await invited.json();

  const { page, guard } = await open(browser, stack);
  await page.goto(path);
  await expect(page.getByText("Signing in there as ann@example.com accepts the invitation.")).toBeVisible();
  await expectAccessible(page, "an invitation with a provider");
  await page.goto("/boards");
  await expect(page).toHaveURL("/sign-in?next=%2Fboards");
  // By keyboard alone, from the field that has the focus.
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Sign in with Contoso" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByLabel("Account").fill("s-ann");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/boards");
  await page.getByRole("listitem").getByRole("link").first().click();
  await expectLive(page);

  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Single sign-on" })).toBeVisible();
  await expect(page.getByText("A second factor is set up there.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Password" })).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Contoso/ })).toHaveCount(1);
  await expectAccessible(page, "the account of somebody without a password");

  await page.goto(path);
  await expect(page.getByText("It has been accepted already.")).toBeVisible();
  expect(guard.complaints()).toEqual([]);
});

test("whoever leaves a group loses its boards at the next sign-in, on a screen that is open elsewhere at once", async ({
  browser,
  stack,
  session,
  idp,
}) => {
  const be = (groups: string[]) => idp.person({ sub: "s-bo", email: "bo@example.com", ...EMAIL, name: "Bo", groups });
  be(["Agents"]);
  const wall = await open(browser, stack);
  await wall.page.goto("/");
  await signInAs(wall.page, "s-bo");
  await expect(wall.page).toHaveURL(/\/boards\/[\w-]+$/);
  await expectLive(wall.page);

  const admin = await open(browser, stack);
  await signIn(admin.page.context(), stack, session, siteOf(stack));
  await admin.page.goto("/admin/people");
  await admin.page.getByRole("link", { name: "Bo", exact: true }).click();
  await expect(admin.page.getByText("Given by groups at Contoso.")).toBeVisible();
  await expectAccessible(admin.page, "a person whose role groups gave");

  be([]);
  const laptop = await open(browser, stack);
  await laptop.page.goto("/sign-in");
  await signInAs(laptop.page, "s-bo");
  await expect(laptop.page.getByRole("heading", { name: "There is no board for you yet" })).toBeVisible();
  // Sooner than rights are looked at anyway: its stream was ended.
  const said = wall.page.getByText("This board was removed, or you may no longer see it.");
  await expect(said).toBeVisible({ timeout: 15_000 });
  wall.guard.expects(/status of 404/);
  expect((await wall.page.reload())?.status()).toBe(404);
  for (const { guard } of [wall, laptop]) expect(guard.complaints()).toEqual([]);
});

test("whoever is not let in is told why in their own language, and can try again from there", async ({
  browser,
  stack,
  idp,
}) => {
  idp.person({ sub: "s-eve", email: "eve@elsewhere.example", ...EMAIL });
  idp.person({ sub: "s-nobody", email: "nobody@example.com", ...EMAIL });
  for (const colorScheme of ["dark", "light"] as const) {
    const { page, guard } = await open(browser, stack, { colorScheme, viewport: { width: 390, height: 844 } });
    await page.goto("/sign-in?next=%2Fboards");
    await signInAs(page, "s-eve");
    await expect(
      page.getByText("Your e-mail address is not of a domain that may sign in through Contoso."),
    ).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible(page, `a refusal, ${colorScheme}`);
    await page.getByRole("button", { name: "Sign in with Contoso" }).click();
    // The provider knows them still: no login page comes between.
    await expect(page).toHaveURL(/problem=domain&provider=contoso&next=%2Fboards$/);
    expect(guard.complaints()).toEqual([]);
  }
  const { page, guard } = await open(browser, stack, { locale: "de-DE" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Mit Contoso anmelden" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Contoso hat Sie nicht eingelassen.")).toBeVisible();
  await page.getByRole("button", { name: "Mit Contoso anmelden" }).click();
  await page.getByLabel("Account").fill("s-nobody");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sie sind noch nicht eingeladen.")).toBeVisible();
  await expectAccessible(page, "a refusal in German");
  expect(guard.complaints()).toEqual([]);
});

test("a provider that is down, and one that is gone, are told from one's own fault", async ({
  browser,
  stack,
  session,
}) => {
  const dying = await startIdentityProvider({ redirectUris: [] });
  const { dataDir } = stack.product();
  const { issuer, clientId, clientSecret } = dying;
  const provider = { id: "fabrikam", name: "Fabrikam", issuer, clientId, clientSecret };
  await dying.stop();
  await seedProvider({ dataDir, id: "fabrikam", provider, groups: {} });
  const { page, guard } = await open(browser, stack);
  await page.goto("/sign-in?next=%2Fboards");
  await page.getByRole("button", { name: "Sign in with Contoso" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Contoso did not let you in.")).toBeVisible();
  await page.getByRole("button", { name: "Sign in with Fabrikam" }).click();
  await expect(page.getByText("Fabrikam does not answer.")).toBeVisible();
  await expect(page).toHaveURL(/next=%2Fboards$/);
  await page.goto("/sign-in?problem=domain&provider=nobody");
  await expect(page.getByText("This way of signing in is not offered any more.")).toBeVisible();
  const trail = await fetch(`${stack.url}/admin/audit`, { headers: { cookie: session } });
  expect((await trail.text()).includes("A sign-in as somebody unknown failed")).toBe(true);
  expect(guard.complaints()).toEqual([]);
});

test("by another of its addresses the product says at which it is reached by single sign-on", async ({
  page,
  stack,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with Contoso" }).click();
  await expect(page.getByText(`Single sign-on leads back to ${siteOf(stack)}.`)).toBeVisible();
});
