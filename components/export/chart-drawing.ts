import type { ChartData, ChartMark } from "./chart-data";
import { wrapped } from "./wrapped";

const MARGIN = 24;
const TITLE = 20;
const WORDS = 13;
/** From one line of words to the next, in heights of its letters. */
const LINE = 1.6;
/** Room of a sign before its words, px. */
const SIGN = WORDS * 1.5;
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
function widthIn(size: number, weight: number): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length * size * 0.6;
  context.font = `${weight} ${size}px ${FONT}`;
  return (text) => context.measureText(text).width;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** What stands before an entry of the legend whose words have their middle at `y`; colours as CSS has them. Null: nothing does. */
function signOf(
  { as, colour }: { readonly as: ChartData["columns"][number]["as"] | ChartMark["of"]; readonly colour: string },
  x: number,
  y: number,
): SVGElement | null {
  const box = (width: number, height: number) => ({ x, y: y - height / 2, width, height });
  const outline = { ...box(WORDS * 0.55, WORDS * 0.8), fill: "none", stroke: colour, "stroke-width": 1.3 };
  switch (as) {
    case "bar":
      return element("rect", { ...box(WORDS * 0.75, WORDS * 0.75), fill: colour });
    case "line":
    case "step":
      return element("rect", { ...box(WORDS * 0.75, 3), fill: colour });
    case "target":
      return element("line", {
        ...{ x1: x, x2: x + WORDS, y1: y, y2: y },
        ...{ stroke: colour, "stroke-width": 1.5, "stroke-dasharray": "3 2" },
      });
    case "band":
      return element("rect", { ...box(WORDS, WORDS * 0.8), fill: colour, "fill-opacity": 0.4 });
    case "running":
      return element("rect", outline);
    case "provisional":
      return element("rect", { ...outline, "stroke-dasharray": "2.5 1.5" });
    case "lacking":
      return element("path", {
        d: `M${outline.x} ${outline.y}v${outline.height}h${outline.width}v${-outline.height}`,
        ...{ fill: "none", stroke: colour, "stroke-width": outline["stroke-width"] },
      });
    case "since":
    case "unfetched":
      return null;
  }
}

/** A chart with whose it is, when, and its legend, on the page's own ground, as a drawing that needs nothing else. Nothing of its words is cut. Sizes in px. */
export function chartDrawing(chart: SVGSVGElement, data: ChartData, saved: string) {
  const { title, board, subject = "", columns, marks = [] } = data;
  const { width, height } = chart.getBoundingClientRect();
  const total = Math.max(320, width + 2 * MARGIN);
  const room = total - 2 * MARGIN;
  const paint = (colour: string) => colourAt(chart, colour);
  const muted = paint("rgb(var(--muted))");
  const words = { "font-size": WORDS, fill: muted };
  const heading = { "font-size": TITLE, "font-weight": 600, fill: paint("rgb(var(--text))") };
  const parts: SVGElement[] = [];
  let y = MARGIN + TITLE * 0.8;
  const name = [board, subject, title].filter((part) => part !== "").join(" · ");
  for (const line of wrapped(name, room, widthIn(TITLE, 600))) {
    parts.push(element("text", { ...heading, x: MARGIN, y }, line));
    y += TITLE * 1.25;
  }
  const widthOf = widthIn(WORDS, 400);
  for (const line of wrapped(saved, room, widthOf)) {
    parts.push(element("text", { ...words, x: MARGIN, y }, line));
    y += WORDS * LINE;
  }
  y += WORDS * 0.4;
  const entries = [
    ...columns.map(({ name: text, as, colour }) => ({ text, as, colour: paint(colour) })),
    ...marks.map(({ of, text }) => ({ text, as: of, colour: muted })),
  ];
  let x = MARGIN;
  for (const { text, ...sign } of entries) {
    const own = sign.as === "since" || sign.as === "unfetched" ? 0 : SIGN;
    const lines = wrapped(text, room - own, widthOf);
    const wide = own + Math.max(0, ...lines.map(widthOf));
    if (x > MARGIN && x + wide > total - MARGIN) {
      x = MARGIN;
      y += WORDS * LINE;
    }
    const drawn = signOf(sign, x, y - WORDS * 0.35);
    if (drawn !== null) parts.push(drawn);
    for (const [at, line] of lines.entries()) {
      if (at > 0) y += WORDS * LINE;
      parts.push(element("text", { ...words, x: x + own, y }, line));
    }
    x += wide + WORDS * 1.4;
  }
  const top = y + WORDS;
  const whole = { width: total, height: top + height + MARGIN };
  const root = element("svg", { xmlns: SVG, "font-family": FONT, ...whole });
  const copy = standalone(chart);
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(top));
  root.append(element("rect", { width: "100%", height: "100%", fill: paint("rgb(var(--surface))") }), ...parts, copy);
  return { text: new XMLSerializer().serializeToString(root), ...whole };
}
