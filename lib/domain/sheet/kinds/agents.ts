import { AGENT_STATE_KEYS } from "@/lib/domain/board/measure-needs";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import type { AgentRow } from "@/lib/domain/snapshot";
import { type AgentState, agentCondition } from "@/lib/domain/state/agent-state";
import { type Level, worseLevel } from "@/lib/domain/state/queue-state";
import type { ThresholdRule, TileThresholds } from "@/lib/domain/threshold/rule";
import { agentName } from "../agent-name";
import { columnCell, joinIds, rowCell, type SheetCell } from "../cells";
import { type Column, type ColumnFigure, columnOf } from "../column";
import { ruleCells } from "../figure";
import { type Applied, commonRule } from "../judging";
import { onlyCounted } from "../only-counted";
import { stateVerdict } from "../row-levels";
import { chosenAgents, knowsAgents } from "../selections";
import type { TileContext, TileResult } from "../tile-context";
import { isWorkForQueues, workForQueues } from "../work-for-queues";

/** More people than any screen shows by name. */
const MOST_AGENTS = 200;

const NO_WORK: ReadonlyMap<string, readonly AgentRow[]> = new Map();

type Options = Pick<OptionsByKind["agent-list"], "agents" | "states" | "sort" | "overlong" | "names" | "most">;

/**
 * Agents by name, in their order: whoever is in a state for too long, or beyond a limit that moves to the top, first, then as
 * chosen. Names that are shortened here do not leave the server in full, and of whom the tile does not show there is no level.
 *
 * @param columns what is shown of each besides their state
 */
export function evaluateAgents(options: Options, columns: readonly Column[], context: TileContext): TileResult {
  const { data } = context;
  const cells: Record<string, SheetCell> = { from: "agents", ...onlyCounted(data) };
  const states = new Set(options.states);
  const chosen = chosenAgents(options.agents, data);
  const forQueues = columns.filter(({ key }) => isWorkForQueues(key));
  const work = forQueues.length === 0 ? NO_WORK : workForQueues(chosen, options.agents, data);
  const listed = chosen
    .map((row) => listedAgent(row, work.get(row.id) ?? [], options, columns, context))
    .filter(({ state }) => states.has(state))
    .sort(orderOf(options));
  const shown = listed.slice(0, options.most ?? MOST_AGENTS);
  for (const { row, level, figures } of shown) {
    if (level !== "calm") cells[rowCell("level", row.id)] = level;
    for (const [key, { verdict }] of figures)
      if (verdict.level !== "calm") cells[rowCell("level", row.id, key)] = verdict.level;
    // No row of the view has them: they are made of several, or of one that tells of a queue alone.
    for (const { key } of forQueues) cells[rowCell("value", row.id, key)] = figures.get(key)?.value ?? null;
    if (options.names !== "full") cells[rowCell("name", row.id)] = agentName(row.name, options.names);
  }
  const tell = (name: string, rules: readonly (Applied | null)[]) =>
    Object.assign(
      cells,
      ruleCells(commonRule(rules), (field) => columnCell(field, name)),
    );
  for (const state of options.states)
    tell(
      state,
      listed.map((agent) => (agent.state === state ? agent.rule : null)),
    );
  for (const { key } of columns)
    tell(
      key,
      listed.map(({ figures }) => figures.get(key)?.verdict.rule ?? null),
    );
  for (const { key } of forQueues) {
    const problem = listed.map(({ figures }) => figures.get(key)?.problem ?? null).find((code) => code !== null);
    if (problem !== undefined) cells[columnCell("problem", key)] = problem;
  }
  const ids = shown.map(({ row }) => row.id);
  if (knowsAgents(options.agents, data)) {
    cells.rows = joinIds(ids);
    cells.count = listed.length;
  }
  const named = options.names === "full";
  const ofAgents = columns.flatMap(({ key }) => (isWorkForQueues(key) ? [] : [key]));
  return {
    cells,
    shows: [{ kind: "agents", ids, keys: [...AGENT_STATE_KEYS, ...ofAgents], named }],
  };
}

interface Listed {
  readonly row: AgentRow;
  readonly state: AgentState;
  readonly timeMs: number;
  /** Of the time in their state. */
  readonly level: Level;
  readonly rule: Applied | null;
  /** By column key. */
  readonly figures: ReadonlyMap<string, ColumnFigure>;
  /** The worst of what may move them to the top. */
  readonly need: Level;
}

/** @param work what they did for each of the queues that they are chosen by */
function listedAgent(
  row: AgentRow,
  work: readonly AgentRow[],
  { overlong }: Options,
  columns: readonly Column[],
  context: TileContext,
): Listed {
  const { tile, judging } = context;
  const { state, timeInStateMs } = agentCondition(row.metrics);
  const { level, rule } = stateVerdict(`${tile.id}\n${row.id}`, row, limitOf(state, overlong), judging);
  const figures = new Map(
    columns.map((column) => {
      const rows = isWorkForQueues(column.key) ? work : [row];
      return [column.key, columnOf("agents", row, column, context, rows)] as const;
    }),
  );
  const need = [...figures.values()].reduce(
    (worst, { verdict }) => (verdict.top ? worseLevel(worst, verdict.level) : worst),
    level,
  );
  return { row, state, timeMs: timeInStateMs ?? -1, level, rule, figures, need };
}

/** Of a state that the tile says nothing of, the limit is the board's, the tenant's or the built-in one. */
function limitOf(state: AgentState, overlong: Options["overlong"]): TileThresholds {
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
const byNeed = (a: Listed, b: Listed) => RANK[a.need] - RANK[b.need];
const byTime = (a: Listed, b: Listed) => b.timeMs - a.timeMs;
const byName = (a: Listed, b: Listed) => (a.row.name < b.row.name ? -1 : a.row.name > b.row.name ? 1 : 0);

/** By state is in the order in which the tile's states were chosen. */
function orderOf({ sort, states }: Options): (a: Listed, b: Listed) => number {
  if (sort === "name") return byName;
  if (sort === "time") return (a, b) => byNeed(a, b) || byTime(a, b) || byName(a, b);
  const rank = new Map(states.map((state, index) => [state, index]));
  const byState = (a: Listed, b: Listed) => (rank.get(a.state) ?? 0) - (rank.get(b.state) ?? 0);
  return (a, b) => byNeed(a, b) || byState(a, b) || byTime(a, b) || byName(a, b);
}
