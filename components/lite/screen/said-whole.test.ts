import { describe, expect, it } from "vitest";
import type { LiteBoard } from "@/components/lite/board";
import { header } from "@/components/lite/pieces/header";
import { slaWords } from "@/components/lite/pieces/queue-figures";
import { barTile, gaugeTile, numberTile } from "@/components/lite/tiles/figures";
import { queueTile } from "@/components/lite/tiles/queue";
import { queueModel } from "@/components/tiles/queue/queue-model";
import type { Room } from "@/lib/domain/board/type-scale";
import { liteWords, readText } from "@/tests/support/lite-board";
import { type FixtureCase, liveFixture } from "@/tests/support/live-fixture";
import { boardScreen } from "./board-screen";
import { screenOf } from "./screen";

type Tile = Parameters<typeof numberTile>[1];
const MEASURED = {
  measure: { of: "queues", metric: "slaPercentage.today", queues: { all: true } },
  target: { by: "sla" },
} as const;

/* What a lite board has to say it says in words, whole, or not at all: nobody can point at it for more. */

const NOW = Date.UTC(2026, 9, 27, 13, 26, 0);
const english = await liteWords("en");
const german = await liteWords("de");
const WINDOWS = { wall: { width: 1920, height: 1080 }, upright: { width: 1080, height: 1920 } } as const;
const FAR = { diagonalInches: 43, distanceM: 9 };

function boardOf(fixture: FixtureCase, now = NOW, words = english): LiteBoard {
  const { view, trend } = liveFixture(fixture, { now: NOW });
  return { view, trend, histories: new Map(), now, ...words, imageAt: (asset) => asset };
}

function partsOf(board: LiteBoard, window: keyof typeof WINDOWS, set: typeof FAR | null) {
  return boardScreen(board, {
    ...{ screen: screenOf(WINDOWS[window], set, null), pageId: null, gone: [] },
    turning: { next: null, since: null, isTakeover: false, display: "Hall", now: NOW },
    failed: (cause) => expect.fail(String(cause)),
  });
}

const CASES = (["picture", "twelve", "one"] as const).flatMap((fixture) =>
  (["wall", "upright"] as const).flatMap((window) =>
    [null, FAR].flatMap((set) => [english, german].map((words) => ({ fixture, window, set, words }))),
  ),
);

