import { describe, expect, it } from "vitest";
import { DARK, hexOf, LIGHT } from "./tokens";

/** A channel, 0–255, as light, 0–1. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio of two colours, WCAG 2. */
function contrast(a: readonly number[] = [], b: readonly number[] = []): number {
  const light = (colour: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const themes = {
  dark: new Map<string, readonly number[]>(Object.entries(DARK)),
  light: new Map<string, readonly number[]>(Object.entries(LIGHT)),
};

describe("tokens", () => {
  it("are written as browsers take them", () => {
    expect([hexOf(DARK.ground), hexOf(LIGHT.surface)]).toEqual(["#0a0d13", "#ffffff"]);
  });

  it.each(["dark", "light"] as const)("give every text AA contrast in the %s theme", (name) => {
    const theme = themes[name];
    for (const text of ["text", "muted", "good", "near", "breach", "replay"]) {
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
      ["on-replay", "replay-fill"],
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

  it.each(["dark", "light"] as const)("tell the agents' states apart in the %s theme, whatever the eyes", (name) => {
    const states = [...themes[name]].filter(([key]) => key.startsWith("state-"));
    const close = states.flatMap(([one, a], index) =>
      states
        .slice(index + 1)
        .flatMap(([other, b]) =>
          Object.entries(EYES).flatMap(([eyes, view]) =>
            difference(seen(a, view), seen(b, view)) < 10 ? [`${one} and ${other}, ${eyes}`] : [],
          ),
        ),
    );
    expect(close).toEqual([]);
  });
});

/** Linear RGB as somebody without one kind of cone sees it (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "common vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: readonly number[], view: readonly (readonly number[])[]): number[] {
  const light = colour.map(linear);
  return view.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, index) => sum + share * (light[index] ?? 0), 0),
      ),
    ),
  );
}

/** CIE76 distance of two linear RGB colours under D65; 2 is just noticeable side by side. */
function difference(a: readonly number[], b: readonly number[]): number {
  const lab = ([red = 0, green = 0, blue = 0]: readonly number[]) => {
    const curve = (share: number) => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116);
    const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}
