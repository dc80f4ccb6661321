import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { expectAccessible } from "./axe";
import { expect, openBoard, signIn, test } from "./fixtures";

/* Configuration as admins take it away and bring it back: looked at before it is applied, all of it or nothing. */

test.use({ stackOptions: { simulator: { size: "medium" } } });

const PATH = "/admin/settings/configuration";

/** The file that the page offers. */
async function download(page: Page): Promise<string> {
  await page.goto(PATH);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the configuration" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^wallboard-configuration-\d{4}-\d\d-\d\d\.yaml$/);
  return readFileSync(await file.path(), "utf8");
}

/** Pastes a text and looks at what it would change. */
async function look(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "The file’s text" }).fill(text);
  await page.getByRole("button", { name: "Show what would change" }).click();
}

const differences = (page: Page) => page.getByRole("region", { name: "What would change" });

test("what was downloaded changes nothing; a change of it is shown before it is made, and an open board follows at once", async ({
  admin,
  context,
  stack,
  session,
}) => {
  await openBoard(admin, stack, session);
  const settings = await context.newPage();
  const text = await download(settings);
  expect(text).toContain("  - name: Northwind EU\n");
  await look(settings, text);
  await expect(differences(settings)).toContainText("Nothing would change");

  const first = /- tenant: Northwind EU\n\s+name: Northwind EU\n\s+default: true/;
  expect(text).toMatch(first);
  await look(
    settings,
    text.replace(first, (entry) => entry.replace("name: Northwind EU", "name: Operations floor")),
  );
  await expect(differences(settings)).toContainText("1 changed");
  await expect(differences(settings).getByRole("listitem")).toContainText(/Northwind EU.*→.*Operations floor/);
  await expectAccessible(settings, "differences");
  await differences(settings).getByRole("button", { name: "Apply these changes" }).press("Enter");
  const dialog = settings.getByRole("dialog", { name: "Apply this change?" });
  await expectAccessible(settings, "confirmation");
  await dialog.getByRole("button", { name: "Apply", exact: true }).press("Enter");
  await expect(settings.getByText("One change is applied.")).toBeVisible();
  await expect(admin.getByRole("heading", { level: 1 })).toContainText("Operations floor");
  await settings.getByRole("button", { name: "Show what would change" }).click();
  await expect(differences(settings)).toContainText("Nothing would change");
});

