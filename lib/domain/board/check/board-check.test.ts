import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { formOf } from "@/lib/domain/board/options/registry";
import { templateOf } from "@/lib/domain/board/templates/registry";
import { TEMPLATES } from "@/lib/domain/board/templates/template";
import { anyDocument } from "@/tests/support/board-documents";
import { boardCheck } from "./board-check";
import type { Finding } from "./finding";
import type { Screen } from "./screen";

/** A television of 55 inches, read from six metres. */
const WALL: Screen = { widthPx: 1920, heightPx: 1080, diagonalInches: 55, distanceM: 6 };

type Place = readonly [x: number, y: number, w: number, h: number];

function tile(id: string, kind: TileKindName, place: Place, options: object = {}, extra: Partial<Tile> = {}): Tile {
  const [x, y, w, h] = place;
  const parsed = formOf(kind).schema.parse(options);
  return { id, kind, place: { x, y, w, h }, title: null, options: parsed, thresholds: { use: "inherited" }, ...extra };
}
function board(...tiles: Tile[]): BoardDocument {
  const document = emptyDocument("p1", "Floor");
  return { ...document, pages: document.pages.map((page) => ({ ...page, tiles })) };
}
function codes(document: BoardDocument, screen = WALL): string[] {
  return boardCheck(document, screen).map((finding) => finding.code);
}
const smallText = (findings: readonly Finding[]) =>
  findings.flatMap((finding) => (finding.code === "small-text" ? [finding] : []));
const NUMBER = { target: { by: "sla" } };

describe("the board check", () => {
  it("tells of tiles that there are, whatever the board and the screen", () => {
    const anyScreen = fc.record({
      widthPx: fc.integer({ min: 300, max: 8000 }),
      heightPx: fc.integer({ min: 300, max: 8000 }),
      diagonalInches: fc.integer({ min: 5, max: 120 }),
      distanceM: fc.double({ min: 0.3, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(anyDocument, anyScreen, (document, screen) => {
        const ids = new Set(document.pages.flatMap(({ tiles }) => tiles.map(({ id }) => id)));
        for (const finding of boardCheck(document, screen))
          if ("tileId" in finding) expect(ids.has(finding.tileId)).toBe(true);
      }),
    );
  });

  it("says the same of a document that it has seen before, on whatever screen in between", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const copy: BoardDocument = JSON.parse(JSON.stringify(document));
        const first = boardCheck(document, WALL);
        boardCheck(document, { ...WALL, distanceM: 9 });
        expect(boardCheck(document, WALL)).toEqual(first);
        expect(boardCheck(copy, WALL)).toEqual(first);
      }),
    );
  });

  it("finds no more text too small from nearer or on a larger screen", () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 32, max: 98 }), (document, diagonalInches) => {
        const far = smallText(boardCheck(document, { ...WALL, diagonalInches }));
        const near = smallText(boardCheck(document, { ...WALL, diagonalInches: diagonalInches + 5, distanceM: 5 }));
        const keys = new Set(far.map(({ tileId, role }) => `${tileId} ${role}`));
        expect(near.filter(({ tileId, role }) => !keys.has(`${tileId} ${role}`))).toEqual([]);
      }),
    );
  });

  it("is the same at 720p, 1080p and 4K: how large things are is the screen's inches", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const at = (widthPx: number, heightPx: number) =>
          boardCheck(document, { ...WALL, widthPx, heightPx }).map((finding) => finding.code);
        expect(at(1280, 720)).toEqual(at(1920, 1080));
        expect(at(3840, 2160)).toEqual(at(1920, 1080));
      }),
    );
  });

  it.each(TEMPLATES)("has nothing to say of the template %s on a wall but what has yet to be chosen", (name) => {
    let count = 0;
    const newId = () => {
      count += 1;
      return `i${count}`;
    };
    for (const queues of [0, 3, 8, 20]) {
      const facts = {
        queues: Array.from({ length: queues }, (_, index) => ({ id: `q${index}`, media: null })),
        groups: [{ id: "g1" }],
      };
      const words = { page: "Übersicht", chat: "Chat", email: "E-Mail", welcome: "Herzlich willkommen!" };
      expect(boardCheck(templateOf(name)(facts, words, newId), WALL)).toEqual([]);
    }
  });
});

