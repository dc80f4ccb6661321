import type { AgentOfLine } from "@/components/agent/agent-line";
import { partAge } from "@/components/board/age";
import { alarmOf } from "@/components/board/alarm";
import { oncePerView } from "@/components/board/once-per-view";
import { waitOf } from "@/components/board/wait";
import { tileCells } from "@/components/sheet/tile-now";
import type { LiveView } from "@/lib/contracts/live";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";
import type { Metrics } from "@/lib/domain/snapshot";
import { agentCondition } from "@/lib/domain/state/agent-state";
import type { Level } from "@/lib/domain/state/queue-state";

/** An agent of a list or a grid. Nothing in it changes merely because a second passed. */
interface AgentNow extends Omit<AgentOfLine, "queue" | "moreQueues"> {
  /** Whether the name is the whole one rather than as the tile shortens it, so that it may lead to the agent's page. */
  readonly isNamed: boolean;
  readonly queues: readonly string[];
  /** As far as the numbers' age lets it be said. */
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
    level: alarmOf(age.level, levelIn(cells[rowCell("level", agentId)])) ?? "calm",
    metrics: row.metrics,
  };
}
