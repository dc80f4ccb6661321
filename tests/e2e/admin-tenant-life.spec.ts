import type { Page } from "playwright/test";
import { tenantMade } from "../../lib/contracts/admin/tenants";
import type { Stack } from "../support/stack";
import { expectAccessible } from "./axe";
import { boardStatus, expect, expectLive, test } from "./fixtures";

/* A tenant that people made: its secret is replaced, it is paused and resumed, and it is deleted, while a board of it is open. */

test.use({ stackOptions: { mode: "production" } });

/** Connects the simulator's first tenant once more under that name; resolves to its page and board. */
async function connect(stack: Stack, session: string, name: string) {
  const [{ apiKey, apiSecret, region, tenantName } = { apiKey: "", apiSecret: "", region: "us", tenantName: null }] =
    stack.simulator.tenants;
  const credential = { kind: "new", name: `Key of ${name}`, apiKey, apiSecret };
  const response = await fetch(`${stack.url}/api/admin/tenants`, {
    method: "POST",
    headers: { cookie: session, "content-type": "application/json" },
    body: JSON.stringify({ name, region, tenantName, timeZone: null, pollSeconds: 5, credential }),
  });
  const { tenantId, boardId } = tenantMade.parse(await response.json());
  return { page: `/admin/tenants/${tenantId}`, board: `/boards/${boardId}`, apiSecret };
}

const form = (page: Page, name: string) => page.getByRole("form", { name, exact: true });

test("a replaced secret counts at once: a wrong one stops the board with what to do, the right one heals it", async ({
  admin,
  context,
  stack,
  session,
  guard,
}) => {
  const { page, board, apiSecret } = await connect(stack, session, "Nordwind");
  await admin.goto(board);
  await expectLive(admin);
  const settings = await context.newPage();
  await settings.goto(page);
  const replace = form(settings, "Replace the secret");
  const secret = replace.getByLabel("New secret");
  await expect(secret).toHaveAttribute("type", "password");

  await replace.getByRole("button", { name: "Replace" }).click();
  await expect(secret).toHaveAccessibleDescription(/Please fill this in\./);
  await secret.fill("not-the-secret-x7Qp");
  await replace.getByRole("button", { name: "Replace" }).click();
  await expect(replace.getByRole("status")).toHaveText("Replaced. 8x8 is asked with it from now on.");
  await expect(secret).toHaveValue("");
  await expect(settings.getByText("ends in …x7Qp")).toBeVisible();
  await expect(admin.getByText("8x8 does not accept the API key")).toBeVisible();
  expect(await settings.content()).not.toContain("not-the-secret");

  await secret.fill(apiSecret);
  await secret.press("Enter");
  await expect(settings.getByText(`ends in …${apiSecret.slice(-4)}`)).toBeVisible();
  await expectLive(admin);

  // Two admins replace it at once: the later one is told, and both know whose secret counts.
  guard.expects(/status of 409/);
  const other = await context.newPage();
  await other.goto(page);
  await form(other, "Replace the secret").getByLabel("New secret").fill("another-secret-Zz99");
  await secret.fill(apiSecret);
  await secret.press("Enter");
  await expect(replace.getByRole("status")).toHaveText(/Replaced/);
  await form(other, "Replace the secret").getByRole("button", { name: "Replace" }).click();
  await expect(form(other, "Replace the secret").getByRole("alert")).toContainText("Somebody else has changed this");
  await expectLive(admin);
});

test("paused, resumed and deleted: an open board says each of them, and only the typed name deletes", async ({
  admin,
  context,
  stack,
  session,
  guard,
}) => {
  const { page, board } = await connect(stack, session, "Südwind");
  await admin.goto(board);
  await expectLive(admin);
  const settings = await context.newPage();
  await settings.goto(page);
  await settings.getByRole("button", { name: "Pause" }).click();
  await expect(boardStatus(admin)).toHaveText(/^Paused · data from /);
  await expect(admin.getByText("An admin has paused this tenant")).toBeVisible();
  await settings.getByRole("button", { name: "Resume" }).click();
  await expectLive(admin);

  guard.expects(/status of (400|404)/);
  const remove = form(settings, "Delete");
  const confirm = remove.getByLabel("Type the tenant’s name to confirm: Südwind");
  await confirm.fill("südwind gmbh");
  await remove.getByRole("button", { name: "Delete the tenant" }).click();
  await expect(confirm).toHaveAccessibleDescription(/.+/);
  await expect(confirm).toBeFocused();
  await expectAccessible(settings, "a deletion that was not confirmed");
  await expect(boardStatus(admin)).toHaveText(/^Live/);
  await confirm.fill("Südwind");
  await confirm.press("Enter");
  await expect(settings).toHaveURL("/admin/tenants");
  await expect(settings.getByRole("rowheader", { name: "Contact centre" })).toBeVisible();
  await expect(settings.getByRole("rowheader", { name: "Südwind" })).toHaveCount(0);
  await expect(boardStatus(admin)).toHaveText("This board is no longer available");
  await expect(admin.getByText("This board was removed, or you may no longer see it.")).toBeVisible();
  await expectAccessible(admin, "a board that is gone");
  await admin.getByRole("link", { name: "All boards" }).click();
  await expect(admin).toHaveURL("/boards");
  await expect(admin.getByRole("link", { name: "Südwind" })).toHaveCount(0);
  expect((await settings.goto(page))?.status()).toBe(404);
});
