import type { Page } from "playwright/test";

/** Every piece of text that a person can see or hear on the page: text, labels, titles, placeholders. */
export function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      // Next streams the document's title into the body, whence the browser's parser takes it a moment later.
      if (node.parentElement?.closest("script, style, noscript, title") === null) found.push(node.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(element.getAttribute(name) ?? "");
    return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ""))];
  });
}

/** What is left of a text when the catalogues' words and the contact centre's own names are taken out. */
export function outsideCatalogues(text: string, names: readonly string[]): string {
  let rest = text;
  // From the inside out: one message may stand in another.
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, " ");
  }
  for (const name of names) rest = rest.replaceAll(name, " ");
  return rest;
}
