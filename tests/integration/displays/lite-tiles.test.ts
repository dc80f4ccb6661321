import postcss from "postcss";
import { beforeAll, describe, expect, it } from "vitest";
import { partAge } from "@/components/board/age";
import { waitText } from "@/components/board/wait";
import type { LiteBoard } from "@/components/lite/board";
import { boardScreen } from "@/components/lite/screen/board-screen";
import { screenOf } from "@/components/lite/screen/screen";
import { textAgainst } from "@/components/sheet/figure-text";
import { rowsNow } from "@/components/sheet/rows-now";
import { figureNow, tileCells } from "@/components/sheet/tile-now";
import { agentNow } from "@/components/tiles/agent-rows/agent-model";
import { outlookLines } from "@/components/tiles/outlook/outlook-lines";
import { designedModel } from "@/components/tiles/queue/designed-model";
import type { LiveView } from "@/lib/contracts/live";
import { TILE_KINDS } from "@/lib/domain/board/kinds/names";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount } from "@/lib/domain/format/format";
import { rowCell } from "@/lib/domain/sheet/cells";
import { liteWords, readText, tagsOf } from "@/tests/support/lite-board";
import { NOW } from "@/tests/visual/scenes/moment";
import { viewOf } from "@/tests/visual/scenes/view";
import { type Cell, cellsOf, TILE } from "@/tests/visual/specimens/cells";
import { CHROMIUM_47 } from "./chromium-47";

/* Every kind of tile in every state that it can be met in, from the same views as its pictures: the lite board says what the full one says. */

type Means = Pick<LiteBoard, "words" | "names">;
let english: Means;
let german: Means;
beforeAll(async () => {
  english = await liteWords("en", "en-GB");
  german = await liteWords("de");
});

const TURNING = { next: null, since: null, isTakeover: false, display: "Hall", now: NOW };
const SCREENS = {
  wall: screenOf({ width: 1920, height: 1080 }, null, null),
  upright: screenOf({ width: 1080, height: 1920 }, null, null),
} as const;

function drawn(
  { view, trend, histories }: ReturnType<typeof viewOf>,
  means: Means,
  shape: keyof typeof SCREENS = "wall",
): string {
  const parts = boardScreen(
    { view, trend, histories: byTile(histories), now: NOW, ...means, imageAt: (asset) => `/images/${asset}` },
    {
      screen: SCREENS[shape],
      pageId: null,
      turning: TURNING,
      gone: [],
      failed: (cause) => {
        throw cause;
      },
    },
  );
  return parts
    .filter(({ id }) => id.startsWith("tile "))
    .map(({ markup }) => markup.text)
    .join("");
}

function byTile(histories: ReturnType<typeof viewOf>["histories"]): LiteBoard["histories"] {
  return new Map(histories.map(({ tileId, history }) => [tileId, history]));
}

/** The cells whose component does not throw, for which there is a view. */
const CASES = TILE_KINDS.flatMap((kind) =>
  cellsOf(kind, "initial")
    .filter(({ specimen }) => specimen.crashes !== true)
    .map((cell) => [kind, cell.label, cell] as const),
);

function sceneOf({ specimen, document }: Cell): ReturnType<typeof viewOf> {
  if (specimen.scene !== "loading") return viewOf(document, specimen.scene, "board");
  const { view, trend } = viewOf(document, "calm", "board");
  // Of a board that is loading the document is there, and nothing was evaluated.
  const part = { ...view.parts.queues, asOf: null, fetchedAt: null };
  const parts = { queues: part, agents: part, groups: part };
  return { view: { ...view, tiles: [], asOf: null, parts }, trend, histories: [] };
}

