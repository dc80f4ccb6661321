import type { Page } from "playwright/test";
import { makeBoard } from "../support/boards-by-api";
import { expectAccessible } from "./axe";
import { expect, expectLive, openBoard, test } from "./fixtures";

// The centre stands still between two moves of the test.
test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

/** A new link by the dialog that is open; resolves to its address, as it is shown once. */
async function makeLink(page: Page, name: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Share Northwind EU" });
  await expect(dialog.getByText("Everybody sees this board who may see the boards of Northwind EU.")).toBeVisible();
  await dialog.getByRole("button", { name: "New link" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("combobox", { name: "Works" }).selectOption("for 7 days");
  const addresses = dialog.getByRole("textbox", { name: "Only from these addresses" });
  await addresses.fill("127.0.0.0/8\n\n10.0.0.300\n::1");
  await dialog.getByRole("button", { name: "Create link" }).click();
  await expect(dialog.getByText("Line 3: “10.0.0.300” is no address and no network.")).toBeVisible();
  await expectAccessible(page, "the form of a link, with what is wrong");
  await addresses.fill("127.0.0.0/8\n::1");
  await dialog.getByRole("button", { name: "Create link" }).click();
  const address = dialog.getByRole("textbox", { name: `Address of ${name}` });
  await expect(address).toHaveValue(/\/shared\/[\w-]{43}$/);
  await expectAccessible(page, "a fresh link");
  return address.inputValue();
}

test("a board shared by link is live for whoever has it, leads nowhere, and ends in words when it is revoked", async ({
  admin,
  browser,
  guard,
  stack,
  session,
}) => {
  const board = await openBoard(admin, stack, session);
  await admin.getByRole("button", { name: "Share" }).click();
  const address = await makeLink(admin, "Lobby screen");

  const anybody = await browser.newContext({ colorScheme: "dark" });
  guard.watch(anybody);
  const screen = await anybody.newPage();
  await screen.goto(address);
  await expectLive(screen);
  const answered = screen.getByRole("region", { name: "Answered today" }).locator(".figure");
  const before = await answered.textContent();
  await stack.control.advance(600_000);
  await expect(answered).not.toHaveText(before ?? "");
  await expect(screen.getByRole("link")).toHaveCount(0);
  await expect(screen.getByRole("banner")).toHaveCount(0);
  expect(await anybody.cookies()).toEqual([]);
  await expectAccessible(screen, "a shared board, dark");
  await screen.emulateMedia({ colorScheme: "light" });
  await expectAccessible(screen, "a shared board, light");

  // All of a tenant's links stand on one page, for those who answer for them; it was told of there that this one is used.
  const dialog = admin.getByRole("dialog", { name: "Share Northwind EU" });
  await dialog.getByRole("button", { name: "Close" }).click();
  const { board: shown } = await (await admin.request.get(`/api/boards/${board}/live`)).json();
  await admin.goto(`/admin/tenants/${shown.tenantId}/links`);
  await expect(admin.getByRole("row", { name: /Lobby screen/ })).toContainText("127.0.0.0/8 and 1 other");
  await expectAccessible(admin, "all links of a tenant");
  guard.expects(/404/);
  await admin.getByRole("button", { name: "Revoke Lobby screen" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();

  await expect(screen.getByRole("heading", { name: "This link does not work, or no longer does" })).toBeVisible();
  await expect(screen.getByRole("region")).toHaveCount(0);
  await expect(screen.getByText("Northwind EU")).toHaveCount(0);
  await expectAccessible(screen, "a link that has ended, light");
  await screen.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(screen, "a link that has ended, dark");
  expect((await screen.goto(address))?.status()).toBe(404);
  await expect(screen.getByRole("heading", { name: "This link does not work, or no longer does" })).toBeVisible();
  await anybody.close();
});

test("a board is shared from the designer, too, and a link is changed and revoked where it was made", async ({
  admin,
  stack,
  session,
}) => {
  // On a phone the bar has no room for words: both ways stand in the menu.
  await admin.setViewportSize({ width: 390, height: 844 });
  const board = await openBoard(admin, stack, session);
  const menu = admin.getByRole("button", { name: "You and your settings" });
  await menu.click();
  await admin.getByRole("button", { name: "Share" }).click();
  await admin.getByRole("dialog", { name: "Share Northwind EU" }).getByRole("button", { name: "Close" }).click();
  await menu.click();
  await admin.getByRole("link", { name: "Edit the board" }).click();
  await expect(admin).toHaveURL(`/boards/${board}/design`);
  await admin.setViewportSize({ width: 1280, height: 800 });
  await admin.getByRole("button", { name: "Share" }).click();
  await makeLink(admin, "Partner");
  const dialog = admin.getByRole("dialog", { name: "Share Northwind EU" });
  await dialog.getByRole("button", { name: "Change Partner" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Partner in Leeds");
  await dialog.getByRole("combobox", { name: "Works" }).selectOption("until it is revoked");
  await dialog.getByRole("button", { name: "Save" }).click();
  const line = dialog.getByRole("listitem").filter({ hasText: "Partner in Leeds" });
  await expect(line).toContainText("does not expire");
  await dialog.getByRole("button", { name: "Revoke Partner in Leeds" }).click();
  const question = admin.getByRole("dialog", { name: "Revoke Partner in Leeds?" });
  await question.getByRole("button", { name: "Revoke" }).click();
  await expect(line).toContainText("revoked");
  await expect(line.getByRole("button")).toHaveCount(0);
});

test("a board becomes private and everybody's again where it is shared", async ({ admin, tenantId, ask }) => {
  const id = await makeBoard(ask, tenantId, "Mine for now");
  await admin.goto(`/boards/${id}`);
  await admin.getByRole("button", { name: "Share" }).click();
  const dialog = admin.getByRole("dialog", { name: "Share Mine for now" });
  const answer = (question: string, button: string) =>
    admin.getByRole("dialog", { name: question }).getByRole("button", { name: button }).click();
  await dialog.getByRole("button", { name: "Make it private" }).click();
  await answer("Make this board private?", "Make it private");
  await expect(dialog.getByText("Only you see this board.")).toBeFocused();
  await expect(dialog.getByRole("button", { name: "New link" })).toHaveCount(0);
  await expectAccessible(admin, "sharing a private board");
  await dialog.getByRole("button", { name: "Let the tenant see it" }).click();
  await answer("Let the whole tenant see this board?", "Let the tenant see it");
  await expect(dialog.getByText(/^Everybody sees this board/)).toBeFocused();
  await expect(dialog.getByRole("button", { name: "New link" })).toBeVisible();
});
