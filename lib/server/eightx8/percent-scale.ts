import "server-only";
import type { MetricValue } from "@/lib/domain/snapshot";
import { readAs } from "./kinds";
import type { Draft } from "./wire";

/** Whether a tenant's percentages come as 0–1 or as 0–100. 8x8 documents neither; one tenant's are all alike. */
export type Scale = "unknown" | "fraction" | "hundred";

/** What has been learnt of one tenant's percentages, shared by all its requests. */
export interface ScaleMemory {
  scale: Scale;
  /** The last percentages looked like fractions and no count was at hand to tell: they are held back, and the next request asks for evidence. */
  doubt: boolean;
}

/** Percentage base → the count (or time) it is of, and the count (or time) it is part of. From 8x8's glossary. */
const RATIOS: Readonly<Record<string, readonly [part: string, whole: string]>> = {
  acceptedPercentage: ["accepted", "entered"],
  divertedPercentage: ["diverted", "entered"],
  abandonedPercentage: ["abandoned", "entered"],
  shortAbandonedPercentage: ["shortAbandoned", "entered"],
  totalAbandonedPercentage: ["totalAbandoned", "entered"],
  acceptedInSlaPercentage: ["acceptedInSla", "accepted"],
  availableTimePercentage: ["availableTime", "loggedInTime"],
  busyTimePercentage: ["busyTime", "loggedInTime"],
  handlingTimePercentage: ["handlingTime", "loggedInTime"],
  onBreakTimePercentage: ["onBreakTime", "loggedInTime"],
  workingOfflineTimePercentage: ["workingOfflineTime", "loggedInTime"],
  wrapUpTimePercentage: ["wrapUpTime", "loggedInTime"],
};

/** Below this ratio rounding (to 0.01, or to a whole percent) blurs the evidence. */
const SMALLEST_RATIO = 0.02;
/** No share is a thousand percent: a larger value cannot be a fraction, base or no base. */
const NEVER_A_FRACTION = 10;
/** How much of an answer's evidence must agree; the rest is rows whose numbers were counted at different instants. */
const AGREEMENT = 0.8;

export interface Evidence {
  fraction: number;
  hundred: number;
  /** Values above 0 and up to 1: in themselves no evidence, but reason to look for some. */
  small: number;
}

/** Counts what the rows say about the scale. The two scales lie a factor of 100 apart, so a factor of 2.5 either way is clear. */
export function weigh(rows: Iterable<Draft>): Evidence {
  const evidence: Evidence = { fraction: 0, hundred: 0, small: 0 };
  for (const metrics of rows) {
    for (const key in metrics) {
      if (readAs(key) !== "percentage") continue;
      const value = metrics[key];
      if (typeof value !== "number" || value === 0) continue;
      if (value > NEVER_A_FRACTION && isShare(key)) evidence.hundred += 1;
      else weighRatio(value, ratioOf(key, metrics), evidence);
    }
  }
  return evidence;
}

/** A part of a whole. Transfers are none: one interaction can be transferred many times. */
function isShare(key: string): boolean {
  const base = key.slice(0, key.indexOf("."));
  return base in RATIOS || base === "slaPercentage";
}

function weighRatio(value: number, ratio: number | null, evidence: Evidence): void {
  if (value <= 1) evidence.small += 1;
  if (ratio === null || ratio < SMALLEST_RATIO) return;
  const factor = value / ratio;
  if (factor > 0.4 && factor < 2.5) evidence.fraction += 1;
  else if (factor > 40 && factor < 250) evidence.hundred += 1;
}

function ratioOf(key: string, metrics: Draft): number | null {
  const [base = "", ...rest] = key.split(".");
  const pair = RATIOS[base];
  if (pair === undefined) return null;
  const period = rest.join(".");
  const part = metrics[`${pair[0]}.${period}`];
  const whole = metrics[`${pair[1]}.${period}`];
  return typeof part === "number" && typeof whole === "number" && whole > 0 ? part / whole : null;
}

/** The scale after an answer: what most of its evidence says; as before when it says nothing or contradicts itself. */
export function settle(before: Scale, evidence: Evidence): Scale {
  const total = evidence.fraction + evidence.hundred;
  if (total === 0) return before;
  if (evidence.fraction >= total * AGREEMENT) return "fraction";
  if (evidence.hundred >= total * AGREEMENT) return "hundred";
  return before;
}

/** Takes an answer's evidence into the memory. */
export function learn(memory: ScaleMemory, evidence: Evidence): void {
  memory.scale = settle(memory.scale, evidence);
  memory.doubt = memory.scale === "hundred" && evidence.fraction + evidence.hundred === 0 && evidence.small > 0;
}

/**
 * 0–100, or null while the scale is unknown or, for values that could be fractions, in doubt: a wrong percentage is worse
 * than none. Zero is zero in either scale.
 */
export function normalise(value: MetricValue, { scale, doubt }: Readonly<ScaleMemory>): MetricValue {
  if (typeof value !== "number" || value === 0) return value;
  if (scale === "unknown" || (doubt && value <= 1)) return null;
  // 0.29 × 100 is 28.999999999999996 in binary; eight decimals are more than 8x8 sends.
  return scale === "hundred" ? value : Math.round(value * 1e10) / 1e8;
}

/** Rewrites the percentages of the rows in place. */
export function normaliseAll(rows: Iterable<Draft>, memory: Readonly<ScaleMemory>): void {
  for (const metrics of rows) {
    for (const key in metrics) {
      if (readAs(key) === "percentage") metrics[key] = normalise(metrics[key] ?? null, memory);
    }
  }
}

/**
 * Metrics to ask for besides, so that an answer with percentages tells their scale: for queues the day's three shares of what
 * entered, whichever of them is not zero; for agents the parts of the percentages asked for.
 */
export function evidenceKeys(asked: readonly string[], queues: boolean): readonly string[] {
  const percentages = asked.filter((key) => readAs(key) === "percentage");
  if (percentages.length === 0) return [];
  if (queues) {
    const shares = ["accepted", "totalAbandoned", "diverted"];
    return ["entered.today", ...shares.flatMap((share) => [`${share}.today`, `${share}Percentage.today`])];
  }
  return percentages.slice(0, 3).flatMap((key) => {
    const [base = "", ...rest] = key.split(".");
    const pair = RATIOS[base];
    return pair === undefined ? [] : pair.map((name) => `${name}.${rest.join(".")}`);
  });
}
