import { partAge } from "@/components/board/age";
import { oncePerView } from "@/components/board/once-per-view";
import { type Wait, waitOf } from "@/components/board/wait";
import { levelIn, tileCells } from "@/components/sheet/tile-now";
import type { LiveView } from "@/lib/contracts/live";
import { rowCell } from "@/lib/domain/sheet/cells";
import type { Metrics } from "@/lib/domain/snapshot";
import { type AgentState, agentCondition } from "@/lib/domain/state/agent-state";
import type { Level } from "@/lib/domain/state/queue-state";

/** An agent of a list or a grid. Nothing in it changes merely because a second passed. */
export interface AgentNow {
  /** In full, or as the tile shortens it. */
  readonly name: string;
  /** Whether the name is the whole one, so that it may lead to the agent's page. */
  readonly isNamed: boolean;
  readonly state: AgentState;
  /** 8x8's own text of a state that nobody listed. */
  readonly raw: string | null;
  readonly code: string | null;
  readonly queues: readonly string[];
  readonly interactions: number;
  readonly time: Wait;
  readonly level: Level;
  readonly metrics: Metrics;
}

const byId = oncePerView(
  (view: LiveView): ReadonlyMap<string, LiveView["agents"][number]> => new Map(view.agents.map((row) => [row.id, row])),
);

/** Null where the tile has no such agent (any more). */
export function agentNow(view: LiveView, tileId: string, agentId: string, now: number): AgentNow | null {
  const row = byId(view).get(agentId);
  const cells = tileCells(view, tileId);
  if (row === undefined || cells === null) return null;
  const age = partAge(view, "agents", now);
  const { state, raw, code, timeInStateMs, queues, interactions } = agentCondition(row.metrics, age.elapsed);
  const short = cells[rowCell("name", agentId)];
  return {
    name: typeof short === "string" ? short : row.name,
    isNamed: typeof short !== "string",
    state,
    raw,
    code,
    queues: queues.map(({ name }) => name),
    interactions,
    time: waitOf(timeInStateMs, age.ticking, now),
    level: levelIn(cells[rowCell("level", agentId)]),
    metrics: row.metrics,
  };
}
