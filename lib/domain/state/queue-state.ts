import type { Metrics } from "@/lib/domain/snapshot";
import { metricNumber } from "./metric-number";
import { DEFAULT_RULES } from "./rules";
import { serviceLevelBase } from "./service-level-base";

/** `near`: have an eye on it. `breach`: somebody must act now. */
export type Level = "calm" | "near" | "breach";

/** Why a queue is not calm; the words stand under `states.reasons`. */
export type QueueReason =
  | "wait-beyond"
  | "wait-near"
  | "waiting-beyond"
  | "waiting-near"
  | "service-level-below"
  | "service-level-near";

export interface QueueState {
  readonly level: Level;
  /** Most serious first; empty when calm. */
  readonly reasons: readonly QueueReason[];
  /** Customers waiting now. */
  readonly waiting: number | null;
  /** Longest wait of those waiting now, ms, `elapsedMs` included; null when nobody waits or nobody knows. */
  readonly longestWaitMs: number | null;
  readonly waitLevel: Level;
  /** Of how many wait, which only a tenant's own limit can say anything of. */
  readonly waitingLevel: Level;
  /** Service level today, 0–100. */
  readonly serviceLevel: number | null;
  /** Of the service level alone; the queue's level is softer while there is nothing that anybody could do now. */
  readonly serviceLevelLevel: Level;
  /** The queue's own target, 0–100. */
  readonly target: number | null;
  /** The queue's own threshold, ms. */
  readonly thresholdMs: number | null;
  /** Agents available and idle, and agents handling, now. */
  readonly idle: number | null;
  readonly handling: number | null;
}

const RANK: Readonly<Record<Level, number>> = { calm: 0, near: 1, breach: 2 };

/** The more serious of two. */
export function worseLevel(a: Level, b: Level): Level {
  return RANK[a] >= RANK[b] ? a : b;
}

/**
 * How a service level stands against its target. Without a target, or with too few interactions to prove anything, calm.
 *
 * @param evidence interactions that the service level is measured on; null (unknown) counts as enough
 */
export function serviceLevelLevel(serviceLevel: number | null, target: number | null, evidence: number | null): Level {
  if (serviceLevel === null || target === null || target <= 0 || serviceLevel >= target) return "calm";
  if (evidence !== null && evidence < DEFAULT_RULES.serviceLevelEvidence) return "calm";
  return serviceLevel < target - DEFAULT_RULES.serviceLevelNearPoints ? "breach" : "near";
}

/**
 * Whether enough interactions prove that the day's service level holds, or is missed by no more than the points that are
 * near: then a wait has the grace of `DEFAULT_RULES.waitGrace`.
 */
export function isServiceLevelHeld(metrics: Metrics): boolean {
  const serviceLevel = metricNumber(metrics, "slaPercentage.today");
  const target = metricNumber(metrics, "slaPercentageTarget.today");
  const evidence = serviceLevelBase(metrics);
  if (serviceLevel === null || target === null || target <= 0) return false;
  if ((evidence ?? 0) < DEFAULT_RULES.serviceLevelEvidence) return false;
  return serviceLevelLevel(serviceLevel, target, evidence) !== "breach";
}

/**
 * How a wait stands against its threshold: near from three quarters of it, a breach beyond it, or beyond the grace where
 * there is one. Without a threshold calm: a wait that is long for a call is short for an e-mail.
 */
function waitLevel(waitMs: number | null, thresholdMs: number | null, grace: boolean): Level {
  if (waitMs === null || thresholdMs === null || thresholdMs <= 0) return "calm";
  if (waitMs > thresholdMs * (grace ? DEFAULT_RULES.waitGrace : 1)) return "breach";
  return waitMs >= thresholdMs * DEFAULT_RULES.waitNearShare ? "near" : "calm";
}

/**
 * The longest wait of those waiting now, ms, `elapsedMs` included. Null when nobody waits: 8x8 says 0 then, which would read
 * as somebody who came this instant. Every place that shows a longest wait asks here.
 */
export function longestWait(metrics: Metrics, elapsedMs = 0): number | null {
  const waiting = metricNumber(metrics, "interactionsWaitInQueue.rt");
  const wait = metricNumber(metrics, "interactionsLongestWaitInQueue.rt");
  if (wait === null || waiting === 0 || (waiting === null && wait <= 0)) return null;
  return Math.max(0, wait) + Math.max(0, elapsedMs);
}

