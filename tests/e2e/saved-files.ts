import { readFile } from "node:fs/promises";
import { type Download, expect, type Locator, type Page } from "playwright/test";

/** What pressing something lets a browser save. */
export async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download;
}

/** Saves a chart as a picture, which is drawn larger than it is shown. */
export async function expectPicture(page: Page, chart: Locator, name: RegExp): Promise<void> {
  const png = await saved(page, () => chart.getByRole("button", { name: "PNG" }).click());
  expect(png.suggestedFilename()).toMatch(name);
  const picture = await readFile(await png.path());
  expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
  const drawn = await chart.locator(".chart-body svg").boundingBox();
  expect(picture.readUInt32BE(16)).toBeGreaterThan(2 * Math.floor(drawn?.width ?? 0));
  // A ground, letters and lines with their soft edges; what is blank has one colour.
  expect(await coloursOf(page, picture)).toBeGreaterThan(20);
}

function coloursOf(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      return new Set(new Uint32Array(pixels.buffer)).size;
    },
    [...picture],
  );
}
