import { expectAccessible } from "./axe";
import { expect, expectLive, liveOf, openBoard, test } from "./fixtures";

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
      await admin.keyboard.press("?");
      await expect(admin.getByRole("dialog")).toBeVisible();
      await expectAccessible(admin, "shortcuts");
      await admin.keyboard.press("Escape");
      await admin.getByRole("button", { name: "You and your settings" }).click();
      await expectAccessible(admin, "settings");
      await admin.keyboard.press("Escape");
      await admin.getByRole("button", { name: "Waiting now" }).focus();
      await expect(admin.getByRole("tooltip")).toContainText("Resets");
      await expectAccessible(admin, "a metric's definition");
      await admin.goto("/boards");
      await expect(admin.getByRole("heading", { name: "Boards" })).toBeVisible();
      await expectAccessible(admin, "boards");
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
