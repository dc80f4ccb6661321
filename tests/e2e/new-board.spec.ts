import type { Page } from "playwright/test";
import { documentWith, queueTile, text } from "../support/documents";
import { expectAccessible } from "./axe";
import { boardId, expect, liveOf, test } from "./fixtures";

// The same stack as the designer's: what is published here is seen by no other spec.
test.use({ stackOptions: { simulator: { size: "medium" }, env: {} } });

const designedOn = (page: Page) => page.locator("[data-tile]");

test("a board for one's own floor: named, begun from a template, published", async ({ admin, stack, session }) => {
  await boardId(stack, session);
  await admin.goto("/boards");
  await admin.getByRole("link", { name: "New board" }).click();
  await expect(admin.getByRole("radio", { name: "Operations floor" })).toBeChecked();
  // The pictures are drawn from the tenant's own numbers.
  await expect(admin.locator(".board-picture").first().getByText("Waiting now").first()).toBeVisible();
  await expectAccessible(admin, "a new board");
  await admin.emulateMedia({ colorScheme: "light" });
  await expectAccessible(admin, "a new board, light");

  await admin.getByRole("button", { name: "Make the board" }).click();
  await expect(admin.getByText("Please fill this in.")).toBeVisible();
  await admin.getByRole("textbox", { name: "Name" }).fill("Night shift");
  await admin.getByRole("radio", { name: "Team", exact: true }).check();
  await admin.getByRole("button", { name: "Make the board" }).click();
  await expect(admin).toHaveURL(/\/boards\/[^/]+\/design$/);
  await expect(admin.getByRole("heading", { name: "Night shift", level: 1 })).toBeVisible();
  await expect(designedOn(admin)).toHaveCount(8);
  await admin.getByRole("button", { name: "Publish" }).click();
  await expect(admin.getByText(/^Published · version /)).toBeVisible();
  await admin.getByRole("link", { name: "Open board" }).click();
  await expect(admin.getByRole("region", { name: /^Agent/ }).first()).toBeVisible();
});

test("a board comes as a file: what is wrong with it is told by its place, and its queues get counterparts", async ({
  admin,
  stack,
  session,
}) => {
  const { queues } = await liveOf(stack, session, await boardId(stack, session, "Harbour Mutual"));
  const [mine] = queues;
  if (mine === undefined) throw new Error("There is no queue.");
  const document = documentWith(text("t", "Welcome"), queueTile("q", "far"));
  const file = {
    format: "wallboard-board",
    formatVersion: 1,
    name: "From afar",
    tenant: "Elsewhere",
    queues: [{ id: "far", name: "A queue of theirs" }],
    scope: null,
    document,
  };
  const choose = (content: unknown) =>
    admin.locator("input[type=file]").setInputFiles({
      name: "board.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await admin.goto("/boards/new");
  await admin.getByRole("combobox", { name: "Tenant" }).selectOption("Harbour Mutual");
  await admin.getByRole("radio", { name: "A file" }).check();
  const [page] = document.pages;
  const wide = page?.tiles.map((tile) => ({ ...tile, place: { ...tile.place, x: 20 } }));
  await choose({ ...file, document: { ...document, pages: [{ ...page, tiles: wide }] } });
  await expect(admin.getByText("board.json has 2 problems")).toBeVisible();
  await expect(admin.getByText("Page 1 “Floor” · tile 2 “Queue”")).toBeVisible();
  await expect(admin.getByRole("button", { name: "Make the board" })).toBeDisabled();

  await choose(file);
  await expect(admin.getByText("board.json: the board “From afar” of Elsewhere.")).toBeVisible();
  await admin.getByRole("combobox", { name: "A queue of theirs" }).selectOption(mine.name);
  await expectAccessible(admin, "counterparts of queues");
  await expect(admin.getByRole("textbox", { name: "Name" })).toHaveValue("From afar");
  await admin.getByRole("button", { name: "Make the board" }).click();
  await expect(designedOn(admin)).toHaveCount(2);
  const made = await boardId(stack, session, "From afar");
  const design = await fetch(`${stack.url}/api/boards/${made}/design`, { headers: { cookie: session } });
  expect(await design.text()).toContain(`"queue":"${mine.id}"`);
});