test("a file chosen from the device is told what is wrong with it, where, and that leads there", async ({
  admin,
  guard,
}) => {
  guard.expects(/status of 400/);
  await admin.goto(PATH);
  const wrong = "version: 1\ntenants:\n  - name: Northwind EU\n    region: moon\n    apiSecret: x\n";
  await admin
    .locator("input[type=file]")
    .setInputFiles({ name: "wrong.yaml", mimeType: "text/yaml", buffer: Buffer.from(wrong) });
  await expect(admin.getByText("wrong.yaml is loaded.")).toBeVisible();
  await admin.getByRole("button", { name: "Show what would change" }).press("Enter");
  const problems = admin.getByRole("alert").filter({ hasText: "2 things are wrong in the file" });
  await expect(problems).toContainText("tenants.0.region");
  await expect(problems).toContainText("secrets never stand in a file");
  await expectAccessible(admin, "problems of a file");
  await problems.getByRole("button", { name: "Line 4, column 13" }).press("Enter");
  const area = admin.getByRole("textbox", { name: "The file’s text" });
  await expect(area).toBeFocused();
  const marked = await area.evaluate((node) => {
    const { value, selectionStart, selectionEnd } = node as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(marked).toBe("moon");
  // What was wrong is not said of another text.
  await admin.keyboard.type("eu");
  await expect(problems).toHaveCount(0);
  await admin
    .locator("input[type=file]")
    .setInputFiles({ name: "image.yaml", mimeType: "text/yaml", buffer: Buffer.from([0xff, 0xfe, 0x00]) });
  await expect(admin.getByText("image.yaml cannot be read as text.")).toBeVisible();
});

test("of two admins the later is told that what was shown is no longer true, and nothing of the other's is lost", async ({
  admin,
  browser,
  stack,
  guard,
}) => {
  const text = (seconds: number) => `version: 1\ntenants:\n  - { name: Northwind EU, pollSeconds: ${seconds} }\n`;
  await admin.goto(PATH);
  await look(admin, text(60));
  await expect(differences(admin)).toContainText("60");

  const context = await browser.newContext({ baseURL: stack.url });
  await signIn(context, stack, await stack.signIn("admin"));
  const other = await context.newPage();
  await other.goto(PATH);
  await look(other, text(45));
  await apply(other);
  await expect(other.getByText("One change is applied.")).toBeVisible();

  guard.expects(/status of 409/);
  await apply(admin);
  const conflict = differences(admin).getByRole("alert");
  await expect(conflict).toContainText("Somebody has changed the configuration in the meantime");
  await expectAccessible(admin, "conflict");
  await conflict.getByRole("button", { name: "Look again" }).click();
  await expect(differences(admin).getByRole("listitem")).toContainText(/45.*→.*60/);
  await look(admin, text(5));
  await apply(admin);
  await expect(admin.getByText("One change is applied.")).toBeVisible();
  await context.close();
});

test("key and secret are asked for, links are told once, and what is to be removed is counted aloud", async ({
  admin,
}) => {
  await admin.goto(PATH);
  const added = `version: 1
credentials: [{ name: Key of Acme, apiKeyEndsWith: x7Qp }]
tenants: [{ name: Acme, region: eu, credential: Key of Acme, paused: true }]
boards: [{ tenant: Acme, name: Second, queues: all }]
identityProviders: [{ name: Contoso, maker: { kind: okta, domain: acme.okta.com }, clientId: wallboard, domains: [example.com] }]
people: [{ email: new@example.com, memberships: [{ tenant: Acme, role: viewer, boards: [Second] }] }]
`;
  await look(admin, added);
  await expect(differences(admin)).toContainText("5 new");
  await differences(admin).getByRole("button", { name: "Apply these changes" }).click();
  await expect(admin.getByRole("dialog")).toHaveCount(0);
  await admin.getByLabel("API key of Key of Acme").fill("eght_key_0123456789_x7Qp");
  await admin.getByLabel("API secret of Key of Acme").fill("the-api-secret");
  await admin.getByLabel("Client secret of Contoso").fill("the-client-secret");
  await expectAccessible(admin, "secrets asked for");
  await apply(admin);
  const links = admin.getByRole("region", { name: "Links to hand over" });
  await expect(links.getByLabel("Link for new@example.com to Acme")).toHaveValue(/\/invitation\?token=[\w-]{43}$/);
  await expectAccessible(admin, "applied");

  await look(admin, "version: 1\nboards: [{ tenant: Acme, name: Acme, default: true }]\n");
  await expect(differences(admin)).toContainText("Nothing would change");
  await admin.getByRole("checkbox", { name: "Also remove what the file’s lists do not name" }).check();
  await admin.getByRole("button", { name: "Show what would change" }).click();
  await expect(differences(admin)).toContainText("1 removed");
  await differences(admin).getByRole("button", { name: "Apply these changes" }).click();
  const dialog = admin.getByRole("dialog", { name: "Apply this change?" });
  await expect(dialog.getByRole("listitem")).toHaveText("Acme › Second");
  await dialog.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(dialog).toContainText("Type the number 1.");
  await dialog.getByLabel("Type 1 to confirm").fill("1");
  await admin.keyboard.press("Enter");
  await expect(admin.getByText("One change is applied.")).toBeVisible();
});

for (const locale of ["en-GB", "de-AT"])
  test.describe(`on a phone (${locale})`, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } });

    test("everything fits", async ({ admin }) => {
      await admin.goto(PATH);
      const area = admin.getByRole("textbox");
      const names = Array.from(
        { length: 60 },
        (_, at) => `{ email: person-${at}-with-a-long-name@example.com, installationAdmin: true }`,
      );
      await area.fill(`version: 1\npeople: [${names.join(", ")}]\ncredentials: [{ name: ${"W".repeat(80)} }]\n`);
      await admin.locator("form button[type=submit]").click();
      await expect(admin.locator("#differences")).toBeFocused();
      await expect(admin.getByRole("listitem").filter({ hasText: "person-24-" })).toBeVisible();
      expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectAccessible(admin, "differences on a phone");
    });
  });

/** Applies what is shown, by the dialog that asks. */
async function apply(page: Page): Promise<void> {
  await differences(page).getByRole("button", { name: "Apply these changes" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Apply", exact: true }).click();
}
