import type { QueueMedia } from "@/lib/domain/queue-settings";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";

/** How a calculated figure is measured: ms, 0–100, a plain number, or one number by another. */
export const UNITS = ["count", "milliseconds", "percentage", "ratio"] as const;
export type Unit = (typeof UNITS)[number];

/** The unit of that name, as it came over the wire; a plain number where there is none. */
export function unitNamed(name: string | undefined): Unit {
  return UNITS.find((unit) => unit === name) ?? "count";
}

/** Which queues: every one of the board, these, or those of some media. No ids at all are no queues, never all of them. */
export type QueueSelection =
  | { readonly all: true }
  | { readonly ids: readonly string[] }
  | { readonly media: readonly QueueMedia[] };

/** Which agents: everybody on the board, those of groups, those assigned to queues, or these. */
export type AgentSelection =
  | { readonly all: true }
  | { readonly groups: readonly string[] }
  | { readonly queues: readonly string[] }
  | { readonly ids: readonly string[] };

export type GroupSelection = { readonly all: true } | { readonly ids: readonly string[] };

/** One figure: a metric of some rows, combined where there are several, or a calculated metric of some queues. */
export type Measure =
  | { readonly of: "queues"; readonly metric: string; readonly queues: QueueSelection }
  | { readonly of: "agents"; readonly metric: string; readonly agents: AgentSelection }
  | { readonly of: "groups"; readonly metric: string; readonly groups: GroupSelection }
  | { readonly of: "calculated"; readonly id: string; readonly queues: QueueSelection };

/** The metric that a measure takes; null of a calculated figure, which is made of several. */
export function metricOf(measure: Measure): string | null {
  return measure.of === "calculated" ? null : measure.metric;
}

/** How many of the agents are logged in, and how many are in each state: counted from their rows, distinct by nature. */
export const AGENT_COUNTS: readonly string[] = ["agents.loggedIn", ...AGENT_STATES.map((state) => `agents.${state}`)];

/** What a figure is compared with: nothing, a number in its unit, the queues' own SLA, or another metric of the same rows (of agents their counts, too). */
export type Target =
  | { readonly by: "none" }
  | { readonly by: "number"; readonly value: number }
  | { readonly by: "sla" }
  | { readonly by: "metric"; readonly metric: string };

const CALCULATED = "calc:";

/** The key by which columns and thresholds name a calculated metric, beside the keys of 8x8's. */
export function calculatedKey(id: string): string {
  return CALCULATED + id;
}

/** @returns the calculated metric's id, or null for a key of 8x8's */
export function calculatedId(key: string): string | null {
  return key.startsWith(CALCULATED) ? key.slice(CALCULATED.length) : null;
}
