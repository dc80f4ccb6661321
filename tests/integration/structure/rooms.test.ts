import { describe, expect, it } from "vitest";
import { isTest, readSources, type Source } from "./sources";

/*
 * ARCHITECTURE.md's "who may import whom", with every import resolved, so that a relative path cannot slip past what
 * the linter tells by the spelling of an import.
 */
const OURS = /^(app|components|lib|tests)\//;
const ROOMS: ReadonlyArray<{ room: RegExp; may: RegExp }> = [
  { room: /^lib\/domain\//, may: /^lib\/domain\// },
  { room: /^lib\/contracts\//, may: /^lib\/(contracts|domain)\// },
  { room: /^lib\/messages\//, may: /^lib\/(messages|domain)\// },
  { room: /^lib\/client\//, may: /^lib\/(client|contracts|domain|messages)\// },
  { room: /^lib\/server\//, may: /^lib\/(server|contracts|domain|messages)\// },
  { room: /^lib\/simulator\//, may: /^lib\/simulator\// },
  { room: /^lib\/tv\//, may: /^lib\/tv\// },
  { room: /^lib\/cli\//, may: /^lib\/cli\// },
  { room: /^components\/(ui|charts)\//, may: /^components\/(ui|charts)\// },
  { room: /^components\//, may: /^(components\/|lib\/(client|contracts|domain|messages)\/)/ },
  { room: /^app\//, may: /^(app|components|lib\/(client|contracts|domain|messages|server))\// },
];

const sources = readSources();
const product = sources.filter((source) => !isTest(source.path));

function offences(check: (source: Source) => readonly string[]): string[] {
  return product.flatMap((source) => check(source).map((what) => `${source.path}: ${what}`));
}

describe("rooms of the house", () => {
  it("lets no room import what it may not", () => {
    const wrong = offences((source) => {
      const rule = ROOMS.find(({ room }) => room.test(source.path));
      return rule === undefined ? [] : source.imports.filter((path) => OURS.test(path) && !rule.may.test(path));
    });
    expect(wrong).toEqual([]);
  });

  it("keeps raw 8x8 shapes and the database out of the routes", () => {
    const wrong = offences((source) =>
      source.path.startsWith("app/")
        ? source.imports.filter((path) => path.startsWith("lib/server/eightx8/") || path === "kysely")
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it("lets only http and access know Next on the server side", () => {
    const wrong = offences((source) =>
      /^lib\/server\/(?!http\/|access\/)/.test(source.path)
        ? source.imports.filter((path) => /^(next|next-auth|next-intl)(\/|$)/.test(path))
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it("keeps tiles from importing each other's kind", () => {
    const wrong = offences((source) => {
      const kind = /^components\/tiles\/([^/]+)\//.exec(source.path)?.[1];
      if (kind === undefined) return [];
      return source.imports.filter((path) => {
        const other = /^components\/tiles\/([^/]+)\//.exec(path)?.[1];
        return other !== undefined && other !== kind;
      });
    });
    expect(wrong).toEqual([]);
  });

  it("keeps React out of the boards for browsers that are too old for it", () => {
    const loaded = new Map(product.map((source) => [source.path, source.runtimeImports]));
    const seen = new Set<string>();
    const walk = (path: string): string[] => {
      if (seen.has(path)) return [];
      seen.add(path);
      const next = loaded.get(path) ?? [];
      return [...next.filter((one) => /^(react|react-dom|@tanstack\/.*)(\/|$)/.test(one)), ...next.flatMap(walk)];
    };
    const roots = product.map(({ path }) => path).filter((path) => path.startsWith("components/lite/"));
    expect(roots.length).toBeGreaterThan(10);
    expect(roots.flatMap((path) => walk(path).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it("links pages in one way", () => {
    const wrong = offences((source) => source.imports.filter((path) => path === "next/link"));
    expect(wrong).toEqual([]);
  });

  // An agent knows its queues and a queue its agents: types may name each other, modules may not need each other to load.
  it("has no import cycle at run time", () => {
    const graph = new Map(
      product.map((source) => [source.path, source.runtimeImports.filter((path) => OURS.test(path))]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) walk(path, []);
    expect(cycles).toEqual([]);
  });

  it("marks every server file as server-only", () => {
    const wrong = offences((source) =>
      source.path.startsWith("lib/server/") && !source.text.includes('import "server-only"') ? ["unmarked"] : [],
    );
    expect(wrong).toEqual([]);
  });

  it("reads the environment only where it may", () => {
    const may = /^(lib\/(server\/config|cli|simulator)\/|tests\/|[^/]+\.config\.(ts|mjs)$)/;
    expect(
      offences((source) => (source.text.includes("process.env") && !may.test(source.path) ? ["reads"] : [])),
    ).toEqual([]);
  });
});

describe("files", () => {
  it("stay under 300 lines, tests too", () => {
    expect(sources.filter((source) => source.lines > 300).map((source) => `${source.path}: ${source.lines}`)).toEqual(
      [],
    );
  });

  it("say what they hold", () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|index)\.(ts|tsx|mjs)$/;
    expect(sources.filter((source) => vague.test(source.path)).map((source) => source.path)).toEqual([]);
  });

  it("carry no colour of their own in components", () => {
    const hex = /#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?![\w-])/;
    expect(
      sources
        .filter((source) => source.path.startsWith("components/") && !isTest(source.path) && hex.test(source.text))
        .map((source) => source.path),
    ).toEqual([]);
  });
});
