import type { LitePart } from "./answer";
import { fitWords } from "./fit-words";

/** What runs by itself differs in every answer: it is no reason to draw anything anew. */
export function standing(html: string): string {
  return html
    .replace(/ data-(?:clock|first)="[^"]*"/g, "")
    .replace(/( data-to="\d+") style="[^"]*"/g, "$1")
    .replace(/( data-(?:since="\d+"|until="\d+"|aged|length="\d+")[^>]*>)[^<]*/g, "$1");
}

interface Shown {
  readonly element: HTMLElement;
  html: string;
  place: string;
  at: number | null;
}

/** How long a number that has changed stays lit, ms. */
const LIT_FOR = 900;

interface Parts {
  /** Another key draws everything anew. `em`: how large an em of the parts is, in em of the window. */
  show(key: string, em: number, parts: readonly LitePart[]): void;
  /** Every part, with when what it shows was true. */
  each(visit: (element: HTMLElement, at: number | null) => void): void;
}

/** Keeps a layer of parts as the server says it is: only what differs is touched. */
export function createParts(stage: HTMLElement): Parts {
  let layer = document.createElement("div");
  let shownKey: string | null = null;
  let shown: { [id: string]: Shown } = {};

  const put = (part: LitePart, into: HTMLElement): Shown => {
    const element = document.createElement("div");
    element.className = "part";
    into.appendChild(element);
    const one: Shown = { element, html: "", place: "", at: null };
    fill(one, part);
    return one;
  };

  const fill = (one: Shown, part: LitePart): void => {
    one.at = part.at;
    const place = `left:${part.x}em;top:${part.y}em;width:${part.width}em;height:${part.height}em`;
    if (one.place !== place) {
      one.place = place;
      one.element.setAttribute("style", place);
    }
    const html = standing(part.html);
    if (one.html === html) return;
    const before = textsOf(one.element);
    one.html = html;
    one.element.innerHTML = part.html;
    fitWords(one.element);
    light(one.element, before);
  };

  const drawAnew = (em: number, parts: readonly LitePart[]): void => {
    // The new one stands complete before the old one goes: nothing flickers.
    const next = document.createElement("div");
    next.style.fontSize = `${em}rem`;
    stage.appendChild(next);
    const all: { [id: string]: Shown } = {};
    for (const part of parts) all[part.id] = put(part, next);
    if (layer.parentNode !== null) layer.parentNode.removeChild(layer);
    layer = next;
    shown = all;
  };

  const update = (parts: readonly LitePart[]): void => {
    const still: { [id: string]: Shown } = {};
    for (const part of parts) {
      const known = shown[part.id];
      if (known === undefined) still[part.id] = put(part, layer);
      else {
        fill(known, part);
        still[part.id] = known;
      }
    }
    for (const id of Object.keys(shown)) {
      const one = shown[id];
      if (one !== undefined && still[id] === undefined) layer.removeChild(one.element);
    }
    shown = still;
  };

  return {
    show(key, em, parts) {
      if (key === shownKey) update(parts);
      else drawAnew(em, parts);
      shownKey = key;
    },
    each(visit) {
      for (const id of Object.keys(shown)) {
        const one = shown[id];
        if (one !== undefined) visit(one.element, one.at);
      }
    },
  };
}

function changing(element: HTMLElement): NodeListOf<Element> {
  return element.querySelectorAll("[data-changes]");
}

function textsOf(element: HTMLElement): readonly string[] {
  const found = changing(element);
  const texts: string[] = [];
  for (let index = 0; index < found.length; index += 1) texts.push(found[index]?.textContent || "");
  return texts;
}

/** Lights up once what says another number than before. */
function light(element: HTMLElement, before: readonly string[]): void {
  const found = changing(element);
  if (found.length !== before.length) return;
  for (let index = 0; index < found.length; index += 1) {
    const one = found[index];
    if (one === undefined || one.textContent === before[index]) continue;
    one.classList.add("lit");
    window.setTimeout(() => one.classList.remove("lit"), LIT_FOR);
  }
}