describe("text that is too small", () => {
  it("is told in millimetres, with the tile that would do", () => {
    const document = board(tile("a", "number", [0, 0, 3, 2], NUMBER));
    expect(boardCheck(document, WALL)).toEqual([]);
    const [finding] = smallText(boardCheck(document, { ...WALL, diagonalInches: 24, distanceM: 8 }));
    expect(finding).toMatchObject({ tileId: "a", role: "figure", neededMm: 24 });
    expect(finding?.mm).toBeLessThan(24);
    const { w = 0, h = 0 } = finding?.size ?? {};
    const larger = board(tile("a", "number", [0, 0, w, h], NUMBER));
    const roles = smallText(boardCheck(larger, { ...WALL, diagonalInches: 24, distanceM: 8 })).map(({ role }) => role);
    expect(roles).not.toContain("figure");
  });

  it("is told of lists, with how many rows would read well", () => {
    const list = (most: number | null) => board(tile("a", "agent-list", [0, 0, 8, 8], { most }));
    const [finding] = smallText(boardCheck(list(null), WALL));
    expect(finding).toMatchObject({ role: "rows", neededMm: 18, most: expect.any(Number) });
    expect(finding?.mm).toBeCloseTo(12.7, 1);
    const most = finding?.most ?? 0;
    expect(smallText(boardCheck(list(most), WALL))).toEqual([]);
    expect(smallText(boardCheck(list(most + 1), WALL))).toHaveLength(1);
  });

  it("looks at upright screens as they show the page", () => {
    const document = board(tile("a", "number", [0, 0, 3, 2], NUMBER), tile("b", "clock", [3, 0, 3, 2]));
    const upright = { widthPx: 1080, heightPx: 1920, diagonalInches: 55, distanceM: 6 };
    expect(codes(document, upright)).toEqual([]);
  });
});

describe("what else the board check tells of", () => {
  it.each<[string, BoardDocument, string[]]>([
    [
      "more than six numbers",
      board(...Array.from({ length: 7 }, (_, index) => tile(`t${index}`, "number", [index * 3, 0, 3, 2], NUMBER))),
      ["many-headlines"],
    ],
    ["a number without a target or a comparison", board(tile("a", "number", [0, 0, 4, 2])), ["no-comparison"]],
    [
      "a gauge without a target",
      board(tile("a", "gauge", [0, 0, 6, 5], { target: { by: "none" } })),
      ["no-comparison"],
    ],
    [
      "a tile below its minimum, and nothing of its texts",
      board(tile("a", "queue-table", [0, 0, 2, 2])),
      ["small-tile"],
    ],
    [
      "a title that is cut off",
      board(tile("a", "number", [0, 0, 4, 2], NUMBER, { title: "Durchschnittliche Bearbeitungszeit heute" })),
      ["long-text"],
    ],
    [
      "words that do not fit their tile",
      board(tile("a", "text", [0, 0, 6, 2], { markdown: "viele Worte ".repeat(30), size: "large" })),
      ["long-text"],
    ],
    [
      "a message that does not fit its line",
      board(tile("a", "ticker", [0, 0, 8, 1], { messages: ["x".repeat(200)] })),
      ["long-text"],
    ],
    ["a queue that is not chosen", board(tile("a", "queue", [0, 0, 6, 4])), ["nothing-chosen"]],
    [
      "agents of no queue",
      board(tile("a", "agent-list", [0, 0, 8, 6], { agents: { queues: [] }, most: 5 })),
      ["nothing-chosen"],
    ],
    [
      "a figure of no queue",
      board(
        tile("a", "bar", [0, 0, 8, 4], { measure: { of: "queues", metric: "entered.today", queues: { ids: [] } } }),
      ),
      ["nothing-chosen"],
    ],
    [
      "a calculated metric that is gone",
      board(tile("a", "bar", [0, 0, 8, 4], { measure: { of: "calculated", id: "c1", queues: { all: true } } })),
      ["missing-calculated"],
    ],
    [
      "a figure that several queues do not have",
      board(
        tile("a", "bar", [0, 0, 8, 4], { measure: { of: "queues", metric: "eligible.rt", queues: { all: true } } }),
      ),
      ["cannot-combine"],
    ],
    [
      "a kind of a later version",
      board({ ...tile("a", "clock", [0, 0, 4, 2]), kind: "hologram", options: [1] }),
      ["unknown-kind"],
    ],
  ])("%s", (_what, document, expected) => {
    expect(codes(document)).toEqual(expected);
  });

  it("rules that mean nothing for what they are set for, and calculations that come to nothing", () => {
    const rule = {
      direction: "above" as const,
      near: null,
      breach: { by: "sla" as const, share: 1, plus: 0, grace: false },
      forMs: 0,
      recover: 0,
      hours: null,
      top: false,
    };
    const thresholds = { use: "own" as const, rule };
    const columns = [{ key: "entered.today", thresholds }];
    const document: BoardDocument = {
      ...board(
        tile("a", "number", [0, 0, 4, 2], { comparison: 5 }, { thresholds }),
        tile("b", "queue-table", [0, 2, 10, 4], { columns, most: 2 }),
      ),
      thresholds: { "entered.today": rule, "interactionsLongestWaitInQueue.rt": rule, "calc:c9": rule },
      calculated: [
        { id: "c1", name: "Sum", unit: "count", expression: "entered.today + handling.rt" },
        { id: "c2", name: "Half", unit: "count", expression: "entered.today +" },
      ],
    };
    expect(boardCheck(document, WALL)).toEqual([
      { code: "idle-rule", pageId: "p1", tileId: "a", key: "" },
      { code: "idle-rule", pageId: "p1", tileId: "b", key: "entered.today" },
      { code: "broken-calculation", id: "c2" },
      { code: "idle-board-rule", key: "entered.today" },
      { code: "idle-board-rule", key: "calc:c9" },
    ]);
  });
});
