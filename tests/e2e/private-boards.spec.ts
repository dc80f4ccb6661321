import { documentWith, text } from "../support/documents";
import { expectAccessible } from "./axe";
import { boardId, expect, expectLive, signIn, test } from "./fixtures";

test.use({ stackOptions: { simulator: { size: "small" } } });

test("a private board is there for its owner, and for an admin a line that says whose it is", async ({
  admin,
  browser,
  guard,
  stack,
  session,
}) => {
  const own = await browser.newContext();
  await signIn(own, stack, await stack.signIn("supervisor"));
  const supervisor = await own.newPage();
  await supervisor.goto("/boards");
  const first = await boardId(stack, session);
  const { tenantId } = await (await own.request.get(`/api/boards/${first}/live`)).json().then(({ board }) => board);
  const list = `/admin/tenants/${tenantId}/boards`;
  await supervisor.goto(list);
  await supervisor.getByRole("button", { name: "New team board" }).click();
  await supervisor.getByRole("textbox", { name: "Name" }).fill("My corner");
  await supervisor.getByRole("group").getByRole("checkbox").first().check();
  await supervisor.getByRole("checkbox", { name: "Private" }).check();
  await supervisor.getByRole("button", { name: "Create the board" }).click();
  await expect(supervisor.getByText("Private, only you see it")).toBeVisible();
  await expectAccessible(supervisor, "a private board of one's own");
  await supervisor.getByRole("link", { name: "Open the board My corner" }).click();
  await expectLive(supervisor);
  const path = new URL(supervisor.url()).pathname;

  await admin.goto(list);
  const line = admin.getByRole("listitem").filter({ hasText: "My corner" });
  await expect(line.getByText(/Private, only .+ sees it/)).toBeVisible();
  await expect(line.getByRole("button")).toHaveCount(1);
  await expect(line.getByRole("link")).toHaveCount(0);
  await admin.goto("/boards");
  await expect(admin.getByRole("heading", { name: "My corner" })).toHaveCount(0);
  guard.expects(/404/);
  expect((await admin.goto(path))?.status()).toBe(404);
  expect((await admin.request.get(`/api${path}/live`)).status()).toBe(404);
  await own.close();
});

test("an open board changes over to what is published, and ends for others when it becomes private", async ({
  admin,
  browser,
  guard,
  stack,
  session,
}) => {
  const first = await boardId(stack, session);
  const api = admin.request;
  const { tenantId } = await (await api.get(`/api/boards/${first}/live`)).json().then(({ board }) => board);
  const boards = `/api/admin/tenants/${tenantId}/boards`;
  const made = await (await api.post(boards, { data: { name: "Lobby wall", queueIds: null } })).json();
  const other = await browser.newContext();
  guard.watch(other);
  await signIn(other, stack, await stack.signIn("supervisor"));
  const screen = await other.newPage();
  await screen.goto(`/boards/${made.id}`);
  await expectLive(screen);
  const document = documentWith(text("hello", "Good morning, Northwind"));
  const saved = await api.put(`/api/boards/${made.id}/draft`, { data: { revision: 0, document } });
  expect(saved.status()).toBe(200);
  await expect(screen.getByText("Good morning, Northwind")).toHaveCount(0);
  const published = await api.post(`/api/boards/${made.id}/publish`, { data: { revision: 1, version: null } });
  expect(published.status()).toBe(200);
  await expect(screen.getByText("Good morning, Northwind")).toBeVisible();

  guard.expects(/404/);
  const hidden = { name: "Lobby wall", queueIds: null, visibility: "private", revision: 2 };
  expect((await api.patch(`${boards}/${made.id}`, { data: hidden })).status()).toBe(200);
  await expect(screen.getByText("This board is no longer available")).toBeVisible();
  await other.close();
});
