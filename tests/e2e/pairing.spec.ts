import type { Page } from "playwright/test";
import { encode } from "uqr";
import { boardId, expect, expectLive, signIn, test } from "./fixtures";

// A stack of its own: a display stays.
test.use({
  stackOptions: { simulator: { size: "medium" }, env: { WALLBOARD_POLL_SECONDS: "5" } },
  viewport: { width: 1920, height: 1080 },
});

test("a TV shows a code, somebody types it on a phone, and the TV shows the board that they chose", async ({
  page: tv,
  browser,
  stack,
  session,
  guard,
}) => {
  await tv.goto("/tv");
  const boxes = tv.getByRole("status", { name: "Code", exact: true });
  await expect(boxes).toHaveText(/^[2-9A-Z]{6}$/);
  const code = (await boxes.textContent()) ?? "";
  // Who scans gets where others type, with the code filled in.
  const at = (await tv.locator("#at").textContent()) ?? "";
  expect(at).toMatch(/^localhost:\d+\/pair$/);
  await expect(tv.locator("#qr")).toBeVisible();
  expect(await modulesOf(tv)).toEqual(encode(`http://${at}?code=${code}`, { ecc: "M", border: 0 }).data);

  const board = await boardId(stack, session);
  const inHand = await browser.newContext({
    baseURL: stack.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  guard.watch(inHand);
  await signIn(inHand, stack, session);
  const phone = await inHand.newPage();
  await phone.goto("/pair");
  await phone.getByLabel("Code", { exact: true }).tap();
  await phone.keyboard.type(code.toLowerCase());
  await expect(phone.getByRole("status").filter({ hasText: "Found:" })).toContainText("1920 × 1080");
  await phone.getByLabel("Name", { exact: true }).fill("Entrance");
  await phone.getByLabel("Tenant", { exact: true }).selectOption({ label: "Northwind EU" });
  await phone.getByLabel("Add a board", { exact: true }).selectOption(board);
  await phone.getByRole("button", { name: "Add", exact: true }).tap();
  await phone.getByRole("button", { name: "Pair the display", exact: true }).tap();
  await expect(phone.getByRole("status").filter({ hasText: "Entrance is paired." })).toBeVisible();

  await expect(tv).toHaveURL(/\/tv\/board$/);
  await expectLive(tv);
  await expect(tv.locator("[data-stage='shown']").getByRole("heading", { level: 1 })).toHaveText("Northwind EU");
  await expect(tv.getByRole("contentinfo")).toContainText("Entrance");
  await inHand.close();
});

/** What is dark and what is light in the QR code that a TV shows, as it draws it: row by row. */
function modulesOf(tv: Page): Promise<boolean[][]> {
  return tv.locator("#qr").evaluate(async (image: HTMLImageElement) => {
    const size = new DOMParser()
      .parseFromString(await (await fetch(image.src)).text(), "image/svg+xml")
      .documentElement.getAttribute("viewBox")
      ?.split(" ")
      .map(Number)[2];
    if (size === undefined) throw new Error("The picture has no size.");
    const canvas = document.createElement("canvas");
    // Four pixels a module: whichever of them is looked at lies well within.
    canvas.width = 4 * size;
    canvas.height = 4 * size;
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("There is nothing to draw on.");
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data, width } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const isDark = (x: number, y: number) => (data[4 * ((4 * y + 2) * width + 4 * x + 2)] ?? 255) < 128;
    return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => isDark(x, y)));
  });
}
