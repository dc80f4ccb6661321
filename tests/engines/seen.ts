import type { OldBrowser } from "./old-browser";
import type { Scene } from "./scene";

/** The numbers of a board, without those that go on by themselves, such as waits; as an expression in the page. */
const FIGURES = `Array.prototype.filter.call(document.querySelectorAll(".figure"), function (one) {
  return one.offsetHeight > 0 && /\\d/.test(one.textContent) && one.textContent.indexOf(":") < 0;
}).map(function (one) { return one.textContent; }).join(" ")`;

/** Waits until there are numbers, lets the centre go on for ten minutes, and waits until they are others. */
export async function seeNumbersChange(browser: OldBrowser, scene: Scene): Promise<void> {
  await browser.until(`/\\d/.test(${FIGURES})`);
  const before = await browser.evaluate(FIGURES);
  await scene.stack.control.advance(600_000);
  await browser.until(`/\\d/.test(${FIGURES}) && ${FIGURES} !== ${JSON.stringify(before)}`);
}

/** Whether a text stands on the page, as people see it. */
export async function isSaid(browser: OldBrowser, text: RegExp): Promise<boolean> {
  return (await browser.evaluate(`${text}.test(document.body.innerText)`)) === true;
}
