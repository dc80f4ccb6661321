import { partAge } from "@/components/board/age";
import { conditionOf } from "@/components/board/condition-of";
import { type Wait, waitOf } from "@/components/board/wait";
import type { LiveView } from "@/lib/contracts/live";
import type { Metrics } from "@/lib/domain/snapshot";
import { compareAgents } from "@/lib/domain/state/agent-order";
import type { AgentState } from "@/lib/domain/state/agent-state";

/** An agent as a queue's page lists them. Nothing in it changes merely because a second passed. */
export interface QueueAgentRow {
  readonly id: string;
  readonly name: string;
  readonly state: AgentState;
  /** 8x8's own text of a state we have no word for. */
  readonly raw: string | null;
  readonly code: string | null;
  readonly time: Wait;
  readonly overlong: boolean;
  /** Accepted today from this queue; null when unknown. */
  readonly accepted: number | null;
  /** Average handling time today in this queue, ms; null when unknown. */
  readonly averageHandlingMs: number | null;
}

function number(metrics: Metrics, ...keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = metrics[key];
    if (typeof value === "number") return value;
  }
  return null;
}

/**
 * What may be said of who works in the queue at `now`: `known` even when that is nobody, `loading` before the first answer,
 * `unknown` while 8x8 gives none.
 */
export function agentsKnown(view: LiveView, now: number): "loading" | "known" | "unknown" {
  const { state } = view.parts.agents.status;
  const { level } = partAge(view, "agents", now);
  if (level === "none") return state === "connecting" ? "loading" : "unknown";
  return state === "failing" || level === "old" ? "unknown" : "known";
}

/**
 * The queue's agents at `now`, in the order of every list of agents. Figures are the queue's own (`.inQueue`), the agent's
 * overall ones where only those were asked for.
 */
export function queueAgentRows(view: LiveView, now: number): QueueAgentRow[] {
  const age = partAge(view, "agents", now);
  return view.agents
    .map((row) => ({ ...row, condition: conditionOf(view, row, age.elapsed) }))
    .sort(compareAgents)
    .map(({ id, name, metrics, condition }) => ({
      id,
      name,
      state: condition.state,
      raw: condition.raw,
      code: condition.code,
      time: condition.state === "logged-out" ? null : waitOf(condition.timeInStateMs, age.ticking, now),
      overlong: condition.overlong,
      accepted: number(metrics, "accepted.today.inQueue", "accepted.today"),
      averageHandlingMs: number(metrics, "averageHandlingTime.today.inQueue", "averageHandlingTime.today"),
    }));
}
