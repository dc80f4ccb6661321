import { adminScreens } from "../support/admin-screens";
import { type Crowd, HOSTILE_NAMES, seedCrowd } from "../support/crowd";
import { expectAccessible } from "./axe";
import { findCuts } from "./cuts";
import { expect, test } from "./fixtures";

// A large installation with the names that a layout likes least.
test.use({ stackOptions: { mode: "production" } });

const TENANTS = 80;
let crowd: Crowd;
test.beforeAll(({ stack }) => {
  crowd = seedCrowd(stack.product().dataDir, TENANTS, Date.now());
});

test("no admin page is wider than its window, and nothing in it lies beyond an edge", async ({
  admin,
  context,
  stack,
  session,
}) => {
  test.setTimeout(600_000);
  const screens = await adminScreens(stack.url, session, crowd);
  const wrong: string[] = [];
  expect(screens.length).toBeGreaterThanOrEqual(12);
  for (const [locale, width] of [
    ["de", 390],
    ["en", 390],
    ["de", 820],
    ["de", 1280],
  ] as const) {
    await context.addCookies([{ name: "wallboard-locale", value: locale, url: stack.url }]);
    await admin.setViewportSize({ width, height: 844 });
    for (const { name, path } of screens) {
      await admin.goto(path);
      await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
      const { cut, scrolled, sideways } = await findCuts(admin);
      const what = [...cut, ...scrolled, ...(sideways > 0 ? [`${sideways} px too wide`] : [])];
      wrong.push(...what.map((one) => `${name}, ${locale}, ${width} px: ${one}`));
      if (width === 390 && locale === "en") await expectAccessible(admin, `${name} on a phone`);
    }
  }
  expect(wrong).toEqual([]);
});

test("on a phone a row of a table is a card, and still a row to who listens", async ({ admin }) => {
  await admin.setViewportSize({ width: 390, height: 844 });
  await admin.goto("/admin/tenants");
  const table = admin.getByRole("table", { name: "Tenants" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Name",
    "State",
    "Region",
    "Credential",
    "Time zone",
    "Asked every",
  ]);
  const row = table.getByRole("row").filter({ hasText: HOSTILE_NAMES[0] ?? "" });
  await expect(row.getByRole("rowheader")).toHaveText(HOSTILE_NAMES[0] ?? "");
  // The label beside the value is for the eye alone: the head of the column says the same.
  await expect(row.getByRole("cell", { name: /^United States$/ })).toBeVisible();
  await expect(row.getByText("Region")).toBeVisible();
});

test("everybody's sign-ins are searched, on a phone, too", async ({ admin }) => {
  await admin.setViewportSize({ width: 390, height: 844 });
  await admin.goto("/admin/sessions");
  const rows = admin.getByRole("table").getByRole("rowheader");
  await admin.getByLabel("Find a person, browser or address").fill("łucja");
  await expect(rows).toHaveText([/^Łucja/, /^Łucja/, /^Łucja/]);
  await admin.getByLabel("Find a person, browser or address").fill("nobody at all");
  await expect(admin.getByText("No sign-in answers to “nobody at all”.")).toBeVisible();
});
