import { boardList } from "../../lib/contracts/live";
import { openDatabase } from "../support/open-database";
import { expectAccessible } from "./axe";
import { expect, openBoard, signIn, test } from "./fixtures";

test.use({ stackOptions: { simulator: { size: "medium" } } });

test("a queue is renamed, another hidden, and an open board shows it without a reload", async ({
  admin,
  context,
  stack,
  session,
  tenantId,
}) => {
  await openBoard(admin, stack, session);
  const settings = await context.newPage();
  await settings.goto(`/admin/tenants/${tenantId}/queues`);
  const labels = settings.getByRole("textbox", { name: /^Name shown for / });
  await expect(labels).toHaveCount(8);
  const queue = ((await labels.first().getAttribute("placeholder")) ?? "").trim();
  const other = ((await labels.last().getAttribute("placeholder")) ?? "").trim();
  await labels.first().fill("Concierge desk");
  await settings.getByRole("combobox", { name: `Media of ${queue}`, exact: true }).selectOption("Voicemail");
  await settings.getByRole("checkbox", { name: `Select ${other}`, exact: true }).press("Space");
  await settings.getByRole("button", { name: "Hide", exact: true }).click();
  await settings.getByRole("button", { name: "Save", exact: true }).click();
  await expect(settings.getByText("Saved.")).toBeVisible();
  await expect(admin.getByRole("region", { name: "Concierge desk", exact: true })).toBeVisible();
  await expect(admin.getByRole("region", { name: queue, exact: true })).toHaveCount(0);
  const tile = admin.getByRole("region", { name: "Concierge desk", exact: true });
  await expect(tile.getByRole("img", { name: "Voicemail" })).toBeVisible();
  await tile.getByRole("link").click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Concierge desk");
  await expect(admin.getByText(`At 8x8: ${queue}`)).toBeVisible();
  await expect(admin.getByText("Voicemail", { exact: true })).toBeVisible();
  await expectAccessible(admin, "the page of a queue with another name");
  await settings.setViewportSize({ width: 390, height: 844 });
  expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(settings, "queues");
});

test("a team board of two queues is all that a viewer limited to it sees", async ({
  admin,
  browser,
  stack,
  session,
  tenantId,
}) => {
  await openBoard(admin, stack, session);
  await admin.goto(`/admin/tenants/${tenantId}/boards`);
  await admin.getByRole("button", { name: "New team board" }).click();
  await admin.getByRole("textbox", { name: "Name" }).fill("Two of us");
  const boxes = admin.getByRole("group").getByRole("checkbox");
  await expect(boxes.first()).toBeVisible();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await admin.getByRole("button", { name: "Create the board" }).click();
  await expect(admin.getByRole("heading", { name: "Two of us" })).toBeVisible();
  await expectAccessible(admin, "team boards");

  const supervisor = await stack.signIn("supervisor");
  const response = await fetch(`${stack.url}/api/boards`, { headers: { cookie: session } });
  const boards = boardList.parse(await response.json());
  const team = boards.find(({ name }) => name === "Two of us");
  const all = boards.find((board) => board.tenantId === tenantId && board.id !== team?.id);
  const db = openDatabase(stack.product().dataDir);
  const { id } = db.prepare("select id from users where email = 'supervisor@demo.test'").get() as { id: string };
  db.prepare("delete from memberships where user_id = ? and tenant_id <> ?").run(id, tenantId);
  db.prepare("update memberships set role = 'viewer', all_boards = 0 where user_id = ?").run(id);
  db.prepare("insert into membership_boards (user_id, tenant_id, board_id) values (?, ?, ?)").run(
    id,
    tenantId,
    team?.id,
  );
  const rows = db.prepare("select queue_id, name from tenant_queues where tenant_id = ?").all(tenantId) as Row[];
  const own = new Set(
    (db.prepare("select queue_id from board_queues where board_id = ?").all(team?.id) as Row[]).map(
      (row) => row.queue_id,
    ),
  );
  db.close();
  const foreign = rows.filter((row) => !own.has(row.queue_id));
  expect([own.size, foreign.length]).toEqual([2, 6]);

  const context = await browser.newContext({ baseURL: stack.url });
  await signIn(context, stack, supervisor);
  const page = await context.newPage();
  const pages = ["/boards", `/boards/${team?.id}`, `/boards/${team?.id}/queues/${[...own][0]}`];
  for (const path of pages) {
    const html = await (await page.goto(path))?.text();
    for (const { name } of foreign) expect(html?.includes(name), `${name} in ${path}`).toBe(false);
  }
  for (const { queue_id, name } of foreign) {
    const html = await (await page.goto(`/boards/${team?.id}/queues/${queue_id}`))?.text();
    expect(html?.includes(name), name).toBe(false);
  }
  for (const path of [`/boards/${all?.id}`, `/api/boards/${all?.id}/live`, `/api/boards/${all?.id}/trend`])
    expect((await context.request.get(path)).status()).toBe(404);
  const live = await (await context.request.get(`/api/boards/${team?.id}/live`)).text();
  for (const { name } of foreign) expect(live).not.toContain(name);
  await context.close();
});

interface Row {
  readonly queue_id: string;
  readonly name: string;
}
