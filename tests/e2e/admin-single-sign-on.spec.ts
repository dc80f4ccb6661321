import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright/test";
import { startIdentityProvider } from "../support/identity-provider";
import { ADMIN } from "../support/stack";
import { expectAccessible } from "./axe";
import { expect, expectLive, test } from "./fixtures";
import { Guard } from "./guard";

/* Identity providers as an installation admin sets them up; the demo's admins have no password, so this is no demo. */
test.use({ stackOptions: { mode: "production" } });

const LIST = "/admin/settings/single-sign-on";

const form = (page: Page) => page.getByRole("form", { name: "Identity provider" });
const check = (page: Page) => page.getByRole("region", { name: "Check" });
const redirectAddress = (page: Page) => page.getByRole("region", { name: "Redirect address" }).getByText(/^http/);

/** Fills in a provider that may be anywhere. */
async function fillIn(page: Page, name: string, issuer = "https://login.example.com"): Promise<void> {
  await form(page).getByLabel("Which provider").selectOption("oidc");
  await form(page).getByLabel("Name", { exact: true }).fill(name);
  await form(page).getByLabel("Issuer", { exact: true }).fill(issuer);
  await form(page).getByLabel("Client ID").fill("wallboard");
  await form(page).getByLabel("Client secret").fill("a long client secret x7Qp");
  await form(page).getByLabel("E-mail domains").fill("Example.com, example.org");
}

async function add(page: Page, name: string): Promise<void> {
  await page.goto(`${LIST}/add`);
  await fillIn(page, name);
  await form(page).getByRole("button", { name: "Add the provider" }).click();
  await expect(page).toHaveURL(LIST);
}

async function openProvider(page: Page, name: string): Promise<void> {
  await page.goto(LIST);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
}

test("an admin adds a provider, checks it, and whoever a group lets in signs in through it", async ({
  admin,
  browser,
}) => {
  await admin.goto("/admin/settings");
  await admin.getByRole("link", { name: "Single sign-on" }).click();
  await expect(admin.getByRole("heading", { name: "No provider yet" })).toBeVisible();
  await admin.getByRole("link", { name: "Add a provider" }).click();
  const address = (await redirectAddress(admin).textContent()) ?? "";
  await admin.reload();
  // It is registered at the provider before there is anything to store: it must not be another one now.
  await expect(redirectAddress(admin)).toHaveText(address);
  const idp = await startIdentityProvider({ redirectUris: [address] });
  idp.person({ sub: "grace", email: "grace@example.com", email_verified: true, name: "Grace", groups: ["wall"] });
  try {
    await fillIn(admin, "Contoso", idp.issuer);
    await form(admin).getByLabel("Client ID").fill(idp.clientId);
    await form(admin).getByLabel("Client secret").fill(idp.clientSecret);
    await form(admin).getByRole("button", { name: "Add a group" }).click();
    await expect(form(admin).getByLabel("Group", { exact: true })).toBeFocused();
    await admin.keyboard.type("wall");
    await check(admin).getByRole("button", { name: "Check" }).click();
    await expect(check(admin).getByRole("status")).toContainText("This server can work with the provider.");
    await form(admin).getByRole("button", { name: "Add the provider" }).click();
    await expect(admin).toHaveURL(LIST);
    await expect(admin.getByRole("listitem").filter({ hasText: "Contoso" })).toContainText(
      /On.*For example\.com and example\.org.*Nobody has signed in/,
    );

    const context = await browser.newContext();
    const guard = new Guard();
    guard.watch(context);
    const grace = await context.newPage();
    // The provider leads back to the address by which the installation knows itself.
    await grace.goto(`${new URL(address).origin}/sign-in`);
    await grace.getByRole("button", { name: "Sign in with Contoso" }).click();
    await grace.getByLabel("Account").fill("grace");
    await grace.getByRole("button", { name: "Continue" }).click();
    await expect(grace).toHaveURL(/\/boards\/[\w-]+$/);
    await expectLive(grace);

    await admin.reload();
    await expect(admin.getByRole("listitem").filter({ hasText: "Contoso" })).toContainText("1 person · last sign-in");
    await openProvider(admin, "Contoso");
    // Turned off, it signs out whoever came in through it, at once.
    await admin.getByRole("button", { name: "Turn off" }).click();
    // The provider's own pages have no icon.
    guard.expects(/status of 401/, /favicon\.ico/);
    await expect(grace).toHaveURL(/\/sign-in/);
    await expect(grace.getByLabel("E-mail")).toBeVisible();
    await expect(grace.getByRole("button", { name: "Sign in with Contoso" })).toHaveCount(0);
    expect(guard.complaints()).toEqual([]);
    await context.close();

    await admin
      .getByRole("form", { name: "Delete" })
      .getByLabel(/^Type the provider’s name/)
      .fill("Contoso");
    await admin.getByRole("button", { name: "Delete the provider" }).click();
    await expect(admin).toHaveURL(LIST);
    await expect(admin.getByRole("heading", { name: "No provider yet" })).toBeVisible();
  } finally {
    await idp.stop();
  }
});

