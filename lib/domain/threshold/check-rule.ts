import { type Family, findMetric, METRICS, type Metric } from "@/lib/domain/metrics/catalogue";
import type { Limit, ThresholdRule } from "./rule";
import { type FigureUnit, type Subject, subjectFacts, subjectOf, thresholdKey } from "./subject";

/** What keeps a limit from meaning anything for the figure it is set for. */
type RuleProblemCode =
  /** Only a queue's durations and service levels have something of the queue's own to be measured by. */
  | "no-own-limit"
  /** A percentage is 0–100, and no count or duration of 8x8's is below zero. */
  | "out-of-range"
  /** Another metric must be of the same rows and of the same unit, and another one. */
  | "unlike-metric";

export interface RuleProblem {
  readonly path: readonly ["near" | "breach", string];
  readonly code: RuleProblemCode;
}

/** Whether a queue itself says what the figure should be: a threshold for its durations, a target for its service levels. */
export function hasOwnLimit(subject: Subject): boolean {
  if (subject.of !== "queues") return false;
  const metric = findMetric(subject.metric);
  return metric?.kind === "milliseconds" || (metric?.kind === "percentage" && metric.theme === "serviceLevel");
}

/** The metrics that a figure may be held against: other figures of the same rows in the same unit. */
export function likeMetrics(subject: Subject, unit: FigureUnit): readonly Metric[] {
  return METRICS.filter((metric) => isLike(subject, unit, metric));
}

function isLike(subject: Subject, unit: FigureUnit, metric: Metric): boolean {
  // A time in a state is judged for each agent alone, with nothing beside it.
  if (subject.of === "states" || ("metric" in subject && subject.metric === metric.key)) return false;
  const rows = rowsOf(subject);
  const isNumber = subjectOf(thresholdKey({ of: rows, metric: metric.key })) !== null;
  return isNumber && metric.kind === unit && metric.families.some((family) => familiesOf(subject).includes(family));
}

/** What a board calculates is made of queues. */
function rowsOf(subject: Exclude<Subject, { of: "states" }>): "queues" | "agents" | "groups" {
  return subject.of === "calculated" ? "queues" : subject.of;
}

/** Where the figure comes from: an agent's number within a queue is not asked for with the agent's numbers overall. */
function familiesOf(subject: Exclude<Subject, { of: "states" }>): readonly Family[] {
  const rows = rowsOf(subject);
  if (rows !== "agents") return [rows];
  const metric = "metric" in subject ? findMetric(subject.metric) : undefined;
  return metric?.families.filter((family) => family !== "queues" && family !== "groups") ?? ["agents"];
}

/**
 * What is wrong with a rule for the figure it is set for, beyond its shape.
 *
 * @param unit of what a board calculates; all else says its own
 */
export function checkRule(subject: Subject, rule: ThresholdRule, unit: FigureUnit = "count"): readonly RuleProblem[] {
  const facts = subjectFacts(subject);
  const known = facts?.unit ?? unit;
  return (["near", "breach"] as const).flatMap((level): RuleProblem[] => {
    const problem = problemOf(subject, rule[level], known, facts === null);
    return problem === null ? [] : [{ path: [level, problem.field], code: problem.code }];
  });
}

function problemOf(
  subject: Subject,
  limit: Limit | null,
  unit: FigureUnit,
  isCalculated: boolean,
): { field: string; code: RuleProblemCode } | null {
  if (limit === null) return null;
  if (limit.by === "sla") return hasOwnLimit(subject) ? null : { field: "by", code: "no-own-limit" };
  if (limit.by === "metric") {
    const metric = findMetric(limit.metric);
    const isFit = metric !== undefined && isLike(subject, unit, metric);
    return isFit ? null : { field: "metric", code: "unlike-metric" };
  }
  const isOut = !isCalculated && (limit.value < 0 || (unit === "percentage" && limit.value > 100));
  return isOut ? { field: "value", code: "out-of-range" } : null;
}
