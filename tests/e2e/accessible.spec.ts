import { parseDocument } from "../../lib/domain/board/parse-document";
import { makeBoard, publishDocument } from "../support/boards-by-api";
import { expectAccessible } from "./axe";
import { expect, expectLive, liveOf, openBoard, test } from "./fixtures";

/** A figure with limits that count at night, and people who may be in a state for too long. */
function judgedDocument() {
  const rule = {
    direction: "above",
    near: { by: "number", value: 500 },
    breach: { by: "number", value: 900 },
    forMs: 0,
    recover: 0,
    hours: { days: [{ day: 7, from: "22:00", to: "00:00" }], zone: "tenant" },
    top: false,
  };
  const tiles = [
    { id: "n", kind: "number", place: { x: 0, y: 0, w: 8, h: 4 }, title: "In line", thresholds: { use: "own", rule } },
    { id: "a", kind: "agent-list", place: { x: 8, y: 0, w: 16, h: 12 }, title: "Who is here" },
  ];
  const read = parseDocument({ version: 1, pages: [{ id: "p", name: "Floor", rows: 12, tiles }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

for (const colorScheme of ["dark", "light"] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("sign-in and set-up", async ({ page, stack }) => {
      await page.goto("/sign-in");
      await expectAccessible(page, "sign-in");
      await page.goto(`${stack.url}/set-up?token=used-long-ago`);
      await expectAccessible(page, "set-up with a dead link");
    });

    test("the board, its list and its dialogs", async ({ admin, stack, session }) => {
      await openBoard(admin, stack, session);
      await expectAccessible(admin, "board");
      await admin.keyboard.press("/");
      await admin.keyboard.type("a");
      await expect(admin.getByRole("option").first()).toBeVisible();
      await expectAccessible(admin, "find");
      await admin.keyboard.press("Escape");
      await expect(admin.getByRole("dialog")).toHaveCount(0);
      await admin.keyboard.press("?");
      await expect(admin.getByRole("dialog")).toBeVisible();
      await expectAccessible(admin, "shortcuts");
      await admin.keyboard.press("Escape");
      await expect(admin.getByRole("dialog")).toHaveCount(0);
      await admin.getByRole("button", { name: "You and your settings" }).click();
      await expect(admin.getByRole("radio", { name: "English" })).toBeVisible();
      await expectAccessible(admin, "settings");
      await admin.keyboard.press("Escape");
      await admin.getByRole("button", { name: "Waiting now" }).focus();
      await expect(admin.getByRole("tooltip")).toContainText("Resets");
      await expectAccessible(admin, "a metric's definition");
      await admin.goto("/boards");
      await expect(admin.getByRole("heading", { name: "Boards" })).toBeVisible();
      await expectAccessible(admin, "boards");
    });

    test("what the figures of a designed board are, and when their limits count", async ({ admin, ask, tenantId }) => {
      const id = await makeBoard(ask, tenantId, `Judged, ${colorScheme}`);
      await publishDocument(ask, id, judgedDocument());
      await admin.goto(`/boards/${id}`);
      await expectLive(admin);
      await admin.getByRole("button", { name: "In line" }).focus();
      await expect(admin.getByRole("tooltip")).toContainText("near from 500, breach above 900 · set on this tile");
      await expect(admin.getByRole("tooltip")).toContainText("Sun 22:00–00:00");
      await expectAccessible(admin, "a figure's provenance");
      await admin.getByRole("button", { name: "Who is here" }).focus();
      await expect(admin.getByRole("tooltip")).toContainText("long from");
      await expectAccessible(admin, "the provenance of people");
    });

    test("a queue's page, an agent's page, and what is not there", async ({ admin, stack, session, guard }) => {
      guard.expects(/status of 404/);
      const id = await openBoard(admin, stack, session);
      const { queues, agents } = await liveOf(stack, session, id);
      for (const path of [`queues/${queues[0]?.id}`, `agents/${agents[0]?.id}`]) {
        await admin.goto(`/boards/${id}/${path}`);
        await expectLive(admin);
        await expectAccessible(admin, path);
      }
      await admin.goto(`/boards/${id}/queues/no-such-queue`);
      await expect(admin.getByText("This board shows no such queue")).toBeVisible();
      await expect(admin.locator(".board-status")).toHaveCount(0);
      await expectAccessible(admin, "no such queue");
      await admin.goto("/boards/no-such-board");
      await expectAccessible(admin, "not found");
    });

    test("a failing board, and a phone's", async ({ admin, stack, session }) => {
      await admin.clock.install();
      await openBoard(admin, stack, session, "Harbour Mutual");
      await stack.control.addFault({ kind: "server-error", tenant: "Harbour Mutual" });
      await expect(admin.locator(".trouble-bar")).toBeVisible();
      await admin.clock.fastForward(20_000);
      await expect(admin.locator("[data-age=stale]").first()).toBeVisible();
      await expectAccessible(admin, "stale");
      await admin.clock.fastForward(60_000);
      await expect(admin.locator("[data-age=old]").first()).toBeVisible();
      await expectAccessible(admin, "old");
      await admin.setViewportSize({ width: 390, height: 844 });
      await expect(admin.getByRole("navigation", { name: "Parts of the board" })).toBeVisible();
      await expectAccessible(admin, "phone");
    });
  });
