import { AGENT_STATE_KEYS } from "@/lib/domain/board/measure-needs";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import type { AgentRow } from "@/lib/domain/snapshot";
import { AGENT_STATES, agentCondition } from "@/lib/domain/state/agent-state";
import type { Level } from "@/lib/domain/state/queue-state";
import type { ThresholdRule, TileThresholds } from "@/lib/domain/threshold/rule";
import { agentName } from "../agent-name";
import { columnCell, joinIds, rowCell, type SheetCell } from "../cells";
import { ruleCells } from "../figure";
import { type Applied, commonRule } from "../judging";
import { stateVerdict } from "../row-levels";
import { chosenAgents } from "../selections";
import type { TileContext, TileResult } from "../tile-context";

/** More people than any screen shows by name. */
const MOST_AGENTS = 200;

type Options = Pick<OptionsByKind["agent-list"], "agents" | "states" | "sort" | "overlong" | "names" | "most">;

/**
 * Agents by name, in their order: whoever is in a state for too long first, then as chosen. Names that are shortened here do
 * not leave the server in full.
 *
 * @param keys what is shown of each besides their state
 */
export function evaluateAgents(options: Options, keys: readonly string[], context: TileContext): TileResult {
  const { data } = context;
  const cells: Record<string, SheetCell> = { from: "agents" };
  const states = new Set(options.states);
  const listed = chosenAgents(options.agents, data)
    .map((row) => listedAgent(row, options, context))
    .filter(({ state }) => states.has(state))
    .sort(ORDERS[options.sort]);
  const shown = listed.slice(0, options.most ?? MOST_AGENTS);
  for (const { row, level } of shown) {
    if (level !== "calm") cells[rowCell("level", row.id)] = level;
    if (options.names !== "full") cells[rowCell("name", row.id)] = agentName(row.name, options.names);
  }
  for (const state of options.states) {
    const rule = commonRule(listed.map((agent) => (agent.state === state ? agent.rule : null)));
    Object.assign(
      cells,
      ruleCells(rule, (field) => columnCell(field, state)),
    );
  }
  const ids = shown.map(({ row }) => row.id);
  if (data.known.has("agents")) {
    cells.rows = joinIds(ids);
    cells.count = listed.length;
  }
  const named = options.names === "full";
  return { cells, shows: [{ kind: "agents", ids, keys: [...AGENT_STATE_KEYS, ...keys], named }] };
}

interface Listed {
  readonly row: AgentRow;
  readonly state: (typeof AGENT_STATES)[number];
  readonly timeMs: number;
  readonly level: Level;
  readonly rule: Applied | null;
}

function listedAgent(row: AgentRow, { overlong }: Options, { tile, judging }: TileContext): Listed {
  const { state, timeInStateMs } = agentCondition(row.metrics);
  const { level, rule } = stateVerdict(`${tile.id}\n${row.id}`, row, limitOf(state, overlong), judging);
  return { row, state, timeMs: timeInStateMs ?? -1, level, rule };
}

/** Of a state that the tile says nothing of, the limit is the board's, the tenant's or the built-in one. */
function limitOf(state: (typeof AGENT_STATES)[number], overlong: Options["overlong"]): TileThresholds {
  const own = overlong.find((one) => one.state === state);
  if (own === undefined) return { use: "inherited" };
  if (own.afterMs === null) return { use: "off" };
  const rule: ThresholdRule = {
    direction: "above",
    near: null,
    breach: { by: "number", value: own.afterMs },
    forMs: 0,
    recover: 0,
    hours: null,
    top: true,
  };
  return { use: "own", rule };
}

const RANK: Readonly<Record<Level, number>> = { breach: 0, near: 1, calm: 2 };
const byLevel = (a: Listed, b: Listed) => RANK[a.level] - RANK[b.level];
const byTime = (a: Listed, b: Listed) => b.timeMs - a.timeMs;
const byName = (a: Listed, b: Listed) => (a.row.name < b.row.name ? -1 : a.row.name > b.row.name ? 1 : 0);
const byState = (a: Listed, b: Listed) => AGENT_STATES.indexOf(a.state) - AGENT_STATES.indexOf(b.state);

const ORDERS: Readonly<Record<Options["sort"], (a: Listed, b: Listed) => number>> = {
  state: (a, b) => byLevel(a, b) || byState(a, b) || byTime(a, b) || byName(a, b),
  time: (a, b) => byLevel(a, b) || byTime(a, b) || byName(a, b),
  name: byName,
};