describe("a queue's tile on a lite board", () => {
  it("says that it is near its limit or breached in the word as well, beside its name or at its end", () => {
    let told = 0;
    for (const { fixture, window, set, words } of CASES)
      for (const { id, markup } of partsOf(boardOf(fixture, NOW, words), window, set)) {
        const level = /^<section class="card queue (?:wide|tall|full|short) [^"]*alarm-(\w+)/.exec(markup.text)?.[1];
        if (level === undefined) continue;
        const isInHead = new RegExp(`class="level-mark (?:pill|plain) ${level}"`).test(markup.text);
        const isAtEnd = markup.text.includes(`class="untold tone-${level}"`);
        expect({ id, isSaid: isInHead !== isAtEnd }).toEqual({ id, isSaid: true });
        told += 1;
      }
    expect(told).toBeGreaterThan(10);
  });

  it("says once for all what its shape means where it is too small for words, and nothing where no tile has one", () => {
    const levels = (markup: string, as: RegExp) => new Set([...markup.matchAll(as)].map(([, level]) => level));
    for (const fixture of ["thirty", "many", "huge"] as const)
      for (const words of [english, german]) {
        const parts = partsOf(boardOf(fixture, NOW, words), "wall", null);
        const tiles = parts.map(({ markup }) => markup.text).join("");
        const legend = parts.find(({ id }) => id === "toolbar")?.markup.text ?? "";
        const told = levels(legend, /told-mark of-(\w+)/g);
        for (const level of levels(tiles, /card queue (?:slim|cell) [^"]*alarm-(\w+)/g)) expect(told).toContain(level);
        expect(readText(legend)).toContain(words.words.board("queue.breached"));
      }
    const { view } = boardOf("thirty");
    const calm = { ...boardOf("thirty"), view: { ...view, tiles: [{ id: "queues", name: "", metrics: {} }] } };
    const parts = partsOf(calm, "wall", null);
    expect(parts.find(({ id }) => id === "toolbar")?.markup.text).not.toContain("told-mark ");
  });

  it("says how old its numbers are, beside its name or at its end", () => {
    for (const { fixture, window, set, words } of CASES)
      for (const { id, markup } of partsOf(boardOf(fixture, NOW + 30_000, words), window, set)) {
        if (!/^<section class="card queue (?:wide|tall|full|short) /.test(markup.text)) continue;
        const isInHead = /class="age-mark plain "/.test(markup.text);
        const isAtEnd = / said-late".*class="untold"><span class="word" data-aged/.test(markup.text);
        expect({ id, isSaid: isInHead !== isAtEnd }).toEqual({ id, isSaid: true });
      }
  });

  it("is ready to say how old it is without the server", () => {
    let told = 0;
    for (const { fixture, window, set, words } of CASES)
      for (const { id, markup } of partsOf(boardOf(fixture, NOW, words), window, set)) {
        if (!/^<section class="card queue (?:wide|tall|full|short) /.test(markup.text)) continue;
        const isInHead = /class="age-mark plain "/.test(markup.text);
        const isAtEnd = / said-live".* said-late".*class="untold"><span class="word" data-aged/.test(markup.text);
        expect({ id, isSaid: isInHead !== isAtEnd }).toEqual({ id, isSaid: true });
        told += Number(isAtEnd);
      }
    expect(told).toBeGreaterThan(0);
  });

  it("has room for everything where eight hang side by side, as on the full board", () => {
    const cards = partsOf(boardOf("picture"), "wall", null).filter(({ id }) => id.startsWith("queue "));
    expect(cards).toHaveLength(8);
    for (const { markup } of cards) expect(markup.text).toMatch(/^<section class="card queue full /);
  });

  it("leaves the age to the line above it where it is too small for words", () => {
    const parts = partsOf(boardOf("thirty", NOW + 30_000), "wall", null);
    expect(parts.some(({ markup }) => /^<section class="card queue (slim|cell) /.test(markup.text))).toBe(true);
    const toolbar = parts.find(({ id }) => id === "toolbar")?.markup.text ?? "";
    expect(toolbar).toContain('class="age-stale" data-at="');
    expect(readText(toolbar)).toMatch(/\d+ s old/);
  });

  it("says its target whole, by itself where both have no room", () => {
    const board = boardOf("picture");
    const model = queueModel(board.view, board.view.queues[0]?.id ?? "", NOW);
    if (model === null) throw new Error("no queue");
    const said = (room: number) => slaWords(board, model, { room, figure: 1.2, gap: 0.6 });
    expect([said(30), said(10), said(4)]).toEqual(["in SLA · target 80%", "target 80%", ""]);
  });
});

describe("a queue's tile on a designed lite board", () => {
  const tileOf = (width: number, now = NOW, words = english) => {
    const board = boardOf("picture", now, words);
    const queue = board.view.queues.find(({ name }) => name === "Technical Support")?.id ?? "";
    const row = { id: "t1", name: "Technical Support", metrics: { level: "near" } };
    const view = { ...board.view, tiles: [row] };
    const tile = { id: "t1", kind: "queue", title: null, place: { x: 0, y: 0, w: 4, h: 4 }, options: {} };
    const options = { queue, parts: ["waiting" as const, "longest-wait" as const, "service-level" as const] };
    return queueTile({ ...board, view }, tile, { width, height: 18 }, options).text;
  };

  it("says its state and its age in words at its end where the name leaves no room for them", () => {
    for (const words of [english, german])
      for (const width of [18, 20, 22, 25, 40]) {
        const live = tileOf(width, NOW, words);

        const isInHead = /class="level-mark (?:pill|plain) near"/.test(live);
        expect({ width, isSaid: isInHead !== live.includes('class="untold tone-near"') }).toEqual({
          width,
          isSaid: true,
        });
        const late = tileOf(width, NOW + 30_000, words);
        const isAgeInHead = /class="age-mark plain "/.test(late);
        const isAgeAtEnd = / said-late".*class="untold"><span class="word" data-aged/.test(late);
        expect({ width, isSaid: isAgeInHead !== isAgeAtEnd }).toEqual({ width, isSaid: true });
      }
  });
});

describe("a figure's tile on a designed lite board", () => {
  const RULE = { rule: "tile", below: 1, near: 80, breach: 70 };
  const draw = {
    number: (board: LiteBoard, tile: Tile, room: Room) =>
      numberTile(board, tile, room, { ...MEASURED, comparison: null, showsQueue: false, sparkline: false }),
    gauge: (board: LiteBoard, tile: Tile, room: Room) =>
      gaugeTile(board, tile, room, { ...MEASURED, shape: "arc", min: 0, max: null }),
    bar: (board: LiteBoard, tile: Tile, room: Room) =>
      barTile(board, tile, room, { ...MEASURED, orientation: "horizontal", max: null }),
  };
  const tileOf = (kind: keyof typeof draw, title: string, metrics: Record<string, string | number>, now = NOW) => {
    const board = boardOf("picture", now);
    const cells = { value: 78, unit: "percentage", from: "queues", ...metrics };
    const view = { ...board.view, tiles: [{ id: "t1", name: "", metrics: cells }] };
    const tile = { id: "t1", kind, title, place: { x: 0, y: 0, w: 4, h: 4 }, options: {} };
    return draw[kind]({ ...board, view }, tile, { width: 18, height: 12 }).text;
  };
  const TITLE = "Service level of today, sales";
  const notesOf = (markup: string, when: string) =>
    [...markup.matchAll(new RegExp(`<p class="note cut ${when}"[^>]*>(.*?)</p>`, "g"))].map(([, inner]) =>
      readText(inner ?? "").replaceAll("\n", ""),
    );

  it.each(["number", "gauge", "bar"] as const)("says in the note of a %s what its title leaves no room for", (kind) => {
    const live = tileOf(kind, TITLE, { ...RULE, target: 80, level: "near" });
    expect(live).toContain('class="level-mark wordless near"');
    expect(notesOf(live, "said-live")).toEqual(["Near limit · target 80%"]);
    const late = tileOf(kind, TITLE, { ...RULE, target: 80, level: "near" }, NOW + 30_000);
    expect(notesOf(late, "said-late")[0]).toMatch(/^\d+ s old · target 80%$/);
  });

  it("says it beside the title where there is room, and the note says the rest", () => {
    const live = tileOf("number", "Today", { ...RULE, target: 80, level: "near" });
    expect(live).toMatch(/class="level-mark (pill|plain) near"/);
    expect(notesOf(live, "")).toEqual(["target 80%"]);
  });

  it("keeps its numeral where it is when its state changes", () => {
    const numeral = (markup: string) => /font-size:[\d.]+em">(?=<span data-changes)/.exec(markup)?.[0];
    for (const kind of ["number", "gauge", "bar"] as const)
      for (const target of [{ target: 80 }, {}] as Record<string, number>[]) {
        const [calm, near] = [{}, { level: "near" }].map((level) =>
          tileOf(kind, TITLE, { ...RULE, ...target, ...level }),
        );
        expect(numeral(near ?? "")).toBe(numeral(calm ?? ""));
        expect(near).toContain("Near limit</span>");
        expect(notesOf(calm ?? "", "said-live")).toHaveLength(1);
      }
  });
});

describe("the line above a lite board", () => {
  it("says as many facts as have room, each whole", () => {
    const board = boardOf("twelve");
    const facts = ["12 queues", "34 agents logged in"];
    const said = (width: number) => readText(header(board, facts, width).text).split("\n")[2];
    const [all = "", few = "", none = ""] = [116, 68, 44].map(said);
    expect(all).toMatch(/12 queues · 34 agents logged in$/);
    expect(few).toMatch(/12 queues$/);
    expect(none).not.toContain("12");
  });
});