/**
 * A queue's state, decided once for every tile, list and announcement.
 *
 * - Longest wait (only while somebody waits) against the queue's own threshold: near from 75 %, breach beyond it; where
 *   the service level is known and not in breach, breach only beyond twice the threshold.
 * - Service level today against the queue's own target: near within 5 points below, breach further below; only once ten
 *   interactions prove it.
 * - The queue breaches when a wait does, or when the service level does while more customers wait than agents are idle
 *   and the longest of them waits near the threshold at least: a customer who came this instant is nobody's alarm.
 *   A service level that was lost this morning and that nobody can mend now makes the queue near, not loud.
 *
 * @param elapsedMs time since the data were taken; the longest wait has grown by it
 */
export function queueState(metrics: Metrics, elapsedMs = 0): QueueState {
  const waiting = metricNumber(metrics, "interactionsWaitInQueue.rt");
  const thresholdMs = metricNumber(metrics, "slaTimeThreshold.today");
  const target = metricNumber(metrics, "slaPercentageTarget.today");
  const serviceLevel = metricNumber(metrics, "slaPercentage.today");
  const idle = metricNumber(metrics, "availableIdle.rt");
  const service = serviceLevelLevel(serviceLevel, target, serviceLevelBase(metrics));

  const longestWaitMs = longestWait(metrics, elapsedMs);
  const wait = waitLevel(longestWaitMs, thresholdMs, isServiceLevelHeld(metrics));
  // A service level in breach leaves no grace, so a wait that is not calm is past its near share.
  const pressed = (waiting ?? 0) > (idle ?? 0) && wait !== "calm";
  const actionable = service === "breach" && !pressed ? "near" : service;

  return {
    level: worseLevel(wait, actionable),
    reasons: reasonsOf(wait, "calm", service),
    waiting,
    longestWaitMs,
    waitLevel: wait,
    waitingLevel: "calm",
    serviceLevel,
    serviceLevelLevel: service,
    target,
    thresholdMs,
    idle,
    handling: metricNumber(metrics, "handling.rt"),
  };
}

/** Why a queue is not calm, most serious first, by the levels of its parts. */
export function reasonsOf(wait: Level, waiting: Level, serviceLevel: Level): readonly QueueReason[] {
  const reasons: QueueReason[] = [];
  if (wait === "breach") reasons.push("wait-beyond");
  if (waiting === "breach") reasons.push("waiting-beyond");
  if (serviceLevel === "breach") reasons.push("service-level-below");
  if (wait === "near") reasons.push("wait-near");
  if (waiting === "near") reasons.push("waiting-near");
  if (serviceLevel === "near") reasons.push("service-level-near");
  return reasons;
}

/** How far along its threshold the longest wait is, in whole ranking steps; -1 when nobody waits. */
function waitSteps(state: QueueState): number {
  if (state.longestWaitMs === null) return -1;
  const threshold = state.thresholdMs !== null && state.thresholdMs > 0 ? state.thresholdMs : null;
  const ratio = state.longestWaitMs / (threshold ?? DEFAULT_RULES.rankingThresholdMs);
  return Math.floor(ratio / DEFAULT_RULES.rankingStep);
}

/** Points below the target, 0 when met or unknown. */
function serviceLevelGap(state: QueueState): number {
  if (state.serviceLevel === null || state.target === null) return 0;
  return Math.max(0, state.target - state.serviceLevel);
}

/** What is compared, the most telling first; a bigger number needs somebody sooner. */
const NEEDS: readonly ((state: QueueState) => number)[] = [
  (state) => RANK[state.level],
  (state) => RANK[state.waitLevel],
  waitSteps,
  (state) => RANK[state.serviceLevelLevel],
  (state) => state.waiting ?? -1,
  serviceLevelGap,
  (state) => -(state.idle ?? 0),
];

/**
 * Order of queues by who needs somebody first: breached, then near, then calm; among equals the longer wait
 * in quarters of its own threshold, then the service level, then how many wait. A total order: 0 only where nothing tells
 * two apart, so let the board's order or the name decide then.
 */
export function compareByNeed(a: QueueState, b: QueueState): number {
  for (const need of NEEDS) {
    const difference = need(b) - need(a);
    if (difference !== 0) return difference;
  }
  return 0;
}
