import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { once } from "@/lib/server/once";

/** Where the build has put the files of Inter (lib/cli/tv-scripts.mjs). */
const FOLDER = ".next/tv";

/** Which letters each file has, as the font's own package says; the first is fetched by every page. */
const RANGES = {
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
  "latin-ext":
    "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
  cyrillic: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
  greek: "U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF",
  vietnamese:
    "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0303, U+0309, U+0323, U+1EA0-1EF9, U+20AB",
} as const;

/** By the name in their address, which is another when the content is: they may be kept for ever. */
const files = () =>
  once("tv-fonts", () => {
    const found = new Map<string, { readonly content: Uint8Array<ArrayBuffer>; readonly range: string }>();
    for (const [subset, range] of Object.entries(RANGES)) {
      const content = Uint8Array.from(readFileSync(`${FOLDER}/inter-${subset}.woff2`));
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
      found.set(`inter-${subset}-${hash}.woff2`, { content, range });
    }
    return found;
  });

/** A file of the font; null where nothing is called so. @throws Error where it was not built */
export function tvFont(name: string): Uint8Array<ArrayBuffer> | null {
  return files().get(name)?.content ?? null;
}

/**
 * Style rules that give old TVs the board's own font. It is a variable font: engines before Chromium 62 pass over the span of weights, read it as
 * regular and make bold of it themselves.
 */
export function tvFontFaces(): string {
  return once("tv-font-faces", () =>
    [...files()]
      .map(
        ([name, { range }]) =>
          `@font-face { font-family: "Inter"; font-style: normal; font-weight: 100 900; font-display: swap; src: url("/tv/font/${name}") format("woff2"); unicode-range: ${range}; }`,
      )
      .join("\n"),
  );
}
