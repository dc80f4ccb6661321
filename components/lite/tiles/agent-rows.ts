import { OVERLONG } from "@/components/agent/overlong";
import { stateColour } from "@/components/agent/state-colour";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { agentLine, stateWord } from "@/components/lite/pieces/agent-line";
import { levelClass, waitMarkup } from "@/components/lite/pieces/figures";
import { tileFrame } from "@/components/lite/pieces/frame";
import { stateDot } from "@/components/lite/pieces/pictures";
import { fittedRows, levelShape, rowFigure, rowsState } from "@/components/lite/pieces/rows";
import { figureText } from "@/components/sheet/figure-text";
import { sharedRow, usualCount } from "@/components/sheet/fitting-lines";
import { rowFigure as rowFigureNow } from "@/components/sheet/row-now";
import { rowsNow } from "@/components/sheet/rows-now";
import { tileCells } from "@/components/sheet/tile-now";
import { agentListPlan } from "@/components/tiles/agent-rows/agent-list-plan";
import { agentNow } from "@/components/tiles/agent-rows/agent-model";
import { ranksOf } from "@/components/tiles/leaderboard/ranks";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { unitNamed } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import {
  AGENT_CELLS,
  agentCell,
  bodyRoom,
  gridScale,
  RANK_ROWS,
  RANK_WIDTH,
  type Room,
  rowScale,
} from "@/lib/domain/board/type-scale";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";
import { measureTitle } from "./figure-tile";

/* Agent list, agent grid and leaderboard. */

const STANDING = { level: "calm", from: "agents" } as const;

export function agentList(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["agent-list"]): Markup {
  const { view, now, words, names } = board;
  const t = words.tiles;
  const rows = rowsNow(view, tile.id);
  const plan = agentListPlan(options, bodyRoom(room), rows, names.short);
  const { columns, columnWidth, labels, heads, head, height, rowHeight, rest, scale, showsQueues, hasRoom } = plan;
  const line = (id: string) => {
    const agent = agentNow(view, tile.id, id, now);
    if (agent === null) return null;
    const cells = tileCells(view, tile.id) ?? {};
    const queue = showsQueues ? (agent.queues[0] ?? null) : null;
    const told = { ...agent, queue, moreQueues: Math.max(0, agent.queues.length - 1) };
    const figures = columns.map(({ key }) => {
      const level = levelIn(cells[rowCell("level", id, key)]);
      const figure = rowFigureNow(view, "agents", agent.metrics, key, now, level);
      return html`<span class="agent-figure" style="width:${columnWidth}em"><span>${rowFigure(board, figure, key)}</span></span>`;
    });
    return agentLine(board, told, { level: agent.level, height: rowHeight, hasRoom }, figures);
  };
  const headLine =
    head > 0 &&
    html`<div class="agent-heads" style="height:${head / 1.25}em">${labels.map(
      (label, index) =>
        html`<span style="width:${columnWidth / 1.25}em"><span class="column-head lines-${heads.lines}" style="font-size:${heads.sizes[index] ?? 1}em">${label}</span></span>`,
    )}</div>`;
  const list = rowsState({ rows, scale, empty: t("rows.noAgents"), hint: t("rows.noAgentsHint") }, (shown) =>
    fittedRows(
      board,
      { rows: shown, height, rowHeight, restHeight: rest },
      (ids) => html`${headLine}<ul>${ids.map(line)}</ul>`,
    ),
  );
  const wordless = { tileId: tile.id, kind: "agents", columns: columns.map(({ key }) => key), own: !hasRoom } as const;
  return tileFrame(board, {
    room,
    title: tile.title ?? t("kinds.agent-list"),
    standing: STANDING,
    wordless,
    body: list,
  });
}

