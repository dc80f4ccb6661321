import { countTicks, countTop } from "@/components/charts/hour-axis";
import { LEVEL_TICKS } from "@/components/charts/hour-shape";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { chart } from "@/components/lite/pieces/chart";
import { aging, partMark } from "@/components/lite/pieces/frame";
import type { Screen } from "@/components/lite/screen/screen";
import { hourOfTrend } from "@/components/tiles/trend/trend-points";
import { linesOf } from "@/components/ui/lines-of";
import type { Room } from "@/lib/domain/board/type-scale";
import { formatClock, formatCount, formatPercentage } from "@/lib/domain/format/format";
import { textWidth } from "@/lib/domain/format/text-width";
import { headline } from "@/lib/domain/state/headline";

const KEYS = ["answered", "abandoned", "entered", "serviceLevel"] as const;
/** Of the panel: padding and title, em, and the size of the chart's words. */
const AROUND: Room = { width: 2.6, height: 3.5 };
const WORDS = 1.25;
/** Upright, and of less width than this, em, its legend has lines of its own, each so high; and what a word of it needs beside itself, em of its words. */
const NARROW = 80;
const LEGEND = 1.85;
const BESIDE = 2.6;

/** The last 60 minutes: what came in, what was answered and lost, and the day's service level against its target. */
export function trendPanel(board: LiteBoard, shape: Screen["shape"], room: Room): Markup {
  const { view, trend, words } = board;
  const t = words.board;
  const { age, attributes } = aging(board, "queues");
  const hour = trend === null ? null : hourOfTrend(trend);
  const { serviceLevelTarget, serviceLevelTargetIsMean: isMean } = headline(view.queues, []);
  const target = serviceLevelTarget === null ? null : Math.floor(serviceLevelTarget * 10) / 10;
  const percent = (value: number) => formatPercentage(value, words.locale);
  const time = (at: number) => formatClock(at, words.locale, view.board.timeZone);
  const count = (value: number) => formatCount(value, words.locale);
  const points = hour?.points ?? [];
  const top = countTop(points);
  const isNarrow = shape === "portrait" || room.width < NARROW;
  const told = [
    ...KEYS.map((key) => t(`trend.${key}`)),
    ...(target === null ? [] : [t(isMean ? "trend.meanTarget" : "trend.target", { target: percent(target) })]),
  ];
  const lines = linesOf(
    told.map((word) => (textWidth(word) + BESIDE) * WORDS),
    room.width - AROUND.width,
  );
  const plot = {
    width: room.width - AROUND.width,
    height: room.height - AROUND.height - (isNarrow ? lines * LEGEND : 0),
  };
  const picture = () =>
    chart({
      minutes: points.map(({ minute }) => minute),
      axes: [
        { top, ticks: countTicks(top), write: count },
        { top: 100, ticks: LEVEL_TICKS, write: percent },
      ],
      drawn: [
        { as: "bar", axis: 0, colour: "of-answered", dash: [], values: points.map(({ answered }) => answered) },
        {
          as: "bar",
          axis: 0,
          colour: "of-abandoned",
          dash: [],
          values: points.map(({ abandoned }) => abandoned),
          upon: points.map(({ answered }) => answered),
        },
        { as: "step", axis: 0, colour: "of-entered", dash: [1, 1], values: points.map(({ entered }) => entered) },
        { as: "line", axis: 1, colour: "of-level", dash: [], values: points.map(({ serviceLevel }) => serviceLevel) },
      ],
      target: target === null ? null : { value: target, axis: 1 },
      room: { width: plot.width / WORDS, height: plot.height / WORDS },
      writeTime: time,
    });
  const goal =
    target !== null &&
    html`<li><i class="of-goal"></i>${t(isMean ? "trend.meanTarget" : "trend.target", { target: percent(target) })}</li>`;
  const legend = html`<ul class="legend muted">${KEYS.map(
    (key) => html`<li><i class="of-${key}"></i>${t(`trend.${key}`)}</li>`,
  )}${goal}</ul>`;
  return html`<section class="card panel trend ${isNarrow && "narrow"} age-${age}"${attributes}><div class="panel-head"><h2>${t("trend.title")}</h2>${!isNarrow && legend}${
    hour !== null &&
    hour.since !== null &&
    html`<span class="muted since">${t("trend.collecting", { time: time(hour.since) })}</span>`
  }${partMark(board, "queues")}</div>${isNarrow && legend}<div class="plot" style="height:${plot.height}em">${
    hour === null
      ? html`<p class="note plot-words">${t(trend === null ? "trend.waiting" : "trend.collectingHint")}</p>`
      : html`<div style="font-size:${WORDS}em">${picture()}</div>`
  }</div></section>`;
}
