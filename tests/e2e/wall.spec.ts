import type { Page } from "playwright/test";
import { findCuts } from "./cuts";
import { expect, expectLive, openBoard, test } from "./fixtures";

/* What a wall promises to whoever stands six metres away, and to whoever sits before it with a keyboard. */
test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

const queueTiles = (page: Page) =>
  page.getByRole("region", { name: "Queues", exact: true }).locator("section[data-age]");

test("a state never shortens its queue's name, nor moves what stands below", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  await expect(queueTiles(admin)).toHaveCount(8);
  const heads = await queueTiles(admin).evaluateAll((tiles) =>
    tiles.map((tile) => {
      const link = tile.querySelector<HTMLElement>(".tile-link");
      const head = tile.querySelector("h2")?.parentElement;
      if (link === null || head === null || head === undefined) throw new Error("a tile has a head");
      const range = document.createRange();
      range.selectNodeContents(link);
      return {
        name: link.textContent,
        hasState: head.childElementCount > 1,
        isShortened: link.scrollWidth > link.clientWidth,
        isTooWide: range.getBoundingClientRect().width > head.clientWidth,
        top: Math.round((tile.querySelector(".figure")?.getBoundingClientRect().top ?? 0) % 1000),
        height: head.getBoundingClientRect().height,
      };
    }),
  );
  expect(heads.some((head) => head.hasState)).toBe(true);
  expect(heads.filter((head) => head.isShortened && !head.isTooWide)).toEqual([]);
  expect(new Set(heads.map((head) => head.height)).size).toBe(1);
  for (let row = 0; row < heads.length; row += 4)
    expect(new Set(heads.slice(row, row + 4).map((head) => head.top)).size).toBe(1);
});

test("in full screen every word is at least 20 px high, and nothing is cut", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  await admin.keyboard.press("f");
  await expect(admin.locator(".shell-bar")).toBeHidden();
  await expect.poll(() => admin.evaluate(() => window.innerHeight)).toBe(1080);
  const small = await admin.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (parent === null || text === "" || parent.closest("script, style, .sr-only, [role=status]") !== null) continue;
      const { right, bottom, width } = parent.getBoundingClientRect();
      if (width === 0 || right < 0 || bottom < 0) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 19.99) found.push(`${size} px: ${text}`);
    }
    return found;
  });
  expect(small).toEqual([]);
  expect(await findCuts(admin)).toMatchObject({ cut: [], untold: [], sideways: 0 });
});

test("in full screen the pointer goes when it rests, and comes back when it moves", async ({
  admin,
  stack,
  session,
}) => {
  await openBoard(admin, stack, session);
  await admin.keyboard.press("f");
  await expect(admin.locator("html")).toHaveAttribute("data-resting", "");
  await expect(admin.locator("h1")).toHaveCSS("cursor", "none");
  // Heard in the very moment: soon after, it rests again.
  const cursors = await admin.evaluateHandle(() => {
    const heard: string[] = [];
    const look = () => heard.push(getComputedStyle(document.querySelector("h1") ?? document.body).cursor);
    new MutationObserver(look).observe(document.documentElement, { attributeFilter: ["data-resting"] });
    return heard;
  });
  const heard = () => cursors.evaluate((all) => all.map((cursor) => cursor === "none"));
  await admin.mouse.move(200, 300);
  await expect.poll(heard).toEqual([false, true]);
  await admin.keyboard.press("Tab");
  await expect.poll(heard).toEqual([false, true, false, true]);
  await admin.keyboard.press("f");
  await expect(admin.locator(".shell-bar")).toBeVisible();
});

test("the bar grows with the screen as the board does", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  const heights = async () => {
    const bar = await admin.locator(".shell-bar").boundingBox();
    const board = await admin.locator("main.board").boundingBox();
    return [bar?.height ?? 0, (bar?.height ?? 0) + (board?.height ?? 0)].map(Math.round);
  };
  await expect.poll(heights).toEqual([44, 1080]);
  await admin.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(heights).toEqual([88, 2160]);
});

test("Tab stops once at a queue; arrows lead to what explains its numbers, and Enter opens it", async ({
  admin,
  stack,
  session,
}) => {
  await openBoard(admin, stack, session);
  const links = queueTiles(admin).locator(".tile-link");
  await links.first().focus();
  await admin.keyboard.press("Tab");
  await expect(links.nth(1)).toBeFocused();
  await admin.keyboard.press("ArrowDown");
  await expect(queueTiles(admin).nth(1).getByRole("button", { name: "waiting" })).toBeFocused();
  await expect(admin.getByRole("tooltip")).toContainText("Customers who are in the queue");
  await admin.keyboard.press("ArrowDown");
  await expect(admin.getByRole("tooltip")).toContainText("head of the line");
  await admin.keyboard.press("ArrowUp");
  await admin.keyboard.press("ArrowUp");
  await expect(links.nth(1)).toBeFocused();
  await admin.keyboard.press("Tab");
  await expect(links.nth(2)).toBeFocused();
  const name = await links.nth(2).textContent();
  await admin.keyboard.press("Enter");
  await expect(admin.locator("h1")).toHaveText(name ?? "");
});

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
])
  test(`at ${viewport.width} × ${viewport.height} no tile moves when trouble is told, nor when it is over`, async ({
    admin,
    stack,
  }) => {
    await admin.setViewportSize(viewport);
    await admin.goto("/boards");
    await admin.getByRole("link", { name: "Northwind EU" }).click();
    await expect(queueTiles(admin).first()).toBeVisible();
    const places = async () => {
      // The chart's panel comes when its code does, and on a wall it is what gives the room.
      const tiles = await admin.locator("main.board section[data-age]:not(.trend-panel)").all();
      return Promise.all(
        tiles.map((tile) =>
          tile.evaluate((node) => {
            const { left, top, width, height } = node.getBoundingClientRect();
            return [left, top, width, height].map(Math.round).join(" ");
          }),
        ),
      );
    };
    // The first numbers are there, and everything has found its place.
    await expectLive(admin);
    let before = await places();
    const isSettled = async () => {
      const [earlier, now] = [before, await places()];
      before = now;
      return JSON.stringify(now) === JSON.stringify(earlier);
    };
    await expect.poll(isSettled, { intervals: [500] }).toBe(true);
    await stack.control.addFault({ kind: "server-error" });
    const bar = admin.locator(".trouble-bar");
    await expect(bar).toBeVisible();
    await expect(bar).toBeInViewport();
    expect(await places()).toEqual(before);
    expect(await findCuts(admin)).toMatchObject({ cut: [], untold: [], sideways: 0 });
    await stack.control.clearFaults();
    await expect(bar).toBeHidden();
    expect(await places()).toEqual(before);
  });
