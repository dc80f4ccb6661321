import type { ChartData } from "./chart-data";

/** Device pixels for each of the chart's. */
const SCALE = 2;
const MARGIN = 24;
const TITLE = 20;
const WORDS = 13;
const FONT = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";
/** What an element of the page is painted by that a picture on its own must be told. */
const PAINT = ["fill", "fill-opacity", "stroke", "opacity"] as const;
const SVG = "http://www.w3.org/2000/svg";

/** The same drawing without the page: every colour that a variable of the page decided is written out. */
function standalone(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const theirs = [chart, ...chart.querySelectorAll("*")];
  const ours = [copy, ...copy.querySelectorAll("*")];
  for (const [index, element] of theirs.entries()) {
    const style = getComputedStyle(element);
    for (const property of PAINT) ours[index]?.setAttribute(property, style.getPropertyValue(property));
    ours[index]?.removeAttribute("class");
    if (element instanceof SVGTextElement) ours[index]?.setAttribute("font-size", style.fontSize);
  }
  return copy;
}

/** A colour of the page ("rgb(var(--near))") as it is at an element. */
function colourAt(element: Element, colour: string): string {
  return colour.replace(/var\((--[\w-]+)\)/g, (_, name: string) => getComputedStyle(element).getPropertyValue(name));
}

/** How wide words are, px; a little more where nobody can measure. */
function widthOf(text: string, size: number): number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * size * 0.6;
  context.font = `${size}px ${FONT}`;
  return context.measureText(text).width;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Chart, title and legend on the page's own ground, as a drawing that needs nothing else. Sizes in px. */
function composed(chart: SVGSVGElement, { title, board, columns }: ChartData) {
  const { width, height } = chart.getBoundingClientRect();
  const total = Math.max(320, width + 2 * MARGIN);
  const paint = (colour: string) => colourAt(chart, colour);
  const root = element("svg", { xmlns: SVG, "font-family": FONT });
  const words = { "font-size": WORDS, fill: paint("rgb(var(--muted))") };
  const legend: SVGElement[] = [];
  let x = MARGIN;
  let y = MARGIN + TITLE + WORDS * 2.2;
  for (const { name, as, colour } of columns) {
    const room = widthOf(name, WORDS) + WORDS * 2.6;
    if (x + room > total - MARGIN && x > MARGIN) {
      x = MARGIN;
      y += WORDS * 1.6;
    }
    const tall = as === "bar" ? WORDS * 0.75 : 3;
    const sign = { x, y: y - WORDS * 0.35 - tall / 2, width: WORDS * 0.75, height: tall, fill: paint(colour) };
    legend.push(element("rect", sign), element("text", { ...words, x: x + WORDS * 1.2, y }, name));
    x += room;
  }
  const top = y + WORDS;
  const whole = { width: total, height: top + height + MARGIN };
  for (const [key, value] of Object.entries(whole)) root.setAttribute(key, String(value));
  const copy = standalone(chart);
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(top));
  root.append(
    element("rect", { width: "100%", height: "100%", fill: paint("rgb(var(--surface))") }),
    element(
      "text",
      { x: MARGIN, y: MARGIN + TITLE * 0.8, "font-size": TITLE, "font-weight": 600, fill: paint("rgb(var(--text))") },
      [board, title].filter((part) => part !== "").join(" · "),
    ),
    ...legend,
    copy,
  );
  return { text: new XMLSerializer().serializeToString(root), ...whole };
}

/**
 * A chart of the page as a picture of twice its size. Null where this browser makes none.
 *
 * The drawing is loaded from a data address, which our policy allows, and which leaves the canvas readable.
 */
export async function chartPng(chart: SVGSVGElement, data: ChartData): Promise<Blob | null> {
  const { text, width, height } = composed(chart, data);
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
