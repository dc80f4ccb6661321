import { LEAST_FLAT } from "@/components/charts/hour-shape";
import { axesOf, type ChartSeries } from "@/components/charts/series-axis";
import { coloured } from "@/components/charts/series-colours";
import { seriesDash, seriesTickStep } from "@/components/charts/series-look";
import { LEGEND_LINE, type LegendPlan, planSeries } from "@/components/intervals/legend-plan";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { chart } from "@/components/lite/pieces/chart";
import { problemText } from "@/components/lite/pieces/figures";
import { plainTile, tileFrame } from "@/components/lite/pieces/frame";
import { legendList } from "@/components/lite/pieces/legend-list";
import { figureText } from "@/components/sheet/figure-text";
import { figureNow } from "@/components/sheet/tile-now";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { type Measure, metricOf, unitNamed } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { bodyRoom, type Room, SMALL_WORDS } from "@/lib/domain/board/type-scale";
import { formatClock } from "@/lib/domain/format/format";
import { lineName } from "@/lib/domain/sheet/tile-context";

function measureName({ view, names }: LiteBoard, measure: Measure): string {
  if (measure.of !== "calculated") return names.name(measure.metric);
  return view.document?.calculated?.find(({ id }) => id === measure.id)?.name ?? "";
}

/** Figures over the last minutes. */
export function chartTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["chart"]): Markup {
  const { view, trend, now, words } = board;
  const t = words.tiles;
  if (options.series.length === 0)
    return plainTile(board, room, tile.title ?? t("kinds.chart"), t("problems.nothing-chosen"));
  const figures = options.series.map((_, index) => figureNow(view, tile.id, now, `series.${index}`));
  const minutes = trend?.minutes.slice(-options.windowMinutes) ?? [];
  const own = coloured(options.series, ({ measure }) => metricOf(measure));
  const series = own.map(({ measure, as, label, colour }, index): ChartSeries => {
    const id = lineName(tile.id, index);
    const values = (trend?.tiles?.[id] ?? []).slice(-minutes.length);
    return {
      id,
      name: label ?? measureName(board, measure),
      as,
      colour,
      unit: figures[index]?.unit ?? "count",
      values,
    };
  });
  const isWithout = figures.every((figure) => figure?.problem != null);
  const problem = isWithout ? problemText(board, figures[0] ?? { problem: null }) : null;
  const known = series.some(({ values }) => values.some((value) => value !== null));
  const body = bodyRoom(room);
  const { targetLine } = options;
  const target =
    targetLine === null
      ? null
      : words.board("intervals.target", {
          target: figureText(targetLine, unitNamed(series[0]?.unit ?? "count"), words.locale),
        });
  const plan = planSeries(series, target, body);
  const plot = { width: body.width, height: body.height - plan.lines * LEGEND_LINE };
  const waits = html`<p class="note plot-words">${problem ?? t("chart.waiting")}</p>`;
  const drawn = known && plot.height >= LEAST_FLAT;
  const first = figures[0] ?? null;
  return tileFrame(board, {
    room,
    title: tile.title ?? series.map(({ name }) => name).join(" · "),
    standing: first,
    body: html`${plan.lines > 0 && legend(series, target, plan)}<div class="plot" style="height:${plot.height}em">${
      drawn
        ? picture(board, series, minutes, targetLine, plot)
        : !known && (problem !== null || trend !== null) && waits
    }</div>`,
  });
}

function legend(series: readonly ChartSeries[], target: string | null, plan: LegendPlan): Markup {
  const named = series.length > 1 ? series : [];
  return legendList(plan, [
    ...named.map(({ name, as, colour }) => ({ sign: html`<i class="${as} in-${colour}"></i>`, text: name })),
    ...(target === null ? [] : [{ sign: html`<i class="of-goal"></i>`, text: target }]),
  ]);
}

function picture(
  { words, view }: LiteBoard,
  series: readonly ChartSeries[],
  minutes: readonly number[],
  target: number | null,
  plot: Room,
): Markup {
  const axes = axesOf(series, target);
  return html`<div style="font-size:${SMALL_WORDS.display.axis}em">${chart({
    minutes,
    axes: axes.map(({ top, ticks, unit }) => ({
      top,
      ticks,
      write: (value) => figureText(value, unitNamed(unit), words.locale),
    })),
    drawn: series.flatMap(({ unit, as, values, colour }, index) => {
      const axis = axes.findIndex((one) => one.unit === unit);
      if (axis !== 0 && axis !== 1) return [];
      return [{ as, axis, values, colour: `in-${colour}`, dash: seriesDash(index) }] as const;
    }),
    target: target === null ? null : { value: target, axis: 0 },
    room: { width: plot.width / SMALL_WORDS.display.axis, height: plot.height / SMALL_WORDS.display.axis },
    writeTime: (at) => formatClock(at, words.locale, view.board.timeZone),
    every: seriesTickStep(minutes.length),
  })}</div>`;
}
