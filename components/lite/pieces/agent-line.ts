import type { AgentOfLine } from "@/components/agent/agent-line";
import { OVERLONG } from "@/components/agent/overlong";
import { stateColour } from "@/components/agent/state-colour";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup, type Part } from "@/components/lite/html";
import type { Level } from "@/lib/domain/state/queue-state";
import { levelClass, waitMarkup } from "./figures";
import { shape, stateDot } from "./pictures";

/** Names a state; one that nobody listed keeps 8x8's own text. */
export function stateWord({ words }: LiteBoard, { state, raw }: Pick<AgentOfLine, "state" | "raw">): string {
  return raw ?? words.states(`agent.${state}`);
}

interface LineProps {
  readonly level: Level;
  /** em of the list. */
  readonly height: number;
  /** Whether there is room for the level's word beside its shape. */
  readonly hasRoom: boolean;
}

/** One agent: name, state, what for, and for how long. `more`: what else is told, at the end of the line. */
export function agentLine(
  board: LiteBoard,
  agent: AgentOfLine,
  { level, height, hasRoom }: LineProps,
  more: Part = null,
): Markup {
  const t = board.words.board;
  const { queue, moreQueues, interactions, code } = agent;
  const queues = queue !== null && moreQueues > 0 ? t("agents.and", { name: queue, count: moreQueues }) : queue;
  const reason = code ?? queues;
  const what = `${reason === null ? "" : ` · ${reason}`}${interactions > 1 ? ` ×${interactions}` : ""}`;
  return html`<li class="agent" style="height:${height}em">${stateDot(stateColour(agent.state), "marker")}<span class="cut name" dir="auto">${agent.name}</span><span class="does"><span>${stateWord(board, agent)}</span><span class="cut what">${what}</span></span>${
    level !== "calm" &&
    html`<span class="overlong lv ${levelClass(level)}">${shape(level === "breach" ? "diamond" : "triangle")}${
      hasRoom && html` ${t(`agents.${OVERLONG[level]}`)}`
    }</span>`
  }<span class="figure ${levelClass(level)}">${waitMarkup(agent.time, board.now)}</span>${more}</li>`;
}
