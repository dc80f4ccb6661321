import { stateColour } from "@/components/agent/state-colour";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { plainTile, tileFrame } from "@/components/lite/pieces/frame";
import { donut, stackedBar, stateDot } from "@/components/lite/pieces/pictures";
import { figureText } from "@/components/sheet/figure-text";
import { figureNow, tileName } from "@/components/sheet/tile-now";
import { barNumeral, statesRoom } from "@/components/tiles/agent-states/states-room";
import { groupPlan } from "@/components/tiles/group/group-plan";
import { fitNumeral } from "@/components/ui/fit";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { bodyRoom, type Room } from "@/lib/domain/board/type-scale";
import { formatCount } from "@/lib/domain/format/format";
import type { AgentState } from "@/lib/domain/state/agent-state";
import { FIGURE_SKELETON } from "./figure-tile";

/* Agent states and groups: people in numbers. */

type Counts = readonly { readonly state: AgentState; readonly count: number }[];

export function agentStates(
  board: LiteBoard,
  tile: ShownTile,
  room: Room,
  options: OptionsByKind["agent-states"],
): Markup {
  const { view, now, words } = board;
  const whole = figureNow(view, tile.id, now, "loggedIn");
  const counts = options.states.map((state) => ({
    state,
    count: figureNow(view, tile.id, now, state)?.value ?? 0,
  }));
  return tileFrame(board, {
    room,
    title: tile.title ?? words.tiles("kinds.agent-states"),
    standing: whole,
    body: whole === null ? FIGURE_SKELETON : statesBody(board, options, whole.value, counts, bodyRoom(room)),
  });
}

function statesBody(
  board: LiteBoard,
  { shape, legend }: OptionsByKind["agent-states"],
  loggedIn: number | null,
  counts: Counts,
  room: Room,
): Markup {
  const { words } = board;
  const parts = counts.map(({ state, count }) => ({ key: state, colour: stateColour(state), count }));
  const total = formatCount(loggedIn, words.locale);
  const word = words.tiles("rows.loggedIn");
  if (shape === "bar") {
    const told = legend ? counts.filter(({ count }) => count > 0) : [];
    const entries = told.map(({ state, count }) => legendEntry(board, state, count).join(" "));
    const size = barNumeral(entries, room);
    return html`<div class="stack top"><p class="states-total"><span class="figure" style="font-size:${size}em">${total}</span><span class="note">${word}</span></p><div class="states-bar">${stackedBar(parts, 1.1)}</div>${legend && legendOf(board, counts, true)}</div>`;
  }
  const { size, hasLegend, isBeside } = statesRoom(legend, counts, room);
  const middle = html`<span class="figure" style="font-size:${fitNumeral(total, size * 0.5, size * 0.3)}em">${total}</span>${size >= 9 && html`<span class="note">${word}</span>`}`;
  return html`<div class="states ${isBeside ? "ring-beside" : "ring-above"}"><div class="gauge" style="width:${size}em;height:${size}em">${donut(parts)}<div class="hole tall" style="height:${size}em">${middle}</div></div>${hasLegend && legendOf(board, counts, !isBeside)}</div>`;
}

function legendOf(board: LiteBoard, counts: Counts, isWide: boolean): Markup {
  const shown = counts.filter(({ count }) => count > 0);
  return html`<div class="shrink note legend-box ${isWide ? "wide" : "middle"}" data-cut="…"><div><ul>${shown.map(
    ({ state, count }) => {
      const [number, word] = legendEntry(board, state, count);
      return html`<li>${stateDot(stateColour(state))}<b class="fades">${number}</b> ${word}</li>`;
    },
  )}</ul></div></div>`;
}

function legendEntry({ words }: LiteBoard, state: AgentState, count: number): readonly [string, string] {
  return [formatCount(count, words.locale), words.states(`agent.${state}`)];
}

export function groupTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["group"]): Markup {
  const { view, now, words, names } = board;
  const t = words.tiles;
  const name = tileName(view, tile.id);
  const title = name === "" ? t("kinds.group") : name;
  if (options.group === null) return plainTile(board, room, title, t("problems.nothing-chosen"));
  const figures = options.parts.map((part) => ({ part, figure: figureNow(view, tile.id, now, part) }));
  const first = figures[0]?.figure ?? null;
  if (first?.problem === "gone") return plainTile(board, room, title, t("problems.gone"));
  const { columns, most, cell } = groupPlan(options.parts.length, bodyRoom(room));
  const shown = first === null ? [] : figures.slice(0, most);
  const one = ({ part, figure }: (typeof figures)[number]) => {
    const text = figure === null ? "" : figureText(figure.value, figure.unit, words.locale);
    const size = Math.max(1.2, Math.min(6, fitNumeral(text, cell.width, 6), cell.height * 0.95));
    return html`<li style="width:${100 / columns}%;height:${100 / Math.ceil(shown.length / columns)}%"><span class="figure" style="font-size:${size}em">${text}</span><span class="note cut">${names.short(`${part}.rt`)}</span></li>`;
  };
  return tileFrame(board, {
    room,
    title,
    standing: first,
    body: first === null ? FIGURE_SKELETON : html`<ul class="group">${shown.map(one)}</ul>`,
  });
}