describe.each(CASES)("%s, %s", (kind, _, cell) => {
  const scene = sceneOf(cell);
  const { view } = scene;
  const tile = view.document?.pages[0]?.tiles[0];
  if (tile === undefined) throw new Error("a specimen without a tile");

  it("is well formed, in both languages and on both shapes of screen, and styled by what old browsers know", () => {
    for (const means of [english, german])
      for (const shape of ["wall", "upright"] as const) {
        const markup = drawn(scene, means, shape);
        expect(() => tagsOf(markup)).not.toThrow();
        expect(markup).not.toMatch(/undefined|NaN|\[object/);
        for (const [, style = ""] of markup.matchAll(/ style="([^"]*)"/g))
          postcss.parse(`a{${style}}`).walkDecls(({ prop, value }) => {
            expect(CHROMIUM_47.properties.has(prop) || prop === "-webkit-flex-grow", prop).toBe(true);
            expect(CHROMIUM_47.laterValues.test(value), value).toBe(false);
          });
      }
  });

  it("says the numbers that the full board says", () => {
    const text = readText(drawn(scene, english));
    const hasRecorded = scene.histories.some(({ history }) =>
      history.series.some(({ values }) => values.some((value) => value !== null)),
    );
    for (const said of saidBy(kind, view, tile, hasRecorded)) expect(text.split("\n"), text).toContain(said);
  });

  it("tells beside its title what the shapes in its rows mean, while there are any", () => {
    const markup = drawn(scene, english);
    const shapes = markup.match(/<span class="lv" role="img" aria-label="[^"]+">/g) ?? [];
    if (shapes.length > 0) expect(markup).toMatch(/<span class="told-mark of-(near|breach) /);
    const isOld = rowsNow(view, TILE) === null || partAge(view, partOf(kind, view) ?? "queues", NOW).level === "old";
    if (isOld) expect(markup).not.toContain("told-mark ");
  });

  it("ages as its numbers do", () => {
    const markup = drawn(scene, english);
    const from = partOf(kind, view);
    if (from === null || rowsNow(view, TILE) === null) return;
    const { level, asOf } = partAge(view, from, NOW);
    if (!markup.includes("data-at=")) return;
    expect(markup).toContain(`age-${level}`);
    expect(markup).toContain(`data-at="${asOf}"`);
    if (level === "stale") expect(readText(markup)).toMatch(/\d+ s old/);
  });
});

function partOf(kind: string, view: LiveView): "queues" | "agents" | null {
  if (kind === "queue" || kind === "queue-table" || kind === "heat-grid") return "queues";
  if (kind === "agent-list" || kind === "agent-grid" || kind === "leaderboard") return "agents";
  const from = figureNow(view, TILE, NOW)?.from;
  return from === "queues" || from === "agents" ? from : null;
}

/** What the product's own models and formats say of a tile. */
function saidBy(
  kind: (typeof TILE_KINDS)[number],
  view: LiveView,
  tile: NonNullable<LiveView["document"]>["pages"][number]["tiles"][number],
  hasRecorded: boolean,
): readonly string[] {
  const locale = "en-GB";
  const cells = tileCells(view, TILE);
  if (cells === null) return [];
  if (kind === "number" || kind === "gauge" || kind === "bar") {
    const figure = figureNow(view, TILE, NOW);
    if (figure === null) return [];
    return [figure.ticks ? waitText(figure.wait, NOW) : textAgainst(figure, locale).value];
  }
  if (kind === "queue") {
    const options = optionsOf(tile, "queue");
    const model = options?.queue == null ? null : designedModel(view, TILE, options.queue, NOW);
    if (model === null || cells.problem === "gone") return [];
    const has = new Set(options?.parts);
    return [
      ...(has.has("waiting") ? [formatCount(model.waiting, locale)] : []),
      ...(has.has("longest-wait") ? [waitText(model.wait, NOW)] : []),
      ...(has.has("service-level") ? [formatAgainstTarget(model.serviceLevel, model.target, locale).value] : []),
    ];
  }
  if (kind === "outlook") {
    const parts = optionsOf(tile, "outlook")?.parts ?? [];
    const reader = { now: NOW, locale, t: english.words.tiles };
    return cells.problem != null ? [] : outlookLines(cells, parts, reader).map(({ text }) => text);
  }
  if (kind === "agent-list" || kind === "agent-grid") {
    const first = rowsNow(view, TILE)?.ids[0];
    const agent = first === undefined ? null : agentNow(view, TILE, first, NOW);
    return agent === null ? [] : [agent.name];
  }
  if (kind === "leaderboard") {
    const first = rowsNow(view, TILE)?.ids[0];
    return first === undefined ? [] : [String(cells[rowCell("name", first)]), "1"];
  }
  if (kind === "queue-table" || kind === "heat-grid") {
    const first = rowsNow(view, TILE)?.ids[0];
    const name = view.queues.find(({ id }) => id === first)?.name;
    return name === undefined ? [] : [name];
  }
  if (kind === "agent-states") {
    const whole = figureNow(view, TILE, NOW, "loggedIn");
    return whole === null ? [] : [formatCount(whole.value, locale)];
  }
  if (kind === "intervals" && hasRecorded) {
    const options = optionsOf(tile, "intervals");
    return (options?.series ?? []).map(({ metric, label }) => label ?? english.names.short(metric));
  }
  return [];
}

describe("a lite board", () => {
  it("replaces a tile that fails alone, and tells of it", () => {
    const cell = cellsOf("image", "initial").find(({ label }) => label === "calm");
    const other = cellsOf("number", "initial").find(({ label }) => label === "calm");
    if (cell === undefined || other === undefined) throw new Error("no specimens");
    const { view, trend } = sceneOf(other);
    const [page] = view.document?.pages ?? [];
    const [image] = cell.document.pages[0]?.tiles ?? [];
    if (page === undefined || image === undefined) throw new Error("no tiles");
    const tiles = [...page.tiles, { ...image, id: "image", place: { x: 12, y: 0, w: 4, h: 4 } }];
    const failures: unknown[] = [];
    const parts = boardScreen(
      {
        view: { ...view, document: { pages: [{ ...page, tiles }] } },
        trend,
        histories: new Map(),
        now: NOW,
        ...english,
        imageAt: () => {
          throw new Error("no image");
        },
      },
      { screen: SCREENS.wall, pageId: null, turning: TURNING, gone: [], failed: (cause) => failures.push(cause) },
    );
    const texts = new Map(parts.map(({ id, markup }) => [id, readText(markup.text)]));
    expect(texts.get("tile image")).toContain("This tile has failed.");
    expect(texts.get(`tile ${TILE}`)).not.toContain("This tile has failed.");
    expect(failures).toHaveLength(1);
  });
});
