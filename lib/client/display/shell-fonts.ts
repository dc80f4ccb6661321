/** What is read of a style sheet; the browser's own fits. */
export interface FontSheet {
  readonly href: string | null;
  readonly cssRules: ArrayLike<object>;
}

/**
 * The addresses of every face that style sheets name, loaded or not: a browser loads one when the first letter of its range
 * shows, and on a display that may be in a name of the last data, with no server to ask. `base` is the page's address.
 */
export function fontsOf(sheets: ArrayLike<FontSheet>, base: string): string[] {
  const found = Array.from(sheets).flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => addressesIn(sourceOf(rule)).map((url) => new URL(url, sheet.href ?? base).href)),
  );
  return [...new Set(found)];
}

/** The rules of a sheet from elsewhere are nobody's to read. */
function rulesOf(sheet: FontSheet): object[] {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    return [];
  }
}

/** Only a face has a source. */
function sourceOf(rule: object): string {
  if (!("style" in rule)) return "";
  const { style } = rule;
  if (typeof style !== "object" || style === null || !("getPropertyValue" in style)) return "";
  return typeof style.getPropertyValue === "function" ? String(style.getPropertyValue("src")) : "";
}

/** Match by match: engines before 73 have no `matchAll`. */
function addressesIn(source: string): string[] {
  const found: string[] = [];
  const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/g;
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source))
    found.push(match[1] ?? match[2] ?? match[3] ?? "");
  return found;
}
