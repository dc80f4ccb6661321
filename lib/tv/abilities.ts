/*
 * What a browser can do. A list of versions would be wrong for the next TV, so it is asked for what the boards need; only where two versions
 * of Chromium do not differ in anything that can be asked is its number looked at.
 */

/** The first Chromium that reads what Next makes (`browserslist` of package.json). */
const FULL_FROM = 72;

/**
 * Whether the browser can do what Chromium 47 can, which is what the scripts of this folder and their style sheet are written for. It is told
 * by `Array.prototype.includes`, which came with that version, with Firefox 43 and with Safari 9; the scripts themselves do not use it.
 */
export function isAble(): boolean {
  const { documentElement } = document;
  return (
    typeof JSON === "object" &&
    "XMLHttpRequest" in window &&
    "classList" in documentElement &&
    "flexBasis" in documentElement.style &&
    "includes" in Array.prototype
  );
}

/** Whether it gets the full board. */
export function isFull(): boolean {
  const chromium = /\bChrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
  if (chromium !== null && Number(chromium[1]) < FULL_FROM) return false;
  return (
    "flat" in Array.prototype &&
    "queueMicrotask" in window &&
    "EventSource" in window &&
    "CSS" in window &&
    CSS.supports("display", "grid")
  );
}
