import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "playwright/test";

/** Compares what stands in the page with the picture that is kept of it; where they differ, says in which tiles. */
export async function expectPicture(page: Page, path: readonly string[]): Promise<void> {
  try {
    await expect(page.locator("main")).toHaveScreenshot([...path]);
  } catch (error) {
    const where = await differing(page);
    if (error instanceof Error && where.length > 0) error.message += `\nIt differs in: ${where.join(", ")}.\n`;
    throw error;
  }
}

/** The names of the tiles in which Playwright's picture of the difference is red, with how many pixels of it are. */
async function differing(page: Page): Promise<readonly string[]> {
  const path = test.info().attachments.findLast(({ name }) => name.endsWith("-diff.png"))?.path;
  if (path === undefined) return [];
  const picture = (await readFile(path)).toString("base64");
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    const frame = document.querySelector("main")?.getBoundingClientRect();
    if (context === null || frame === undefined) return [];
    context.drawImage(image, 0, 0);
    const scale = image.width / frame.width;
    const cells = document.querySelectorAll<HTMLElement>("[data-cell]");
    const tiles = cells.length > 0 ? cells : document.querySelectorAll<HTMLElement>(".sheet-place");
    return [...tiles].flatMap((tile) => {
      const { x, y, width, height } = tile.getBoundingClientRect();
      const [left, top] = [(x - frame.x) * scale, (y - frame.y) * scale].map(Math.floor);
      const { data } = context.getImageData(left ?? 0, top ?? 0, Math.ceil(width * scale), Math.ceil(height * scale));
      let red = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0) red += 1;
      const name = tile.dataset.cell ?? tile.querySelector("h2")?.textContent ?? "a tile without a title";
      return red === 0 ? [] : [`“${name}” (${red} px)`];
    });
  }, picture);
}
