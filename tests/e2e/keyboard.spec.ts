import { boardList } from "../../lib/contracts/live";
import { untilAlive } from "./alive";
import { boardId, expect, expectLive, liveOf, openBoard, test } from "./fixtures";

test("slash finds a queue and Enter opens its page", async ({ admin, stack, session }) => {
  const id = await openBoard(admin, stack, session);
  const { queues } = await liveOf(stack, session, id);
  const wanted = queues[1];
  await admin.keyboard.press("/");
  const input = admin.getByRole("combobox");
  await expect(input).toBeFocused();
  await admin.keyboard.type(wanted?.name ?? "");
  await expect(admin.getByRole("option", { selected: true })).toContainText(wanted?.name ?? "");
  await admin.keyboard.press("Enter");
  await expect(admin).toHaveURL(`/boards/${id}/queues/${encodeURIComponent(wanted?.id ?? "")}`);
  await expect(admin.locator("h1")).toHaveText(wanted?.name ?? "");
});

test("arrows choose among the results, Escape closes and gives the focus back", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  const opener = admin.getByRole("button", { name: "Find" });
  await opener.focus();
  await admin.keyboard.press("Enter");
  const [first, second] = [admin.getByRole("option").nth(0), admin.getByRole("option").nth(1)];
  await expect(first).toHaveAttribute("aria-selected", "true");
  await admin.keyboard.press("ArrowDown");
  await expect(second).toHaveAttribute("aria-selected", "true");
  await admin.keyboard.press("ArrowUp");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await admin.keyboard.press("Escape");
  await expect(admin.getByRole("dialog")).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("a name that nobody has is answered in words", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  await admin.keyboard.press("/");
  await admin.keyboard.type("xyzzy");
  await expect(admin.getByText("Nothing here is called “xyzzy”.")).toBeVisible();
});

test("f fills the screen and gives it back", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  const bar = admin.locator(".shell-bar");
  await expect(bar).toBeVisible();
  await admin.keyboard.press("f");
  await expect(bar).toBeHidden();
  await expect.poll(() => admin.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await admin.keyboard.press("f");
  await expect(bar).toBeVisible();
});

test("a question mark lists the keys; one can switch them off, and they then stay off", async ({
  admin,
  stack,
  session,
}) => {
  await openBoard(admin, stack, session);
  await admin.keyboard.press("?");
  const help = admin.getByRole("dialog", { name: "Keyboard shortcuts" });
  const everywhere = ["/", "f", "e", "←", "→", "u", "h", "↓", "↑", "?", "Esc"];
  const inReplay = ["k", "←", "→", "j", "l", "−", "+"];
  await expect(help.locator("kbd")).toHaveText([...everywhere, ...inReplay]);
  await help.getByLabel("Single-key shortcuts are on").uncheck();
  await admin.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await admin.reload();
  await expect(admin.locator("h1")).toBeVisible();
  await admin.keyboard.press("/");
  await admin.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(admin.getByRole("dialog")).toHaveCount(1);
  await admin.getByLabel("Single-key shortcuts are on").check();
});

test("arrows step through boards and come round; u goes up", async ({ admin, stack, session }) => {
  const first = await openBoard(admin, stack, session, "Northwind EU");
  const boards = await admin.request.get("/api/boards");
  const { length } = boardList.parse(await boards.json());
  expect(length).toBeGreaterThan(2);
  const seen = new Set<string>();
  for (let step = 0; step < length; step += 1) {
    const before = admin.url();
    await admin.keyboard.press("ArrowRight");
    await expect(admin).not.toHaveURL(before);
    await expect(admin.locator("h1")).toBeVisible();
    await untilAlive(admin);
    seen.add(admin.url());
  }
  expect(seen.size).toBe(length);
  await expect(admin).toHaveURL(`/boards/${first}`);
  await admin.keyboard.press("ArrowLeft");
  await expect(admin).not.toHaveURL(`/boards/${first}`);
  await untilAlive(admin);
  await admin.keyboard.press("u");
  await expect(admin).toHaveURL("/boards");
});

test("arrows step through a board's queues", async ({ admin, stack, session }) => {
  const id = await boardId(stack, session);
  const { queues } = await liveOf(stack, session, id);
  await admin.goto(`/boards/${id}/queues/${encodeURIComponent(queues[0]?.id ?? "")}`);
  await expect(admin.locator("h1")).toHaveText(queues[0]?.name ?? "");
  // The title comes with the server's HTML; the page listens to keys once it is alive, which its status shows.
  await expectLive(admin);
  await admin.keyboard.press("ArrowRight");
  await expect(admin.locator("h1")).toHaveText(queues[1]?.name ?? "");
});

test("letters typed into a field are letters", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  await admin.keyboard.press("/");
  await admin.keyboard.type("f?/u");
  await expect(admin.getByRole("combobox")).toHaveValue("f?/u");
  await expect(admin.getByRole("dialog")).toHaveCount(1);
  await expect(admin.locator(".shell-bar")).toBeVisible();
});

test("Tab goes from the skip link through the bar to the content, and where one is can be seen", async ({
  admin,
  stack,
  session,
}) => {
  await openBoard(admin, stack, session);
  await admin.keyboard.press("Tab");
  const skip = admin.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  const names: string[] = [];
  for (let step = 0; step < 9; step += 1) {
    const focus = await admin.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return null;
      const style = getComputedStyle(element);
      const around = element.closest("label, .tile-link") ?? element;
      const ring = [style, getComputedStyle(around), getComputedStyle(around, "::after")];
      return {
        name: element.getAttribute("aria-label") ?? element.textContent ?? "",
        visible: ring.some((one) => one.outlineStyle !== "none" && Number.parseFloat(one.outlineWidth) >= 2),
      };
    });
    names.push(focus?.name ?? "");
    expect(focus, names.join(" → ")).toMatchObject({ visible: true });
    await admin.keyboard.press("Tab");
  }
  const bar = ["Find", "Edit the board", "Replay", "Share", "Full screen", "Keyboard shortcuts"];
  const order = ["Skip to the content", "Wallboard", "Northwind EU", ...bar];
  expect(names.slice(0, 9).map((name, index) => name.includes(order[index] ?? ""))).toEqual(order.map(() => true));
});
