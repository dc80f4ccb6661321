import type { Departure } from "@/components/board/departures";
import { pageOf, GAP as TILE_GAP } from "@/components/board/layout";
import { legendOf } from "@/components/board/legend-marks";
import { queueItems } from "@/components/board/queue-items";
import { queueLegend } from "@/components/board/queue-legend";
import { orderQueues, queuesAt } from "@/components/board/queue-states";
import { turningPage } from "@/components/board/turning-page";
import { planWall, TOOLBAR } from "@/components/board/wall-plan";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { agentsPanel } from "@/components/lite/made/agents";
import { goneCard } from "@/components/lite/made/gone-card";
import { headlineTiles } from "@/components/lite/made/headline";
import { queueCard } from "@/components/lite/made/queue-card";
import { trendPanel } from "@/components/lite/made/trend";
import { aging, partMark, saying } from "@/components/lite/pieces/frame";
import { markLegend } from "@/components/lite/pieces/mark-legend";
import { formatCount } from "@/lib/domain/format/format";
import { type Box, GAP, type Screen, type ScreenPart, TROUBLE } from "./screen";

/** Height of a row of headline numbers, and what stands between them, em. */
const HEADLINE = 10.2;
const BETWEEN = 1.05;
/** Height of the last hour, and width of the agents beside the queues, em of what is drawn as designed: they keep their share of the screen. */
const HOUR = { landscape: 12.2, portrait: 16 } as const;
const AGENTS = 30;
/** Between what is wrong and the chart below it, em. */
const LEFT = 0.5;
/** What the queues have of an upright screen for each part of the agents below them. */
const QUEUES = 1.2;

/** A board that makes itself: headline, queues, people and the last hour; on an upright screen one below the other. */
export function madeParts(
  board: LiteBoard,
  { shape, scale }: Screen,
  stage: Box,
  { gone, wrong }: { readonly gone: readonly Departure[]; readonly wrong: Markup | null },
): readonly ScreenPart[] {
  const columns = shape === "landscape" ? 6 : 3;
  const width = (stage.width - (columns - 1) * BETWEEN) / columns;
  const tiles = headlineTiles(board, scale).map((markup, index): ScreenPart => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    const box = { x: stage.x + x * (width + BETWEEN), y: stage.y + y * (HEADLINE + BETWEEN), width, height: HEADLINE };
    return { id: `headline ${index}`, box, markup };
  });
  const top = stage.y + (6 / columns) * (HEADLINE + BETWEEN) - BETWEEN + GAP;
  const height = HOUR[shape] / scale;
  const foot = { ...stage, y: stage.y + stage.height - height, height };
  // What is wrong takes its room from the chart: no tile moves when it comes or goes.
  const taken = wrong === null ? 0 : TROUBLE;
  const hour = { ...foot, y: foot.y + taken, height: foot.height - taken };
  const main = { ...stage, y: top, height: foot.y - GAP - top };
  const [queues, agents] = divided(main, shape, AGENTS / scale);
  return [
    ...tiles,
    ...queueParts(board, queues, gone),
    { id: "agents", box: agents, markup: agentsPanel(board, agents) },
    ...(wrong === null ? [] : [{ id: "trouble", box: { ...foot, height: TROUBLE - LEFT }, markup: wrong }]),
    { id: "hour", box: hour, markup: trendPanel(board, shape, hour) },
  ];
}

function divided(main: Box, shape: Screen["shape"], agents: number): readonly [Box, Box] {
  if (shape === "landscape") {
    const width = main.width - agents - GAP;
    return [
      { ...main, width },
      { ...main, x: main.x + width + GAP, width: agents },
    ];
  }
  const height = ((main.height - GAP) * QUEUES) / (QUEUES + 1);
  return [
    { ...main, height },
    { ...main, y: main.y + height + GAP, height: main.height - GAP - height },
  ];
}

/** More queues than this are ranked by need: page one should be the one that matters. */
const RANKED_FROM = 31;

/** As many queues as there is room for; the turn of the others comes by the server's clock, and how many there are is said. */
function queueParts(board: LiteBoard, box: Box, gone: readonly Departure[]): readonly ScreenPart[] {
  const { view, now, words } = board;
  const t = words.board;
  if (view.queues.length === 0 && gone.length === 0) {
    const isKnown = view.parts.queues.asOf !== null;
    const markup = isKnown ? saying(t("queues.empty"), t("queues.emptyHint")) : saying(t("loading"), null);
    return [{ id: "queues", box, markup }];
  }
  const order = view.queues.length >= RANKED_FROM ? "need" : "board";
  const items = queueItems(orderQueues([...queuesAt(view, now).values()], order), gone, order);
  const { tiles: plan, hasToolbar } = planWall(items.length, box);
  const { pages } = pageOf(items.length, plan.perPage, 0);
  const page = pageOf(items.length, plan.perPage, turningPage(now, pages));
  const top = hasToolbar ? TOOLBAR : 0;
  const width = (box.width - (plan.columns - 1) * TILE_GAP) / plan.columns;
  const height = (box.height - top - (plan.rows - 1) * TILE_GAP) / plan.rows;
  const cards = items.slice(page.start, page.end).flatMap((item, index): ScreenPart[] => {
    const markup = item.gone === null ? queueCard(board, item.id, plan) : goneCard(board, item.gone);
    const [x, y] = [index % plan.columns, Math.floor(index / plan.columns)];
    const place = { x: box.x + x * (width + TILE_GAP), y: box.y + top + y * (height + TILE_GAP), width, height };
    return markup === null ? [] : [{ id: `queue ${item.id}`, box: place, markup }];
  });
  if (!hasToolbar) return cards;
  const number = (value: number) => formatCount(value, words.locale);
  const what = [t("queue.waiting"), t("queue.longestWait"), ...(plan.variant === "slim" ? [t("queue.inSla")] : [])];
  const legend = legendOf(queueLegend(view, now).map(({ word, level }) => ({ level, word: t(`queue.${word}`) })));
  const { age, attributes } = aging(board, "queues");
  const toolbar = html`<section class="age-${age}"${attributes}><div class="toolbar"><span>${what.join(" · ")}</span><span class="told-marks">${markLegend(legend)}</span>${partMark(board, "queues")}${
    pages > 1 &&
    html`<span>${t("queues.showing", { from: number(page.start + 1), to: number(page.end), count: number(items.length), order })}</span>`
  }</div></section>`;
  return [{ id: "toolbar", box: { ...box, height: TOOLBAR }, markup: toolbar }, ...cards];
}
