import type { Metrics } from "@/lib/domain/snapshot";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { isServiceLevelHeld } from "@/lib/domain/state/queue-state";
import { DEFAULT_RULES } from "@/lib/domain/state/rules";
import { serviceLevelBase } from "@/lib/domain/state/service-level-base";
import { serviceLevelOver } from "@/lib/domain/state/service-level-over";
import type { Limit, ThresholdRule } from "./rule";
import type { FigureUnit } from "./subject";

/** What limits are taken from besides the rule. */
export interface Surroundings {
  /** The rows that the figure was made of: one, or several combined. */
  readonly rows: readonly { readonly id: string; readonly metrics: Metrics }[];
  /** Id of the row that a maximum comes from; null where the figure comes from all of them. */
  readonly from: string | null;
  /** Another metric over the same rows, combined as the figure was; null when there is no data. */
  readonly other: (metric: string) => number | null;
}

/** The limits of one figure at one moment, in its unit; null: there is none to be held against. */
export interface Limits {
  readonly near: number | null;
  readonly breach: number | null;
}

const THRESHOLD = "slaTimeThreshold.today";
const TARGET = "slaPercentageTarget.today";
/** What proves a service level: see `serviceLevelBase`. */
const PROOF = [
  "slaPercentage.today",
  "acceptedInSla.today",
  "entered.today",
  "shortAbandoned.today",
  THRESHOLD,
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
];

/** The metrics that must be known of the rows so that a rule's limits are. Other metrics are named as they are, uncombined. */
export function limitMetrics(rule: ThresholdRule, unit: FigureUnit): readonly string[] {
  const keys = [rule.near, rule.breach].flatMap((limit): readonly string[] => {
    if (limit?.by === "metric") return [limit.metric];
    if (limit?.by !== "sla") return [];
    if (unit === "percentage") return [TARGET, ...PROOF];
    return limit.grace ? [THRESHOLD, TARGET, ...PROOF] : [THRESHOLD];
  });
  return [...new Set(keys)];
}

/**
 * What a figure is held against now.
 *
 * A share of the queue's own is, for a duration, its threshold: over several queues that of the queue which a maximum comes from, or
 * the one that all of them have; thresholds that differ have no mean. For a service level it is the target, over several queues
 * weighted as the service level is, and only once enough interactions prove something (`DEFAULT_RULES.serviceLevelEvidence`, of
 * the day: an hour of it has no more). Zero at 8x8 means that none was set.
 */
export function limitsOf(rule: ThresholdRule, unit: FigureUnit, around: Surroundings): Limits {
  return { near: resolve(rule.near, unit, around), breach: resolve(rule.breach, unit, around) };
}

function resolve(limit: Limit | null, unit: FigureUnit, around: Surroundings): number | null {
  if (limit === null) return null;
  if (limit.by === "number") return limit.value;
  if (limit.by === "metric") return times(around.other(limit.metric), limit.factor);
  if (unit === "percentage") return plus(times(targetOf(around), limit.share), limit.plus);
  if (unit !== "milliseconds") return null;
  const { rows, from } = around;
  const measured = from === null ? rows : rows.filter(({ id }) => id === from);
  const hasGrace = limit.grace && measured.every(({ metrics }) => isServiceLevelHeld(metrics));
  return plus(times(thresholdOf(measured), limit.share * (hasGrace ? DEFAULT_RULES.waitGrace : 1)), limit.plus);
}

/** As the default board has it: one queue whose evidence nobody knows has enough, several together have what is known. */
function targetOf({ rows }: Surroundings): number | null {
  const [only, second] = rows;
  const { target, evidence } =
    only !== undefined && second === undefined
      ? { target: metricNumber(only.metrics, TARGET), evidence: serviceLevelBase(only.metrics) }
      : serviceLevelOver(rows);
  if (target === null || target <= 0) return null;
  return evidence === null || evidence >= DEFAULT_RULES.serviceLevelEvidence ? target : null;
}

function thresholdOf(rows: Surroundings["rows"]): number | null {
  const thresholds = new Set(rows.map(({ metrics }) => metricNumber(metrics, THRESHOLD)));
  const [only] = thresholds;
  return thresholds.size === 1 && only !== null && only !== undefined && only > 0 ? only : null;
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

function plus(value: number | null, more: number): number | null {
  return value === null ? null : value + more;
}
