import type { ThresholdRule, TileThresholds } from "@/lib/domain/threshold/rule";

/** The metrics that a rule's limits are multiples of. */
export function limitMetrics({ near, breach }: ThresholdRule): string[] {
  return [near, breach].flatMap((limit) => (limit?.by === "metric" ? [limit.metric] : []));
}

/** The rule that a tile or a column brings itself, or the board's for its key; null where neither has one. */
export function ruleOfDocument(
  own: TileThresholds,
  key: string,
  rules: Readonly<Record<string, ThresholdRule>>,
): ThresholdRule | null {
  if (own.use === "own") return own.rule;
  return own.use === "inherited" && Object.hasOwn(rules, key) ? (rules[key] ?? null) : null;
}
