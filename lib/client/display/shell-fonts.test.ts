import { describe, expect, it } from "vitest";
import { type FontSheet, fontsOf } from "./shell-fonts";

const PAGE = "https://wall.example/tv/board";
const face = (src: string) => ({ style: { getPropertyValue: (name: string) => (name === "src" ? src : "") } });
const sheet = (rules: object[], href: string | null = "https://wall.example/_next/static/css/a.css"): FontSheet => ({
  href,
  cssRules: rules,
});

describe("the fonts of style sheets", () => {
  it("are named whether they were loaded or not, from where their sheet is", () => {
    const rules = [
      face('url("../media/latin.woff2") format("woff2")'),
      face("url(../media/greek.woff2)"),
      face("local('Inter'), url('/fonts/inter.woff2') format('woff2'), url(old.woff)"),
    ];
    expect(fontsOf([sheet(rules)], PAGE)).toEqual([
      "https://wall.example/_next/static/media/latin.woff2",
      "https://wall.example/_next/static/media/greek.woff2",
      "https://wall.example/fonts/inter.woff2",
      "https://wall.example/_next/static/css/old.woff",
    ]);
  });

  it("are named once, and from the page where the sheet stands in it", () => {
    const rules = [face("url(a.woff2)"), face("url(a.woff2)")];
    expect(fontsOf([sheet(rules, null), sheet(rules, null)], PAGE)).toEqual(["https://wall.example/tv/a.woff2"]);
  });

  it("are none of a rule without a source, and of a sheet that may not be read", () => {
    const closed: FontSheet = {
      href: "https://elsewhere.example/a.css",
      get cssRules(): never {
        throw new DOMException("Cannot access rules", "SecurityError");
      },
    };
    expect(fontsOf([sheet([{}, { style: null }, face("")]), closed], PAGE)).toEqual([]);
  });
});
