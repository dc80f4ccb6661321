import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES } from "./engines";
import { type OldBrowser, openOldBrowser } from "./old-browser";
import { type Scene, startScene } from "./scene";
import { isSaid, seeNumbersChange } from "./seen";

/* What stands on walls, as the browsers of televisions show it: real ones, as old as people have them. */

/** From this Chromium on there is the full board; before it, the lite one. */
const FULL_FROM = 72;

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** The browser of one engine for the tests of a `describe`. */
function browserOf(engine: (typeof ENGINES)[number]): () => OldBrowser {
  let browser: OldBrowser;
  beforeAll(async () => {
    browser = await openOldBrowser(engine);
  });
  afterAll(() => browser.close());
  return () => browser;
}

describe.each(ENGINES.filter(({ major }) => major >= FULL_FROM))("behind a link, $name", (engine) => {
  const page = browserOf(engine);

  it("shows a board that makes itself, live", async () => {
    const browser = page();
    await browser.goto(await scene.linkTo(scene.plain.id));
    await seeNumbersChange(browser, scene);
    await browser.until("document.querySelector('.trend-panel svg')");
    await browser.picture(`${engine.major}-board`);
    // English on 24 hours, which engines before 73 do not do by themselves.
    expect(await isSaid(browser, /\d [AP]M/)).toBe(false);
    expect(browser.complaints()).toEqual([]);
  });

  it("shows every kind of tile of a designed board, live", async () => {
    const browser = page();
    await browser.goto(await scene.linkTo(scene.designed.id));
    await browser.until(`document.querySelectorAll(".sheet-place").length === ${scene.designed.tiles}`);
    await browser.until(`document.querySelectorAll(".sheet-place [aria-busy=true]").length === 0`);
    await seeNumbersChange(browser, scene);
    await browser.picture(`${engine.major}-designed`);
    expect(await isSaid(browser, /tile has failed|Too small to show/)).toBe(false);
    expect(browser.complaints()).toEqual([]);
  });
});

describe.each(ENGINES)("as a display, $name", (engine) => {
  const page = browserOf(engine);

  it("is paired by the code that it shows, goes to the board that it can show, and follows its playlist", async () => {
    const browser = page();
    await browser.goto(`${scene.stack.url}/tv`);
    const code = "document.getElementById('code').textContent";
    await browser.until(`/^[2-9A-Z]{6}$/.test(${code}) && document.getElementById('qr').naturalWidth > 0`);
    await browser.picture(`${engine.major}-pairing`);
    const display = await scene.pair(String(await browser.evaluate(code)), engine.name);
    await browser.until(`location.pathname === ${JSON.stringify(engine.major < FULL_FROM ? "/tv/lite" : "/tv/board")}`);
    await seeNumbersChange(browser, scene);
    await browser.picture(`${engine.major}-display`);
    expect(await isSaid(browser, /\d [AP]M/)).toBe(false);
    expect(browser.complaints()).toEqual([]);

    await display.play(scene.designed.id);
    await browser.until("/Every kind/.test(document.body.innerText)");
    await seeNumbersChange(browser, scene);
    await browser.picture(`${engine.major}-display-designed`);
    expect(await isSaid(browser, /tile has failed|Too small to show/)).toBe(false);
    // What followed the board that left the playlist is told that it is none of this display's any more.
    const left = `/api/tv/boards/${scene.plain.id}/`;
    expect(browser.complaints().filter((one) => !one.includes(left))).toEqual([]);
  });
});
