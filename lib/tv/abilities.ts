/*
 * What a browser can do. A list of versions would be wrong for the next TV, so it is asked for what the boards need; only where two versions
 * of Chromium do not differ in anything that can be asked is its number looked at.
 */

/** The first Chromium that reads what Next makes (`browserslist` of package.json). */
const FULL_FROM = 72;

/**
 * Whether the browser can show the lite board. It is asked for what the scripts of this folder and their style sheet use, of which nothing is
 * younger than Chromium 38: that is what LG's sets of 2016 have (webOS 3), Samsung's of 2017 have 47 (Tizen 3), LG's of 2018 have 53 (webOS 4).
 */
export function isAble(): boolean {
  const { documentElement } = document;
  return (
    typeof JSON === "object" &&
    "XMLHttpRequest" in window &&
    "classList" in documentElement &&
    "flexBasis" in documentElement.style &&
    "objectFit" in documentElement.style
  );
}

/** Whether it gets the full board. */
export function isFull(): boolean {
  // Not at the beginning of a word alone: one without a window calls itself HeadlessChrome.
  const chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
  if (chromium !== null && Number(chromium[1]) < FULL_FROM) return false;
  return (
    "flat" in Array.prototype &&
    "queueMicrotask" in window &&
    "EventSource" in window &&
    "CSS" in window &&
    CSS.supports("display", "grid")
  );
}
