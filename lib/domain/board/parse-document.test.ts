import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument } from "@/tests/support/board-documents";
import { MOST_BYTES } from "./document";
import { emptyDocument } from "./empty-document";
import { parseDocument } from "./parse-document";

const tile = {
  id: "t1",
  kind: "number",
  place: { x: 0, y: 0, w: 4, h: 2 },
  title: null,
  options: {},
  thresholds: { use: "inherited" },
};
const withTiles = (...tiles: object[]) => ({ version: 1, pages: [{ id: "p1", name: "Floor", rows: 12, tiles }] });

/** Each problem as "path rule". */
function problems(document: unknown): string[] {
  const read = parseDocument(document);
  return read.ok ? [] : read.error.map(({ path, rule }) => `${path} ${rule}`);
}

describe("parsing a document", () => {
  it("changes nothing of one that was made by it, whatever tiles it has", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = JSON.stringify(document);
        const read = parseDocument(JSON.parse(text));
        expect(read).toEqual({ ok: true, value: document });
        expect(document).toEqual(JSON.parse(text));
      }),
    );
  });

  it("answers whatever comes, and never throws", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withSparseArray: true }), (value) => {
        for (const document of [value, { version: 1, pages: value }, withTiles({ ...tile, options: value })]) {
          const read = parseDocument(document);
          if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("fills in what is left out", () => {
    const { options, thresholds, title, ...bare } = tile;
    const read = parseDocument(withTiles(bare));
    expect(read.ok && read.value.pages[0]?.tiles[0]).toMatchObject({
      title,
      thresholds,
      options: { measure: { of: "queues", metric: "interactionsWaitInQueue.rt", queues: { all: true } } },
    });
    expect(read.ok && [read.value.calculated, read.value.thresholds, options]).toEqual([[], {}, {}]);
  });

  it("keeps a tile of a later version to the letter", () => {
    const later = { ...tile, kind: "hologram", options: { depth: [1, { of: "field" }], constructor: "x", "": null } };
    const read = parseDocument(withTiles(later));
    expect(read.ok && JSON.stringify(read.value.pages[0]?.tiles[0]?.options)).toBe(JSON.stringify(later.options));
  });

  it.each([
    ["an option that the kind does not have", { options: { glow: 1 } }, "options.glow unrecognized_keys"],
    ["an option of a wrong type", { options: { sparkline: "yes" } }, "options.sparkline invalid_type"],
    [
      "a queue's id that is none",
      { options: { measure: { of: "queues", metric: "entered.today", queues: { ids: ["q1", ""] } } } },
      "options.measure.queues.ids.1 too_small",
    ],
    [
      "a metric that 8x8 does not offer of queues",
      { options: { measure: { of: "queues", metric: "status.rt", queues: { all: true } } } },
      "options.measure.metric metric",
    ],
    [
      "work for queues of agents whom no queue tells",
      { options: { measure: { of: "agents", metric: "accepted.today.inQueue", agents: { all: true } } } },
      "options.measure.metric needs-queues",
    ],
    ["a key of its own at the tile", { colour: "red" }, "colour unrecognized_keys"],
    [
      "a rule without a side",
      { thresholds: { use: "own", rule: { near: null } } },
      "thresholds.rule.direction invalid_value",
    ],
    ["a name that turns the text around", { title: "\u202eabc" }, "title plain-text"],
    ["half a character", { title: "\ud83d" }, "title plain-text"],
    ["the id of something that every object has", { id: "__proto__" }, "id reserved"],
    ["a place beyond the last column", { place: { x: 21, y: 0, w: 4, h: 2 } }, "place outside"],
    ["a place beyond the last row", { place: { x: 0, y: 11, w: 4, h: 2 } }, "place outside"],
    ["half a cell", { place: { x: 0.5, y: 0, w: 4, h: 2 } }, "place.x invalid_type"],
  ])("refuses %s", (_what, change, expected) => {
    expect(problems(withTiles({ ...tile, ...change }))).toContain(`pages.0.tiles.0.${expected}`);
  });

  it("refuses tiles upon each other and ids that stand twice, and says which", () => {
    const other = { ...tile, place: { x: 3, y: 1, w: 4, h: 2 } };
    expect(problems(withTiles(tile, other))).toEqual(["pages.0.tiles.1.id twice", "pages.0.tiles.1.place overlap"]);
  });

  it("says in English what it expects", () => {
    const read = parseDocument(
      withTiles({ ...tile, options: { comparison: 7, measure: { of: "stars" }, sparkline: 1 } }),
    );
    expect(read.ok ? [] : read.error.map(({ message }) => message)).toEqual([
      "cannot be accepted",
      "must be one of 5, 15, 30, 60",
      "must be true or false",
    ]);
  });

  it("refuses what is too large before it is read any further", () => {
    const messages = Array.from({ length: 20 }, () => "a".repeat(280));
    const tickers = Array.from({ length: 50 }, (_, index) => ({
      ...tile,
      id: `t${index}`,
      kind: "ticker",
      options: { messages },
      place: { x: index % 24, y: Math.floor(index / 24), w: 1, h: 1 },
    }));
    expect(problems(withTiles(...tickers))).toEqual([" too-large"]);
    expect(problems(withTiles(...tickers.slice(0, 40)))).toEqual([]);
    expect(problems(withTiles({ ...tile, kind: "later", options: "ß".repeat(MOST_BYTES / 2) }))).toEqual([
      " too-large",
    ]);
  });

  it("refuses what would never end", () => {
    const round: { tiles: unknown[] } = { tiles: [] };
    round.tiles.push(round, round, round);
    expect(problems(withTiles({ ...tile, kind: "later", options: round }))).toHaveLength(1);
    expect(problems(JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`))).toHaveLength(1);
  });

  it("refuses a key that would set an object's prototype, wherever it stands", () => {
    const hostile = '{"kind":"later","options":{"a":[{"__proto__":{"admin":true}}]}}';
    expect(problems(withTiles({ ...tile, ...JSON.parse(hostile) }))).toEqual([
      "pages.0.tiles.0.options.a.0.__proto__ reserved",
    ]);
    expect(problems({ ...withTiles(), thresholds: { "constructor.rt": {}, "calc:__proto__": {} } })).toEqual([
      "thresholds.constructor.rt subject",
      "thresholds.calc:__proto__ subject",
    ]);
    expect(problems(JSON.parse('{"version":1,"pages":[],"thresholds":{"__proto__":{}}}'))).toEqual([
      "thresholds.__proto__ reserved",
    ]);
  });

  it("accepts the empty one", () => {
    const document = emptyDocument("p1", "Übersicht");
    expect(parseDocument(document)).toEqual({ ok: true, value: document });
  });
});
