import { stateColour } from "@/components/agent/state-colour";
import { pageOf, rowsThatFit } from "@/components/board/layout";
import { turningPage } from "@/components/board/turning-page";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { agentLine } from "@/components/lite/pieces/agent-line";
import { aging, partMark, saying } from "@/components/lite/pieces/frame";
import { stackedBar, stateDot } from "@/components/lite/pieces/pictures";
import { agentModel, agentsSummary } from "@/components/tiles/agents/agent-list";
import { linesOf } from "@/components/ui/lines-of";
import type { Room } from "@/lib/domain/board/type-scale";
import { formatCount } from "@/lib/domain/format/format";
import { textWidth } from "@/lib/domain/format/text-width";

/** Height of a line, em. */
const LINE = 1.9;
/** Padding of the panel and the height of its title with the bar below it, em. */
const PADDING = { x: 1.3, top: 1, bottom: 0.9 };
const TITLE = 1.7 + 1.45;
/** A line of the states' counts, and what each needs beside its words, em. */
const COUNTS = 1.75;
const BESIDE = 2.2;

/** Who is here, in which state and for how long. `room`: the whole panel's, em. */
export function agentsPanel(board: LiteBoard, room: Room): Markup {
  const { view, words } = board;
  const t = words.board;
  const { ids, counts } = agentsSummary(view);
  const { age, attributes } = aging(board, "agents");
  const count = (value: number) => formatCount(value, words.locale);
  const title = html`<div class="panel-head"><h2>${t("agents.title")}</h2>${
    ids.length > 0 && html`<span class="fades muted">${t("agents.loggedIn", { count: count(ids.length) })}</span>`
  }${partMark(board, "agents")}</div>`;
  const open = html`<section class="card panel age-${age}"${attributes}>${title}${
    ids.length === 0 ? nobody(board) : list(board, ids, counts, room)
  }</section>`;
  return open;
}

/** Nobody is here; nothing is said where nobody knows, and the panel's mark tells why. */
function nobody({ view, words: { board: t } }: LiteBoard): Markup | false {
  const { asOf, status } = view.parts.agents;
  if (asOf !== null) return saying(t("agents.none"), t("agents.noneHint"));
  return status.state === "connecting" && saying(t("loading"), null);
}

type Summary = ReturnType<typeof agentsSummary>;

function list(board: LiteBoard, ids: Summary["ids"], counts: Summary["counts"], room: Room): Markup {
  const { view, words, now } = board;
  const t = words.board;
  const number = (value: number) => formatCount(value, words.locale);
  const told = counts.map(({ state, count }) => ({
    state,
    count: number(count),
    word: words.states(`agent.${state}`),
  }));
  const width = room.width - 2 * PADDING.x;
  const breakdown = linesOf(
    told.map(({ count, word }) => (textWidth(`${count} ${word}`) + BESIDE) * 1.25),
    width,
  );
  const left = room.height - PADDING.top - PADDING.bottom - TITLE - breakdown * COUNTS - 1;
  const fitting = Math.max(1, rowsThatFit(ids.length, left, LINE));
  const { pages } = pageOf(ids.length, fitting, 0);
  const page = pageOf(ids.length, fitting, turningPage(now, pages));
  const rest = ids.length - (page.end - page.start);
  const line = (id: string) => {
    const agent = agentModel(view, id, now);
    if (agent === null) return null;
    return agentLine(board, agent, { level: agent.overlong ? "breach" : "calm", height: LINE, hasRoom: true });
  };
  return html`<div class="panel-bar">${stackedBar(
    counts.map(({ state, count }) => ({ key: state, colour: stateColour(state), count })),
    0.85,
  )}</div><ul class="counts" style="height:${breakdown * COUNTS}em">${told.map(
    ({ state, count, word }) => html`<li>${stateDot(stateColour(state))}<b class="fades">${count}</b> ${word}</li>`,
  )}</ul><ul class="agents">${ids.slice(page.start, page.end).map(line)}</ul>${
    rest > 0 &&
    html`<div class="rest" style="height:${LINE / 1.25}em"><span>${t("agents.more", { count: number(rest) })}</span><span>${t("agents.page", { page: number(page.page + 1), pages: number(pages) })}</span></div>`
  }`;
}
