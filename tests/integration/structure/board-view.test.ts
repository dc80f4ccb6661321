import { describe, expect, it } from "vitest";
import { readSources } from "./sources";

/** What a page that shows a designed board may load of the document's room. */
const SHOWN = [
  "lib/domain/board/document.ts",
  "lib/domain/board/place.ts",
  "lib/domain/board/measure.ts",
  "lib/domain/board/tile-facts.ts",
  "lib/domain/board/kinds/registry.ts",
  "lib/domain/board/kinds/sizes.ts",
  "lib/domain/board/options/options-of.ts",
  "lib/domain/board/references-of-tiles.ts",
  "lib/domain/board/layout/layout-for.ts",
];

describe("what shows a designed board", () => {
  it("loads no zod: it costs more than the rest of the room", () => {
    const sources = new Map(readSources().map((source) => [source.path, source]));
    const loaded = new Map<string, string>();
    const walk = (path: string, trail: string): void => {
      if (loaded.has(path)) return;
      loaded.set(path, trail);
      for (const next of sources.get(path)?.runtimeImports ?? []) walk(next, `${trail} → ${next}`);
    };
    for (const path of SHOWN) {
      expect(sources.has(path), path).toBe(true);
      walk(path, path);
    }
    expect([...loaded].filter(([path]) => /^zod(\/|$)/.test(path)).map(([, trail]) => trail)).toEqual([]);
  });
});
