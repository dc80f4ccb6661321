import { findMetric, type Metric } from "@/lib/domain/metrics/catalogue";
import type { RowKind } from "@/lib/domain/snapshot";
import { AGENT_RULES } from "./agent-rules";
import type { Combination, Rule } from "./forms";
import { QUEUE_RULES } from "./queue-rules";

const NOT_A_NUMBER: Combination = { by: "none", why: "not-a-number" };

const RULES: Readonly<Record<RowKind, ReadonlyMap<string, Rule>>> = {
  queues: QUEUE_RULES,
  agents: AGENT_RULES,
  // Only counts of agents are offered for groups, and 8x8 puts every agent into one group.
  groups: new Map(),
};

const FAMILIES = {
  queues: ["queues"],
  agents: ["agents", "groupAgents", "queueAgents", "agentsInQueueGroups"],
  groups: ["groups"],
} as const satisfies Record<RowKind, readonly Metric["families"][number][]>;

function isOffered({ families }: Metric, of: RowKind): boolean {
  return FAMILIES[of].some((family) => families.includes(family));
}

/**
 * How a metric combines over several queues, agents or groups. Counts add up, longest times are the greatest, shares and
 * averages are recomputed from what they were made of. Where 8x8 does not send that, or the same agents would be counted
 * more than once, there is no combination rather than a wrong one.
 *
 * @param key as 8x8 spells it; one that it does not offer for such rows is `unknown-metric`
 */
export function combination(of: RowKind, key: string): Combination {
  const metric = findMetric(key);
  if (metric === undefined || !isOffered(metric, of)) return { by: "none", why: "unknown-metric" };
  if (metric.kind !== "count" && metric.kind !== "milliseconds" && metric.kind !== "percentage") return NOT_A_NUMBER;
  const rule = RULES[of].get(metric.base);
  if (rule === undefined) return { by: "sum" };
  const suffix = `.${metric.period}${metric.inQueue ? ".inQueue" : ""}`;
  return rule((base) => base + suffix, metric);
}
