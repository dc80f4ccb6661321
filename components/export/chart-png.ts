import type { ChartData } from "./chart-data";
import { chartDrawing } from "./chart-drawing";

/** Device pixels for each of the chart's. */
const SCALE = 2;

/**
 * A chart of the page as a picture of twice its size; `saved` says when that was. Null where this browser makes none.
 *
 * The drawing is loaded from a data address, which our policy allows, and which leaves the canvas readable.
 */
export async function chartPng(chart: SVGSVGElement, data: ChartData, saved: string): Promise<Blob | null> {
  const { text, width, height } = chartDrawing(chart, data, saved);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