export function agentGrid(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["agent-grid"]): Markup {
  const t = board.words.tiles;
  const rows = rowsNow(board.view, tile.id);
  const body = bodyRoom(room);
  const { gap, rest } = AGENT_CELLS;
  const cell = agentCell(options);
  const scale = gridScale(usualCount(options.most, rows), body, cell);
  const columns = Math.max(1, Math.floor((body.width / scale + gap) / (cell.width + gap)));
  const height = body.height / scale + gap;
  const rowHeight = sharedRow(rows, height, cell.height + gap, rest, columns);
  const width = (body.width / scale - (columns - 1) * gap) / columns;
  const box = `width:${Math.floor(width * 1000) / 1000}em;height:${rowHeight - gap}em;margin:0 ${gap}em ${gap}em 0`;
  const list = rowsState({ rows, scale, empty: t("rows.noAgents"), hint: t("rows.noAgentsHint") }, (shown) =>
    fittedRows(
      board,
      { rows: shown, height, rowHeight, restHeight: rest, columns },
      (ids) =>
        html`<ul class="cells" style="margin-right:${-gap}em">${ids.map((id) => agentCellMarkup(board, tile.id, id, options, box))}</ul>`,
    ),
  );
  const wordless = { tileId: tile.id, kind: "agents", columns: [], own: true } as const;
  return tileFrame(board, {
    room,
    title: tile.title ?? t("kinds.agent-grid"),
    standing: STANDING,
    wordless,
    body: list,
  });
}

function agentCellMarkup(
  board: LiteBoard,
  tileId: string,
  agentId: string,
  { showsTime, showsQueues }: OptionsByKind["agent-grid"],
  box: string,
): Markup | null {
  const agent = agentNow(board.view, tileId, agentId, board.now);
  if (agent === null) return null;
  return html`<li class="agent-cell ${agent.level !== "calm" && `edge-${agent.level}`}" style="${box}"><div class="who">${stateDot(stateColour(agent.state), "marker")}<span class="cut name" dir="auto">${agent.name}</span></div><div class="doing"><span class="cut">${agent.level !== "calm" && levelShape(board, agent.level, board.words.board(`agents.${OVERLONG[agent.level]}`))}${agent.code ?? stateWord(board, agent)}</span>${
    showsTime && html`<span class="figure ${levelClass(agent.level)}">${waitMarkup(agent.time, board.now)}</span>`
  }</div>${showsQueues && html`<div class="cut muted" dir="auto">${agent.queues.join(", ") || "–"}</div>`}</li>`;
}

export function leaderboard(
  board: LiteBoard,
  tile: ShownTile,
  room: Room,
  options: OptionsByKind["leaderboard"],
): Markup {
  const { view, words } = board;
  const t = words.tiles;
  const cells = tileCells(view, tile.id);
  const known = rowsNow(view, tile.id);
  const rows = known && { ids: known.ids, count: known.ids.length };
  const body = bodyRoom(room);
  const scale = rowScale(options.most, body, RANK_ROWS, RANK_WIDTH);
  const height = body.height / scale;
  const rowHeight = sharedRow(rows, height, RANK_ROWS.row, RANK_ROWS.row);
  const values = (rows?.ids ?? []).map((id) => Number(cells?.[rowCell("value", id)] ?? 0));
  const ranks = ranksOf(values);
  const most = Math.max(1, ...values);
  const line = (id: string) => {
    const index = rows?.ids.indexOf(id) ?? -1;
    const value = values[index] ?? 0;
    const share = Math.max(0, Math.min(100, (value / most) * 100));
    return html`<li class="ranked" style="height:${rowHeight}em;line-height:${rowHeight}em"><i style="width:${share}%"></i><span class="rank figure">${ranks[index] ?? index + 1}</span><span class="cut name" dir="auto">${String(cells?.[rowCell("name", id)] ?? "")}</span><span class="figure">${figureText(value, unitNamed(String(cells?.unit ?? "count")), words.locale)}</span></li>`;
  };
  const list = rowsState({ rows, scale, empty: t("rows.noAgents"), hint: t("rows.noRanksHint") }, (shown) =>
    fittedRows(
      board,
      { rows: shown, height, rowHeight, restHeight: rowHeight },
      (ids) => html`<ol>${ids.map(line)}</ol>`,
    ),
  );
  const measure = { of: "agents", metric: options.metric, agents: options.agents } as const;
  return tileFrame(board, { room, title: measureTitle(board, tile, measure), standing: STANDING, body: list });
}
