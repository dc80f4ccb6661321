import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES } from "./engines";
import { type OldBrowser, openOldBrowser } from "./old-browser";
import { type Scene, startScene } from "./scene";

/* Boards as the browsers of televisions show them: real ones, as old as people have them. */

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** A number of the page changes when the centre moves on. */
async function changes(browser: OldBrowser): Promise<void> {
  const figures = "Array.from(document.querySelectorAll('main .figure')).map((one) => one.textContent).join(' ')";
  await browser.until(`/\\d/.test(${figures})`);
  const before = await browser.evaluate(figures);
  await scene.stack.control.advance(600_000);
  await browser.until(`${figures} !== ${JSON.stringify(before)}`);
}

describe.each(ENGINES.filter(({ major }) => major >= 72))("$name", (engine) => {
  let browser: OldBrowser;
  beforeAll(async () => {
    browser = await openOldBrowser(engine);
  });
  afterAll(() => browser.close());

  it("shows a board that makes itself, live", async () => {
    await browser.goto(await scene.linkTo(scene.plain.id));
    await changes(browser);
    await browser.until("document.querySelector('.trend-panel svg')");
    // English on 24 hours, which engines before 73 do not do by themselves.
    expect(await browser.evaluate("/\\d [AP]M/.test(document.body.innerText)")).toBe(false);
    await browser.picture(`${engine.major}-board`);
    expect(browser.complaints()).toEqual([]);
  });

  it("shows every kind of tile of a designed board, live", async () => {
    await browser.goto(await scene.linkTo(scene.designed.id));
    await browser.until(`document.querySelectorAll(".sheet-place").length === ${scene.designed.tiles}`);
    await browser.until(`document.querySelectorAll(".sheet-place [aria-busy=true]").length === 0`);
    await changes(browser);
    await browser.picture(`${engine.major}-designed`);
    const troubled = `/tile has failed|Too small to show/.test(document.querySelector("main").innerText)`;
    expect(await browser.evaluate(troubled)).toBe(false);
    expect(browser.complaints()).toEqual([]);
  });
});
