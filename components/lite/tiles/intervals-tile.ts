import { LEAST_FLAT } from "@/components/charts/hour-shape";
import { intervalName } from "@/components/intervals/interval-name";
import { type Intervals, intervalsOf } from "@/components/intervals/intervals-of";
import { hasSign, type LegendItem, legendItems, planItems } from "@/components/intervals/legend-items";
import { LEGEND_LINE, type LegendPlan } from "@/components/intervals/legend-plan";
import { timeTicks } from "@/components/intervals/time-ticks";
import { type SeriesWords, wantedOf } from "@/components/intervals/wanted-of";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { problemText } from "@/components/lite/pieces/figures";
import { plainTile, tileFrame } from "@/components/lite/pieces/frame";
import { intervalChart } from "@/components/lite/pieces/interval-chart";
import { legendList } from "@/components/lite/pieces/legend-list";
import { figureText } from "@/components/sheet/figure-text";
import { figureNow, tileCells } from "@/components/sheet/tile-now";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { unitNamed } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { bodyRoom, type Room, SMALL_WORDS } from "@/lib/domain/board/type-scale";
import { formatPercentage } from "@/lib/domain/format/format";

/** What was recorded, interval by interval. */
export function intervalsTile(
  board: LiteBoard,
  tile: ShownTile,
  room: Room,
  options: OptionsByKind["intervals"],
): Markup {
  const t = board.words.tiles;
  if (options.series.length === 0)
    return plainTile(board, room, tile.title ?? t("kinds.intervals"), t("problems.nothing-chosen"));
  const figure = figureNow(board.view, tile.id, board.now);
  const history = board.histories.get(tile.id);
  const problem = figure?.problem == null ? null : problemText(board, figure);
  const intervals =
    history === undefined
      ? null
      : intervalsOf(history, wantedOf(options, tileCells(board.view, tile.id) ?? null, seriesWords(board)), {
          isDay: options.range === "today",
          band: options.band,
          target: options.slaLine,
        });
  const body = bodyRoom(room);
  const isDrawn = problem === null && intervals?.isKnown === true;
  const items = isDrawn ? itemsOf(board, intervals) : [];
  const plan = isDrawn ? planItems(items, body) : null;
  const plot = { width: body.width, height: body.height - (plan?.lines ?? 0) * LEGEND_LINE };
  const says = () => html`<p class="note plot-words">${problem ?? board.words.board("intervals.nothing")}</p>`;
  return tileFrame(board, {
    room,
    title: tile.title ?? board.words.board(`intervals.title.${options.range}`),
    standing: figure,
    body: html`${plan !== null && plan.lines > 0 && legend(items, plan)}<div class="plot" style="height:${plot.height}em">${
      isDrawn
        ? plot.height >= LEAST_FLAT && picture(board, intervals, plot)
        : (problem !== null || intervals !== null) && says()
    }</div>`,
  });
}

function seriesWords({ names, view, words }: LiteBoard): SeriesWords {
  return {
    metric: (key) => names.short(key),
    group: (groupId) => view.groups.find(({ id }) => id === groupId)?.name ?? null,
    ofGroup: (group, name) => words.board("intervals.ofGroup", { group, name }),
    withheld: (name) => words.board("intervals.withheld", { name }),
    nobody: (name) => words.board("intervals.nobody", { name }),
  };
}

function legend(items: readonly LegendItem[], plan: LegendPlan): Markup {
  return legendList(
    plan,
    items.map((item) =>
      item.of === "series"
        ? { sign: html`<i class="${item.as} in-${item.colour}"></i>`, text: item.text }
        : {
            sign: hasSign(item) && html`<i class="of-${item.of === "target" ? "goal" : item.of}"></i>`,
            text: item.text,
          },
    ),
  );
}

/** What the legend says, in the board's words. */
function itemsOf({ words, view }: LiteBoard, intervals: Intervals): readonly LegendItem[] {
  const t = words.board;
  return legendItems(intervals, {
    target: (value) => t("intervals.target", { target: formatPercentage(value, words.locale) }),
    band: (weeks) => t("intervals.band", { weeks }),
    running: t("intervals.running"),
    provisional: t("intervals.provisional"),
    lacking: t("intervals.lacking"),
    since: (start) => t("intervals.since", { time: intervalName(start, intervals, words.locale, view.board.timeZone) }),
    unfetched: (why) => t(`intervals.unfetched.${why}`),
  });
}

function picture({ words, view }: LiteBoard, intervals: Intervals, plot: Room): Markup {
  const room = { width: plot.width / SMALL_WORDS.display.axis, height: plot.height / SMALL_WORDS.display.axis };
  const shown = {
    count: intervals.starts.length,
    running: intervals.running,
    series: intervals.series,
    band: intervals.band,
    target: intervals.target,
    times: (width: number) => timeTicks(intervals, width, words.locale, view.board.timeZone),
    formatValue: (value: number, unit: string) => figureText(value, unitNamed(unit), words.locale),
  };
  return html`<div style="font-size:${SMALL_WORDS.display.axis}em">${intervalChart(shown, room)}</div>`;
}
