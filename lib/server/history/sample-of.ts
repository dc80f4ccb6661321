import "server-only";
import { agentCountKey } from "@/lib/domain/history/metric";
import { RECORDED_OF_AGENTS, RECORDED_OF_GROUPS, RECORDED_OF_QUEUES } from "@/lib/domain/history/recorded";
import { AGENT_SUBJECT, groupSubject, queueSubject, type Subject } from "@/lib/domain/history/subject";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { isNumeric } from "@/lib/domain/metrics/numeric";
import type { AgentRow, Metrics } from "@/lib/domain/snapshot";
import { agentCondition } from "@/lib/domain/state/agent-state";
import { metricNumber } from "@/lib/domain/state/metric-number";
import type { SeenMinute } from "@/lib/server/live/recording";
import type { Block } from "./codec/block";
import type { Column } from "./codec/column";

/** All that is kept of a minute: a column for each subject, a value for each metric. */
export interface Sample {
  readonly metrics: readonly string[];
  readonly block: Block;
}

/** More than boards show; what would not fit is not recorded. */
const MOST_METRICS = 150;

/** What is kept of what was seen: durations to the millisecond, shares to a hundredth. */
export function sampleOf({ queues, groups, agents, shown }: SeenMinute): Sample {
  const fixed = [...RECORDED_OF_QUEUES, ...RECORDED_OF_GROUPS, ...RECORDED_OF_AGENTS];
  const metrics = [...new Set([...fixed, ...shown.filter(isNumeric)])].slice(0, MOST_METRICS);
  const block = new Map<Subject, Column>();
  for (const { id, metrics: values } of queues) block.set(queueSubject(id), columnOf(metrics, values));
  for (const { id, metrics: values } of groups ?? []) block.set(groupSubject(id), columnOf(metrics, values));
  if (agents !== null) block.set(AGENT_SUBJECT, columnOf(metrics, countsOf(agents)));
  return { metrics, block };
}

function columnOf(metrics: readonly string[], values: Metrics): Column {
  return Float64Array.from(metrics, (metric) => {
    const value = metricNumber(values, metric);
    return value === null ? Number.NaN : rounded(metric, value);
  });
}

function rounded(metric: string, value: number): number {
  return findMetric(metric)?.kind === "percentage" ? Math.round(value * 100) / 100 : Math.round(value);
}

/** How many agents are in each state; whom 8x8 says nothing of is in none. */
function countsOf(agents: readonly AgentRow[]): Metrics {
  const counts: Record<string, number> = Object.fromEntries(RECORDED_OF_AGENTS.map((key) => [key, 0]));
  for (const { metrics } of agents) {
    const { state, raw } = agentCondition(metrics);
    if (state === "unknown" && raw === null) continue;
    const key = agentCountKey(state);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
