import type { Page } from "playwright/test";

/** A text of a display as it is seen: nothing of what clips it away. */
export interface SeenText {
  readonly text: string;
  /** Its font size on the screen, px. */
  readonly px: number;
  /** Where it is seen, px of the window. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every text that a display shows, while everything on it is shifted by these shares of the way to each side (components/display/shift-frame.tsx). */
export function seenTexts(page: Page, shift: { readonly x: number; readonly y: number }): Promise<SeenText[]> {
  return page.evaluate(({ x, y }) => {
    const frame = document.querySelector<HTMLElement>(".display-shift");
    if (frame === null) throw new Error("A display has a frame that shifts.");
    const before = [frame.style.getPropertyValue("--shift-x"), frame.style.getPropertyValue("--shift-y")] as const;
    frame.style.setProperty("--shift-x", String(x));
    frame.style.setProperty("--shift-y", String(y));
    const found: SeenText[] = [];
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (text === "" || parent === null || parent.closest(".sr-only, [role=status], desc, title") !== null) continue;
      const style = getComputedStyle(parent);
      if (style.visibility === "hidden" || style.opacity === "0") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      let { left, top, right, bottom } = range.getBoundingClientRect();
      // What an ellipsis shortens is no longer than what clips it.
      for (let holder: Element | null = parent; holder !== null && holder !== frame; holder = holder.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(holder);
        if (display === "inline" || (overflowX === "visible" && overflowY === "visible")) continue;
        const room = holder.getBoundingClientRect();
        [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
        [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
      }
      if (right <= left || bottom <= top) continue;
      const drawn = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      found.push({ text, px: Number.parseFloat(style.fontSize) * drawn, left, top, right, bottom });
    }
    frame.style.setProperty("--shift-x", before[0]);
    frame.style.setProperty("--shift-y", before[1]);
    return found;
  }, shift);
}
