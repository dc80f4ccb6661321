import { existsSync, readFileSync } from "node:fs";
import postcss from "postcss";
import { describe, expect, it } from "vitest";
import { SHELL_STYLE } from "@/components/lite/pages/style";
import { BOARD_STYLE } from "@/components/lite/style/board-style";
import { buildTvScripts, compileTvScript, TV_SCRIPTS } from "@/lib/cli/tv-scripts.mjs";
import { tvFontFaces } from "@/lib/server/displays/lite/fonts";
import { syntaxFault } from "@/tests/support/script-syntax";
import { CHROMIUM_47 } from "./chromium-47";
import { laterThan47 } from "./chromium-47-worker";

/* Below Chromium 64 there is no engine to try: what is shipped is read as Chromium 47 would read it. */

describe.each(TV_SCRIPTS)("the script %s of old TVs", (name) => {
  const script = compileTvScript(name);

  it("is ES5", () => {
    expect(syntaxFault(script, 5)).toBeNull();
    expect(syntaxFault("const x = 1", 5)).not.toBeNull();
  });

  it("asks nothing of the browser that came after Chromium 47", () => {
    // Methods of arrays, strings and objects that TypeScript lets through as text, and what the DOM has learnt since.
    const later =
      /\.(?:flat|flatMap|fromEntries|padStart|padEnd|replaceAll|at|append|prepend|replaceChildren|toggleAttribute|closest|entries|values|finally|matchAll)\(|\bNodeList\b|\bfetch\(|\bPromise\b|\bSymbol\b|\bMap\b|\bSet\b|ResizeObserver|IntersectionObserver|AbortController|queueMicrotask\(/;
    expect(script.match(later)?.[0] ?? null).toBeNull();
    // Lists of nodes have no forEach before Chromium 51: they are walked by number.
    expect(script.match(/querySelectorAll\([^)]*\)\.forEach/)?.[0] ?? null).toBeNull();
  });

  it("cannot end the element that it stands in", () => {
    expect(script.toLowerCase()).not.toContain("</script");
  });
});

describe("the service worker of displays", () => {
  it("is read by Chromium 47, and asks for nothing that came later", () => {
    expect(laterThan47(readFileSync("public/tv/sw.js", "utf8"))).toEqual([]);
  });

  it.each([
    ["async function f() {}", "SyntaxError"],
    ["f(a, b,);", "SyntaxError"],
    ["const f = ({ data }) => data;", "ObjectPattern"],
    ["const [a] = b;", "ArrayPattern"],
    ["const f = (a = 1) => a;", "AssignmentPattern"],
    ["f([...a]);", "SpreadElement"],
    ["response.arrayBuffer();", "arrayBuffer"],
    ["[1].includes(1);", "includes"],
    ["new AbortController();", "AbortController"],
    ["/a/u.test(b);", "u"],
  ])("would notice %s", (source, what) => {
    expect(laterThan47(`"use strict";${source}`)[0]).toContain(what);
    expect(laterThan47("let a;")).toEqual(["not strict"]);
  });
});

describe("the guard of a full board's page", () => {
  it("is read by Chromium 72", () => {
    expect(syntaxFault(readFileSync("public/tv/guard.js", "utf8"), 2019)).toBeNull();
    expect(syntaxFault("60_000", 2019)).not.toBeNull();
  });
});

if (!existsSync(".next/tv/inter-latin.woff2")) buildTvScripts();

/** What only rules of a font may say; a span of weights is passed over by those that know one alone. */
const OF_FONTS = new Set(["font-style", "src", "unicode-range", "font-display"]);
const isOfFont = (node: postcss.Declaration) => node.parent?.type === "atrule" && OF_FONTS.has(node.prop);

describe.each([
  ["font", tvFontFaces()],
  ["shell", SHELL_STYLE],
  ["board", BOARD_STYLE],
])("the style of the %s on old TVs", (_, css) => {
  const root = postcss.parse(css);

  it("has no property that Chromium 47 does not know, unless an older spelling stands before it", () => {
    const unknown: string[] = [];
    root.walkDecls((declaration) => {
      const { prop, parent } = declaration;
      if (CHROMIUM_47.properties.has(prop) || isOfFont(declaration)) return;
      const prefixed = parent?.some((node) => node.type === "decl" && node.prop === `-webkit-${prop}`) ?? false;
      if (!prefixed) unknown.push(`${prop}: ${declaration.value}`);
    });
    expect(unknown).toEqual([]);
  });

  it("has no value, selector or at-rule that Chromium 47 does not know", () => {
    const unknown: string[] = [];
    root.walkDecls(({ prop, value }) => {
      if (CHROMIUM_47.laterValues.test(value)) unknown.push(`${prop}: ${value}`);
      if (prop === "display" && !CHROMIUM_47.displays.has(value)) unknown.push(`${prop}: ${value}`);
    });
    root.walkRules(({ selector }) => {
      if (CHROMIUM_47.laterSelectors.test(selector)) unknown.push(selector);
    });
    root.walkAtRules(({ name, params }) => {
      if (name === "font-face") return;
      if (name !== "media" || /[<>]=?|\bhover\b|prefers-/.test(params)) unknown.push(`@${name} ${params}`);
    });
    expect(unknown).toEqual([]);
  });

  it("would notice", () => {
    expect(CHROMIUM_47.properties.has("gap")).toBe(false);
    expect(CHROMIUM_47.properties.has("inset")).toBe(false);
    expect(CHROMIUM_47.displays.has("grid")).toBe(false);
    expect(CHROMIUM_47.laterValues.test("var(--x)")).toBe(true);
    expect(CHROMIUM_47.laterValues.test("rgb(0 0 0 / 50%)")).toBe(true);
    expect(CHROMIUM_47.laterValues.test("#11223344")).toBe(true);
    expect(CHROMIUM_47.laterValues.test("min(1px, 1vw)")).toBe(true);
    expect(CHROMIUM_47.laterSelectors.test(":is(a, b)")).toBe(true);
    expect(CHROMIUM_47.laterSelectors.test("a:focus-visible")).toBe(true);
  });
});
