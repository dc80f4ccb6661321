import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";

/** The rows of an RFC 4180 file, without its byte-order mark. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text
    .replace(/^\uFEFF/, "")
    .matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g))
    rows.push(
      [...(line[1] ?? "").matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );
  return rows;
}

/** Gives the admin another name, whichever revision others have left the account at. */
async function rename(url: string, cookie: string, name: string): Promise<void> {
  const statuses: number[] = [];
  for (let revision = 1; revision < 20 && statuses.at(-1) !== 204 && statuses.at(-1) !== 200; revision += 1) {
    const headers = { cookie, "content-type": "application/json" };
    const body = JSON.stringify({ name, revision });
    statuses.push((await fetch(`${url}/api/account`, { method: "PATCH", headers, body })).status);
  }
  expect(statuses.at(-1), statuses.join()).toBeLessThan(300);
}

test("what somebody does is told in words, found by the filter and exported", async ({ admin, stack, session }) => {
  // Others change accounts, too.
  const mark = randomUUID();
  const name = `=1+1, "Zoë" ${mark}`;
  await rename(stack.url, session, name);
  await admin.goto("/admin/audit");
  await expect(admin.getByRole("link", { name: "Audit" })).toHaveAttribute("aria-current", "page");
  const list = admin.getByRole("list", { name: "Events, latest first" });
  const event = list.getByRole("listitem").filter({ hasText: `changed the account of ${name}` });
  await expect(event).toBeVisible();
  // The reader's zone, which is neither the server's nor the tenant's.
  await expect(event.getByRole("time")).toHaveText(/(GMT\+9|JST)$/);
  await event.getByText("1 detail: name").click();
  await expect(event.getByText(`After: ${name}`)).toBeVisible();

  await admin.getByLabel("What").selectOption("person.changed");
  await admin.getByLabel("Who").fill("ADMIN@demo");
  await admin.getByLabel("Any text").fill(mark);
  await admin.getByRole("button", { name: "Show", exact: true }).click();
  await expect(admin).toHaveURL(/action=person\.changed/);
  await expect(admin).toHaveURL(/zone=Asia%2FTokyo/);
  await expect(list.getByRole("listitem")).toHaveCount(1);

  const download = admin.waitForEvent("download");
  await admin.getByRole("link", { name: "Export as CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^wallboard-audit-\d{4}-\d\d-\d\d\.csv$/);
  const [head = [], ...rows] = parseCsv(readFileSync(await file.path(), "utf8"));
  expect(rows).toHaveLength(1);
  const row = Object.fromEntries(head.map((column, at) => [column, rows[0]?.[at]]));
  expect(row).toMatchObject({ action: "person.changed", actor: "admin@demo.test", subject: `'${name}` });
  expect(JSON.parse(row.after ?? "")).toEqual({ name });

  await admin.getByLabel("Any text").fill("no event says this");
  await admin.getByRole("button", { name: "Show", exact: true }).click();
  await expect(admin.getByText("No events match.")).toBeVisible();
  await admin.getByRole("link", { name: "Show everything" }).click();
  await expect(admin).toHaveURL("/admin/audit");
  await expect(admin.getByLabel("Any text")).toHaveValue("");
});

for (const colorScheme of ["dark", "light"] as const)
  test(`the audit is for everybody, ${colorScheme} and on a phone`, async ({ admin }) => {
    await admin.emulateMedia({ colorScheme });
    await admin.goto("/admin/audit");
    await expectAccessible(admin, "audit");
    await admin.locator("summary").first().click();
    await admin.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(admin, "audit on a phone");
    const overflow = await admin.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await admin.setViewportSize({ width: 1280, height: 900 });
  });

test("an address that asks for nonsense shows everything and says so", async ({ admin }) => {
  await admin.goto("/admin/audit?action=nonsense&from=yesterday");
  await expect(admin.getByText("The address asks for something")).toBeVisible();
  await expect(admin.getByRole("listitem").first()).toBeVisible();
});