test("what is wrong stands beside its field, the first one has the focus, and nothing is sent", async ({ admin }) => {
  await admin.goto(`${LIST}/add`);
  await form(admin).getByLabel("Directory (tenant) ID").fill("contoso.onmicrosoft.com");
  await form(admin).getByLabel("E-mail domains").fill("example.com, nonsense");
  await form(admin).getByRole("button", { name: "Add a group" }).click();
  await form(admin).getByRole("button", { name: "Add the provider" }).click();
  const described = (label: string | RegExp) => expect(form(admin).getByLabel(label, { exact: true }));
  await expect(form(admin).getByLabel("Directory (tenant) ID")).toBeFocused();
  await described("Directory (tenant) ID").toHaveAccessibleDescription(/32 letters and digits/);
  await described("Application (client) ID").toHaveAccessibleDescription(/Please fill this in/);
  await described("Client secret").toHaveAccessibleDescription(/Please fill this in/);
  await described("E-mail domains").toHaveAccessibleDescription(/“nonsense” is no domain/);
  await described("Group").toHaveAccessibleDescription(/Please fill this in/);
  await expectAccessible(admin, "a provider's form with errors");
  await form(admin).getByLabel("E-mail domains").fill("gmail.com");
  await expect(form(admin).getByText("Anybody can have an address at gmail.com")).toBeVisible();
  await form(admin).getByLabel("Client secret").fill("6d2a1c8e-0000-4000-8000-1234567890ab");
  await form(admin).getByLabel("Directory (tenant) ID").fill("6d2a1c8e-0000-4000-8000-1234567890ab");
  await form(admin).getByLabel("Application (client) ID").fill("wallboard");
  await form(admin).getByRole("button", { name: "Remove group 1" }).click();
  await form(admin).getByRole("button", { name: "Add the provider" }).click();
  await described("Client secret").toHaveAccessibleDescription(/This is the secret’s ID/);
  await expect(form(admin).getByLabel("Client secret")).toBeFocused();
});

