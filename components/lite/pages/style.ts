import { coloursOf } from "@/components/lite/colours";

/*
 * The style of what a TV shows before it has a board. Plain CSS for Chromium 47: no grid, no custom properties, no gaps of flex boxes; a test
 * holds every property against what that browser knows. Always dark: nobody has said yet how bright the room is.
 */

const c = coloursOf("dark");

/** Before a script has measured the screen an em is a 67.5th of its height. */
export const BASE = `
html { font-size: 1.4815vh; font-size: calc(100vh / 67.5); height: 100%; }
body { margin: 0; height: 100%; overflow: hidden; background: ${c("ground")}; color: ${c("text")};
  font-family: Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; line-height: 1.3;
  -webkit-font-feature-settings: "cv11" 1, "calt" 0; font-feature-settings: "cv11" 1, "calt" 0; -webkit-font-smoothing: antialiased; -webkit-text-size-adjust: 100%; }
h1, h2, p, ul, li { margin: 0; padding: 0; font-size: inherit; }
`;

export const SHELL_STYLE = `${BASE}
.old { display: -webkit-flex; display: flex; flex-direction: column; justify-content: center; height: 100%; padding: 0 9.4rem; }
.old h1 { font-size: 3.4rem; line-height: 1.15; }
.old p, .old li { margin-top: 1.2rem; max-width: 78rem; font-size: 1.9rem; color: ${c("muted")}; }
.old .seen { color: ${c("text")}; font-weight: bold; }
.old h2 { margin-top: 2.4rem; font-size: 2rem; }
.old ul { padding-left: 2.2rem; }
.old .aside { font-size: 1.5rem; }
.able .old { display: none; }
.shell { display: none; }
.able .shell { display: -webkit-flex; display: flex; align-items: center; justify-content: space-between; height: 100%; padding: 0 9.4rem; }
.words { position: relative; flex: 1 1 auto; min-width: 0; }
.words h1 { font-size: 3.9rem; line-height: 1.15; letter-spacing: -0.02em; }
.how { margin-top: 1.6rem; font-size: 2.1rem; line-height: 1.45; color: ${c("muted")}; }
.how b { color: ${c("text")}; word-wrap: break-word; }
.code { margin-top: 3.4rem; white-space: nowrap; font-size: 0; }
.box { display: inline-block; width: 8.25rem; height: 10.75rem; margin-right: 1.1rem; border-radius: 1.3rem; background: ${c("surface")};
  font-size: 6.9rem; line-height: 10.75rem; font-weight: bold; text-align: center; vertical-align: top; }
.box.apart { margin-left: 3.3rem; }
.facts { margin-top: 2.6rem; font-size: 1.65rem; color: ${c("muted")}; }
.facts span { margin-right: 2.8rem; }
.facts span:empty { display: none; }
.fault { position: absolute; top: 100%; left: 0; margin-top: 1.2rem; font-size: 1.65rem; color: ${c("near")}; }
.sheet { flex: none; visibility: hidden; width: 35rem; height: 35rem; margin-left: 4rem; border-radius: 2rem; background: white; }
.has-code .sheet { visibility: visible; }
.sheet img { display: block; width: 28.6rem; height: 28.6rem; margin: 3.2rem auto 0; }
@media (max-aspect-ratio: 1/1) {
  html { font-size: calc(100vh / 120); }
  .old { padding: 0 5rem; }
  .able .shell { flex-direction: column; justify-content: center; padding: 0 5rem; }
  .words { flex: none; width: 57.5rem; }
  .box { width: 8rem; }
  .sheet { margin: 7rem 0 0; }
}
`;
