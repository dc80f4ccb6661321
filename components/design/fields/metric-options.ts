import { AGENT_COUNTS } from "@/lib/domain/board/measure";
import { isAchievement } from "@/lib/domain/metrics/achievements";
import { metricsOf } from "@/lib/domain/metrics/catalogue";
import { isNumeric } from "@/lib/domain/metrics/numeric";

export type MetricRows = "queues" | "agents" | "groups";

/** The keys that rows of a kind offer, in the catalogue's order. */
export function metricKeys(
  of: MetricRows,
  wanted: { readonly counts: boolean; readonly positive: boolean },
): readonly string[] {
  const metrics = (of === "agents" ? [...metricsOf("agents"), ...metricsOf("queueAgents")] : metricsOf(of)).filter(
    ({ key, base }) => isNumeric(key) && (!wanted.positive || isAchievement(base)),
  );
  const keys = [...new Set(metrics.map(({ key }) => key))];
  return of === "agents" && wanted.counts ? [...AGENT_COUNTS, ...keys] : keys;
}