test.describe("the check", () => {
  let server: Server;
  let origin = "";
  test.beforeAll(async () => {
    server = createServer((_request, response) => {
      const issuer = "https://login.example.com/realms/acme";
      response.end(
        JSON.stringify({ issuer, authorization_endpoint: issuer, token_endpoint: issuer, jwks_uri: issuer }),
      );
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    // Holds because a server that listens on a host and port says so in this shape.
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => new Promise((closed) => server.close(closed)));

  test("says in plain words what is wrong, and when it is no longer about what stands there", async ({ admin }) => {
    await admin.goto(`${LIST}/add`);
    await check(admin).getByRole("button", { name: "Check" }).click();
    await expect(check(admin).getByRole("status")).toHaveText("Fill in first where the provider is.");
    await expect(form(admin).getByLabel("Directory (tenant) ID")).toBeFocused();
    await form(admin).getByLabel("Which provider").selectOption("oidc");
    await form(admin).getByLabel("Issuer", { exact: true }).fill(origin);
    await check(admin).getByRole("button", { name: "Check" }).click();
    await expect(check(admin).getByRole("listitem")).toHaveText([
      /says what it offers/,
      /another issuer than you named.*It calls itself “https:\/\/login\.example\.com\/realms\/acme”/,
      /Look at its addresses/,
      /Look at how it signs/,
      /Look at how it knows its clients/,
      /Fetch its keys/,
    ]);
    await expectAccessible(admin, "a failed check");
    await form(admin).getByLabel("Issuer", { exact: true }).fill("http://127.0.0.1:1");
    await expect(check(admin).getByRole("status")).toContainText("The form has changed since.");
    await check(admin).getByRole("button", { name: "Check again" }).click();
    await expect(check(admin).getByRole("status")).toContainText("Nothing answers there.");
  });
});

test("of two admins the slower one is told, and keeps what was typed", async ({ admin, context, guard }) => {
  guard.expects(/status of 409/);
  await add(admin, "Fabrikam");
  const other = await context.newPage();
  await openProvider(admin, "Fabrikam");
  await openProvider(other, "Fabrikam");
  await form(admin).getByLabel("E-mail domains").fill("example.net");
  await form(other).getByLabel("Claim with the groups").fill("roles");
  await form(other).getByRole("button", { name: "Save" }).click();
  await expect(form(other).getByText("Saved.")).toBeVisible();
  await form(admin).getByRole("button", { name: "Save" }).click();
  await expect(form(admin).getByRole("alert")).toContainText("Somebody else has changed this in the meantime");
  await expect(form(admin).getByLabel("E-mail domains")).toHaveValue("example.net");
  await form(admin).getByRole("button", { name: "Load the newer version" }).click();
  await expect(form(admin).getByLabel("Claim with the groups")).toHaveValue("roles");
  await expect(form(admin).getByLabel("E-mail domains")).toHaveValue("example.com, example.org");
});

test("a stored secret is never shown, and never sent to another issuer", async ({ admin, guard }) => {
  guard.expects(/status of 400/);
  await add(admin, "Tailspin");
  await openProvider(admin, "Tailspin");
  const secret = form(admin).getByLabel("Client secret");
  await expect(secret).toHaveValue("");
  await expect(secret).toHaveAccessibleDescription(/ends in …x7Qp/);
  expect(await admin.content()).not.toContain("a long client secret");
  await form(admin).getByLabel("Issuer", { exact: true }).fill("https://elsewhere.example.com");
  await form(admin).getByRole("button", { name: "Save" }).click();
  await expect(secret).toHaveAccessibleDescription(/give the secret again/);
  await secret.fill("another client secret");
  await form(admin).getByRole("button", { name: "Save" }).click();
  await expect(form(admin).getByText("Saved.")).toBeVisible();
  await expect(secret).toHaveValue("");
});

test("leaving with something unsaved asks first; passwords go on working", async ({ admin, page, stack }) => {
  await admin.goto(`${LIST}/add`);
  await form(admin).getByLabel("Client ID").or(form(admin).getByLabel("Application (client) ID")).fill("half typed");
  await admin.getByRole("link", { name: "All providers" }).click();
  await admin
    .getByRole("dialog", { name: "Leave without saving?" })
    .getByRole("button", { name: "Leave without saving" })
    .click();
  await expect(admin).toHaveURL(LIST);
  expect(await stack.signIn("admin")).toContain("wallboard-session=");
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(ADMIN.email);
  await page.getByLabel("Password", { exact: true }).fill(ADMIN.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/boards\//);
});

for (const colorScheme of ["dark", "light"] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the pages are accessible, and fit a phone", async ({ admin }) => {
      const name = `Litware ${colorScheme}`;
      await add(admin, name);
      await openProvider(admin, name);
      const address = admin.url();
      for (const width of [1280, 390]) {
        await admin.setViewportSize({ width, height: 844 });
        for (const path of [LIST, `${LIST}/add`, address]) {
          await admin.goto(path);
          await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
          const wide = await admin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
          await expectAccessible(admin, `${path}, ${width} px wide`);
        }
      }
    });
  });
