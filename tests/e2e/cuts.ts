import type { Page } from "playwright/test";

export interface Cuts {
  /** Text that reaches beyond what clips it, without an ellipsis. */
  readonly cut: readonly string[];
  /** Text that an ellipsis shortens and no `title` tells in full. */
  readonly untold: readonly string[];
  /** Text that an ellipsis shortens. */
  readonly shortened: readonly string[];
  /** What must be scrolled sideways to be seen in full. */
  readonly scrolled: readonly string[];
  /** How far the page reaches beyond the window, px. */
  readonly sideways: number;
}

/** What a person cannot read on this page although it is there. Scrollable parts, text for screen readers alone and pictures of displays don't count. */
export function findCuts(page: Page): Promise<Cuts> {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const cut: string[] = [];
    const untold: string[] = [];
    const shortened: string[] = [];
    // Beside the text, above it or in it: a row's link often tells the whole row.
    const titles = [...document.querySelectorAll("[title]")].map((element) => element.getAttribute("title") ?? "");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (text === "" || parent === null || parent.closest("script, style, .sr-only, svg, .display-picture") !== null)
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || getComputedStyle(parent).visibility === "hidden") continue;
      for (
        let holder: Element | null = parent;
        holder !== null && holder !== document.body;
        holder = holder.parentElement
      ) {
        const style = getComputedStyle(holder);
        // Out of sight on purpose: a table's heads where it is a list of cards.
        if (style.clip === "rect(0px, 0px, 0px, 0px)") break;
        if (style.overflowX === "auto" || style.overflowX === "scroll") break;
        if (style.overflowX === "visible" || style.display === "inline") continue;
        const room = holder.getBoundingClientRect();
        const sideways = box.right > room.right + SLACK || box.left < room.left - SLACK;
        if (sideways && style.textOverflow === "ellipsis") {
          shortened.push(text);
          if (!titles.some((title) => title.includes(text))) untold.push(text);
          break;
        }
        const upright = box.bottom > room.bottom + 4 || box.top < room.top - 4;
        const clamped = style.webkitLineClamp !== "" && style.webkitLineClamp !== "none";
        if (sideways || (upright && !clamped && style.overflowY !== "auto")) {
          cut.push(`${text} (in ${holder.className.toString().slice(0, 60)})`);
          break;
        }
      }
    }
    const scrolled = [...document.body.querySelectorAll("*")]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth + SLACK)
      .map((element) => `${element.tagName} ${element.className.toString().slice(0, 60)}`);
    const root = document.documentElement;
    return { cut, untold, shortened, scrolled, sideways: Math.max(0, root.scrollWidth - root.clientWidth) };
  });
}
