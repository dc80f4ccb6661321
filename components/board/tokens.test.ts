import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "..", "..", "app", "globals.css"), "utf8");

/** The variables of the block that follows `selector`, as [red, green, blue]. */
function tokens(selector: string): Map<string, number[]> {
  const from = css.indexOf("{", css.indexOf(selector));
  const body = css.slice(from + 1, css.indexOf("}", from));
  return new Map(
    [...body.matchAll(/--([\w-]+): (\d+ \d+ \d+);/g)].map((m) => [m[1] ?? "", (m[2] ?? "").split(" ").map(Number)]),
  );
}

/** Contrast ratio of two colours, WCAG 2. */
function contrast(a: readonly number[] = [], b: readonly number[] = []): number {
  const light = (colour: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const themes = { dark: tokens('[data-theme="dark"] {'), light: tokens('[data-theme="light"] {') };

describe("tokens", () => {
  it("are the same whether the light theme is chosen or the system's", () => {
    expect(tokens(":root:not([data-theme])")).toEqual(themes.light);
    expect(themes.light.size).toBeGreaterThan(20);
  });

  it.each(["dark", "light"] as const)("give every text AA contrast in the %s theme", (name) => {
    const theme = themes[name];
    for (const text of ["text", "muted", "good", "near", "breach"]) {
      for (const ground of ["ground", "surface"]) {
        expect(contrast(theme.get(text), theme.get(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    const pairs = [
      ["text", "raised"],
      ["muted", "raised"],
      ["on-breach", "breach-fill"],
      ["on-breach-soft", "breach-fill"],
      ["on-breach-soft", "breach-track"],
      ["on-breach", "pill-breach"],
      ["near", "pill-near"],
      ["on-action", "action"],
    ] as const;
    for (const [text, ground] of pairs) {
      expect(contrast(theme.get(text), theme.get(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(["dark", "light"] as const)("let the edge of a control stand out in the %s theme", (name) => {
    for (const ground of ["ground", "surface"])
      expect(contrast(themes[name].get("control"), themes[name].get(ground)), ground).toBeGreaterThanOrEqual(3);
  });

  it.each(["dark", "light"] as const)("let every mark stand out from its surface in the %s theme", (name) => {
    const theme = themes[name];
    for (const [key, colour] of theme) {
      if (!key.startsWith("state-") && key !== "chart-level") continue;
      expect(contrast(colour, theme.get("surface")), key).toBeGreaterThanOrEqual(3);
    }
  });
});
