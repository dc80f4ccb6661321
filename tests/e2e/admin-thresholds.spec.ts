import type { Locator, Page } from "playwright/test";
import { expectAccessible } from "./axe";
import { expect, signIn, test } from "./fixtures";

/** The line of a figure in the list. */
function lineOf(page: Page, figure: string): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: figure }) });
}

test("a supervisor reads what is built in, sets limits of their own, and takes them back", async ({
  context,
  page,
  stack,
  tenantId,
}) => {
  const session = await stack.signIn("supervisor");
  await signIn(context, stack, session);
  await page.goto(`/admin/tenants/${tenantId}`);
  await page.getByRole("link", { name: "Limits" }).click();
  const level = lineOf(page, "Service level, today");
  await expect(level).toContainText("Built in");
  await expect(level).toContainText(
    "Near below the queue’s own target, breach below the queue’s own target less 5 points",
  );
  await expect(lineOf(page, "Time in the state On break")).toContainText("Breach above 30 min");

  // A figure without limits gets some; what is wrong is said where it was typed, and the first of it has the focus.
  await page.getByRole("button", { name: "Limits for another number" }).click();
  await expect(page.getByLabel("About")).toBeFocused();
  await page.getByLabel("Number", { exact: true }).selectOption({ label: "Average wait, last 15 minutes" });
  const form = page.getByRole("form", { name: "Limits of Average wait, last 15 minutes" });
  const [near, breach] = [
    form.getByRole("group", { name: "Near the limit" }),
    form.getByRole("group", { name: "Breach" }),
  ];
  await expect(form.getByRole("radio", { name: "More" })).toBeChecked();
  await near.getByLabel("Limit", { exact: true }).selectOption({ label: "A duration" });
  await breach.getByLabel("Limit", { exact: true }).selectOption({ label: "A duration" });
  await near.getByLabel("Duration").fill("soon");
  await breach.getByLabel("Duration").fill("1:00");
  await form.getByLabel("Must last").fill("2:00:00");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(near.getByLabel("Duration")).toBeFocused();
  await expect(near).toContainText("Write a duration like 0:45");
  await expect(form.getByText("At most 60 minutes.")).toBeVisible();
  await near.getByLabel("Duration").fill("0:45");
  await form.getByLabel("Must last").fill("0:10");
  await form.getByLabel("Calm again").fill("10");
  await form.getByRole("checkbox", { name: "Only during opening hours" }).check();
  await form.getByRole("button", { name: "More times" }).click();
  const second = form.getByRole("group", { name: "Opening hours 2" });
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    await second.getByRole("checkbox", { name: day }).press("Space");
  await second.getByRole("checkbox", { name: "Saturday" }).press("Space");
  await second.getByLabel("From").fill("22:00");
  await second.getByLabel("To").fill("02:00");
  await expect(second).toContainText("Ends on the next day");
  const sentence =
    "Near from 45 s, breach above 1 min, for 10 s, calm again 10% inside the limit, Mon–Fri 08:00–18:00, Sat 22:00–02:00";
  await expect(form).toContainText(sentence);
  await form.getByRole("button", { name: "Save" }).click();
  const wait = lineOf(page, "Average wait, last 15 minutes");
  await expect(wait).toContainText(sentence);
  await expect(wait.getByRole("button", { name: /^Change/ })).toBeFocused();

  // What is built in is taken over, changed and set free again.
  await level.getByRole("button", { name: /^Change/ }).click();
  const own = page.getByRole("form", { name: "Limits of Service level, today" });
  await own.getByRole("group", { name: "Breach" }).getByLabel("Points below it").fill("10");
  await own.getByRole("checkbox", { name: "A breach may move to the top" }).uncheck();
  await own.getByRole("button", { name: "Save" }).click();
  // The form says the same before it is saved.
  await expect(own).toHaveCount(0);
  await expect(level).toContainText("breach below the queue’s own target less 10 points");
  await expect(level).toContainText("breaches stay in their place");
  await page.reload();
  await expect(level).toContainText("less 10 points");
  await expect(level).not.toContainText("Built in");
  await level.getByRole("button", { name: /^Remove/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("what is built in applies again: Near below");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(level).toContainText("less 5 points");
  await expect(wait).toContainText(sentence);
});

test("two who change limits at once: the second is told, and the trail tells both", async ({
  admin,
  context,
  guard,
  tenantId,
}) => {
  guard.expects(/status of 409/);
  const limits = `/admin/tenants/${tenantId}/thresholds`;
  const other = await context.newPage();
  for (const page of [admin, other]) await page.goto(limits);
  const change = async (page: Page, minutes: string) => {
    await lineOf(page, "Time in the state On break")
      .getByRole("button", { name: /^Change/ })
      .click();
    const form = page.getByRole("form", { name: "Limits of Time in the state On break" });
    await form.getByRole("group", { name: "Breach" }).getByLabel("Duration").fill(`${minutes}:00`);
    await form.getByRole("button", { name: "Save" }).click();
    return form;
  };
  const form = await change(admin, "20");
  await expect(form).toHaveCount(0);
  const late = await change(other, "25");
  await expect(late).toContainText("Somebody else has changed this in the meantime");
  await late.getByRole("button", { name: "Load the newer version" }).click();
  await expect(late.getByRole("group", { name: "Breach" }).getByLabel("Duration")).toHaveValue("20:00");
  await other.close();

  await admin.goto("/admin/audit?action=thresholds.changed");
  const event = admin.getByRole("listitem").filter({ hasText: "changed limits of tenant Northwind EU" }).first();
  await event.getByText("1 detail: limits").click();
  await expect(event).toContainText("After: Time in the state On break: Breach above 20 min");
});

for (const colorScheme of ["dark", "light"] as const)
  test.describe(`in the ${colorScheme} theme, in German`, () => {
    test.use({ colorScheme, locale: "de-DE" });

    test("the list and its forms are accessible, also on a phone", async ({ admin, tenantId }) => {
      await admin.goto(`/admin/tenants/${tenantId}/thresholds`);
      await expect(lineOf(admin, "Servicelevel, heute")).toContainText(
        "Nahe am Limit unter dem Ziel der Warteschlange",
      );
      await expectAccessible(admin, "limits");
      await lineOf(admin, "Längste Wartezeit, jetzt")
        .getByRole("button", { name: /ändern$/ })
        .click();
      await admin.getByRole("checkbox", { name: "Nur während der Öffnungszeiten" }).check();
      await admin.getByRole("group", { name: "Nahe am Limit" }).getByLabel("Anteil davon").fill("x");
      await admin.getByRole("button", { name: "Speichern" }).click();
      await expect(admin.getByText("Schreiben Sie eine Zahl.")).toBeVisible();
      await expectAccessible(admin, "the form of one");
      await admin.setViewportSize({ width: 390, height: 844 });
      expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectAccessible(admin, "the form of one on a phone");
      await admin.getByRole("button", { name: "Abbrechen" }).click();
      await admin.getByRole("button", { name: "Grenzwerte für eine andere Zahl" }).click();
      await expectAccessible(admin, "choosing another");
    });
  });
