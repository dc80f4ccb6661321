/*
 * HTML as text, for browsers that are too old for React. A template escapes whatever is put into it; only what a template has made goes in as
 * it is, so nothing that somebody named can become markup.
 */

/** Markup that a template has made. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: null and false are nothing at all. */
export type Part = Markup | string | number | null | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand between tags and in a quoted attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

/** A piece of HTML: html`<p title="${name}">${name}</p>`. Attributes are always quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? "";
  for (const [index, part] of parts.entries()) text += written(part) + (strings[index + 1] ?? "");
  return new Markup(text);
}

function written(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return Number.isFinite(part) ? String(Math.round(part * 1000) / 1000) : "0";
  return part.map(written).join("");
}
