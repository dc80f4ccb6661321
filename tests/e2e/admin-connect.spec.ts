import type { Page } from "playwright/test";
import { CHECK_STEPS, type CheckFailure } from "../../lib/contracts/admin/connect";
import de from "../../lib/messages/de/connect.json" with { type: "json" };
import en from "../../lib/messages/en/connect.json" with { type: "json" };
import type { FaultInput } from "../../lib/simulator/faults/schema";
import type { TenantAccess } from "../../lib/simulator/server";
import { expectAccessible } from "./axe";
import { expect, expectLive, test } from "./fixtures";

// An installation with an admin, to which nothing is connected.
test.use({
  stackOptions: {
    mode: "production",
    env: { EIGHTX8_API_KEY: "", EIGHTX8_API_SECRET: "", EIGHTX8_REGION: "" },
  },
});

const PAGE = "/admin/tenants/connect";

/** Types what connects a tenant of the simulator: the European one, or that of this tenant name. */
async function fill(
  page: Page,
  tenants: readonly TenantAccess[],
  change: Partial<TenantAccess> = {},
  named: string | null = null,
) {
  const tenant = tenants.find(({ tenantName }) => tenantName === named);
  if (tenant === undefined) throw new Error("no tenant");
  const { apiKey, apiSecret, region } = { ...tenant, ...change };
  await page.getByLabel("API key").fill(apiKey);
  await page.getByLabel("Secret", { exact: true }).fill(apiSecret);
  await page.getByText(en.regions[region], { exact: true }).click();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const step = (page: Page, index: number) =>
  page.getByRole("region", { name: en.panel.title }).getByRole("listitem").nth(index);

/** The sentence and what to do, and that nothing after the step was reached. */
async function expectFailure(page: Page, at: (typeof CHECK_STEPS)[number], code: CheckFailure): Promise<void> {
  const index = CHECK_STEPS.indexOf(at);
  await expect(step(page, index)).toContainText(en.steps[at].failed);
  await expect(step(page, index)).toContainText(en.failures[code].what);
  if (code !== "rate-limited") await expect(step(page, index)).toContainText(en.failures[code].todo);
  await expect(page.getByText(en.panel.notReached, { exact: true })).toHaveCount(CHECK_STEPS.length - 1 - index);
  await expect(page.getByRole("button", { name: en.form.connect, exact: true })).toHaveCount(0);
}

const FAULTS: readonly (readonly [string, FaultInput, (typeof CHECK_STEPS)[number], CheckFailure])[] = [
  ["no product", { kind: "product-missing" }, "product", "product-missing"],
  ["no product, told by the API", { kind: "unauthorized", product: true }, "product", "product-missing"],
  ["a refused token", { kind: "unauthorized" }, "region", "token-refused"],
  ["forbidden", { kind: "forbidden" }, "region", "forbidden"],
  ["a limit", { kind: "rate-limited", retryAfterSeconds: 30 }, "region", "rate-limited"],
  ["a fault of 8x8", { kind: "server-error" }, "region", "unavailable"],
  ["a token service that is down", { kind: "server-error", endpoint: "token" }, "reach", "unavailable"],
  ["a page of HTML", { kind: "html" }, "region", "unreadable"],
  ["a dropped connection", { kind: "drop" }, "region", "connect"],
  ["agents that fail", { kind: "server-error", endpoint: "agents" }, "contents", "unavailable"],
  ["a refused metric", { kind: "bad-request", endpoint: "queues", after: 1 }, "numbers", "metric-refused"],
  ["silence", { kind: "hang" }, "region", "timeout"],
];

/** A person may begin ten checks a minute; a restart forgets them. */
const AT_ONCE = 6;
for (let from = 0; from < FAULTS.length; from += AT_ONCE)
  test.describe(`from fault ${from + 1} on`, () => {
    test.beforeAll(({ stack }) => stack.restart());
    for (const [what, fault, at, code] of FAULTS.slice(from, from + AT_ONCE))
      test(`says what to do about ${what}`, async ({ admin, stack }) => {
        await admin.goto(PAGE);
        await fill(admin, stack.simulator.tenants);
        await stack.control.addFault(fault);
        await press(admin, en.form.check);
        await expectFailure(admin, at, code);
      });
  });

test.describe("a whole connecting", () => {
  test.beforeAll(({ stack }) => stack.restart());

  test("says what is wrong with key, region and tenant name, and puts them right", async ({ admin, stack }) => {
    const { tenants } = stack.simulator;
    await admin.goto(PAGE);
    await fill(admin, tenants, { apiSecret: "wrong", region: "ap" }, "harbourmutual01");
    await press(admin, en.form.check);
    await expectFailure(admin, "key", "bad-credentials");
    await expect(admin.getByLabel("Secret", { exact: true })).toHaveAccessibleDescription(en.fields["bad-credentials"]);

    await fill(admin, tenants, { region: "ap" }, "harbourmutual01");
    await expect(admin.getByText(en.panel.stale)).toBeVisible();
    await press(admin, en.form.checkAgain);
    await expectFailure(admin, "region", "other-region");
    await press(admin, "Use United States");
    await expect(admin.getByRole("radio", { name: "United States" })).toBeChecked();
    await expectFailure(admin, "tenant-name", "tenant-name-missing");
    const name = admin.getByLabel("Tenant name");
    await expect(name).toBeFocused();
    await name.fill("nobody");
    await name.press("Enter");
    await expectFailure(admin, "tenant-name", "tenant-name-wrong");
    await name.fill("harbourmutual01");
    await name.press("Enter");
    await expect(admin.getByText(en.panel.passed)).toBeVisible();
    await expectAccessible(admin, "a check that passed");
  });

  test("connects by keyboard, from nothing to a live board", async ({ admin, stack }) => {
    const [tenant] = stack.simulator.tenants;
    await admin.goto("/");
    await admin.getByRole("link", { name: "Connect a contact centre" }).press("Enter");
    await expect(admin.getByRole("heading", { name: en.title, level: 1 })).toBeVisible();
    await admin.getByLabel("Name", { exact: true }).fill("Northwind Europe");
    await admin.getByLabel("API key").fill(tenant?.apiKey ?? "");
    await expect(admin.getByLabel("Secret", { exact: true })).toHaveAttribute("type", "password");
    await admin.getByLabel("Secret", { exact: true }).fill(tenant?.apiSecret ?? "");
    await admin.getByRole("radio", { name: "United States" }).press("ArrowRight");
    await expect(admin.getByRole("radio", { name: "Europe" })).toBeChecked();
    await admin.getByLabel("Secret", { exact: true }).press("Enter");
    await expect(step(admin, 5)).toContainText(/3 queues · 12 agents · \d+ groups?/);
    await expect(step(admin, 6)).toContainText(/waiting\d+longest wait(–|\d+:\d\d)available\d+/);
    await expect(admin.getByText(en.panel.passed)).toBeVisible();
    await admin.getByRole("button", { name: en.form.connect, exact: true }).press("Enter");
    await expect(admin).toHaveURL(/\/boards\/[\w-]+$/);
    await expectLive(admin);
    await expect(admin.getByRole("heading", { name: "Northwind Europe" })).toBeVisible();
  });

  test("fits a phone in German, in both themes", async ({ admin, stack, context }) => {
    await context.addCookies([{ name: "wallboard-locale", value: "de", url: stack.url }]);
    await admin.setViewportSize({ width: 390, height: 844 });
    await admin.goto(PAGE);
    await expect(admin.getByRole("heading", { name: de.title })).toBeVisible();
    await admin.getByLabel(de.form.apiKey).fill("eght_nobody");
    await admin.getByLabel(de.form.apiSecret, { exact: true }).fill("nothing");
    await press(admin, de.form.check);
    await expect(admin.getByText(de.failures["bad-credentials"].todo)).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await admin.emulateMedia({ colorScheme });
      await expectAccessible(admin, `the check, ${colorScheme}`);
    }
    expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
