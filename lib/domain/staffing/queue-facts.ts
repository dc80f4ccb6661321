import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Metrics } from "@/lib/domain/snapshot";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { longestWait } from "@/lib/domain/state/queue-state";
import { DEFAULT_RULES } from "@/lib/domain/state/rules";
import { serviceLevelBase } from "@/lib/domain/state/service-level-base";
import type { Breach } from "./breach";
import { countOver, growthOver, type LastHour } from "./last-hour";
import type { OwnLimits } from "./own-limits";
import type { Waits } from "./patience";
import type { QueueLoad } from "./queue-load";
import type { PassedLimits } from "./queue-outlook";
import { type InTime, serviceLevelBreach } from "./service-level-breach";
import { waitBreach } from "./wait-breach";

/* What 8x8 says of a queue, and what was seen of it in the last hour, as the figures of this room. */

/** A queue at a moment. */
export interface QueueFacts {
  readonly queueId: string;
  readonly metrics: Metrics;
  readonly hour: LastHour;
  /** Null where nobody said. */
  readonly media: QueueMedia | null;
  /** What the tenant itself holds the queue to. */
  readonly limits: OwnLimits;
}

/** The metrics of queues that are read here, in 8x8's spelling; the last hour is seen by others. */
export const FACT_KEYS = [
  "acceptedInSla.today",
  "slaPercentage.today",
  "slaPercentageTarget.today",
  "slaTimeThreshold.today",
  "entered.today",
  "accepted.today",
  "abandoned.today",
  "shortAbandoned.today",
  "totalAbandoned.today",
  "diverted.today",
  "interactionsAvgWaitTime.today",
  "accepted.int-30m",
  "avgHandlingTime.int-30m",
  "avgWrapUpTime.int-30m",
  "avgHandlingTime.today",
  "avgWrapUpTime.today",
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "interactionsHandling.rt",
  "availableIdle.rt",
  "handling.rt",
] as const;

/** Arrivals are counted over half an hour; where that brings few, over the whole that is remembered. Minutes. */
const ARRIVALS_OVER = [30, 60] as const;
/** Of so many a rate is known to a fifth (1 ÷ √30): of fewer, agents would be short and spare again with each that comes. */
const ENOUGH_ARRIVALS = 30;
const FEW_HANDLED = 10;
/**
 * How many of the last half hour's count as much as the day before them: calls last as differently from each other as they last in the mean, half
 * hours of a queue by about an eighth, 1² ÷ (1 ÷ 8)².
 */
const AS_MUCH_AS_THE_DAY = 64;
/** The pace of answering and of the service level, minutes. */
const PACE_OVER = 15;

/** The service level that is to be reached, 0–100: the tenant's own before 8x8's. */
export function targetOf({ metrics, limits }: QueueFacts): number | null {
  return limits.serviceLevel ?? metricNumber(metrics, "slaPercentageTarget.today");
}

/** The longest wait that is not too long, ms: the tenant's own before 8x8's threshold. */
export function waitLimitOf({ metrics, limits }: QueueFacts): number | null {
  return limits.waitMs ?? metricNumber(metrics, "slaTimeThreshold.today");
}

/** What counts as in time is 8x8's to say, for it measures the service level; how many are to be is the tenant's. */
export function loadOf(facts: QueueFacts): QueueLoad {
  const { queueId, metrics, hour, media } = facts;
  const [short, long] = ARRIVALS_OVER.map((minutes) => countOver(hour.entered, minutes));
  const counted = short !== null && short !== undefined && short.count >= ENOUGH_ARRIVALS ? short : (long ?? null);
  return {
    queueId,
    arrivals: counted?.count ?? 0,
    spanMs: counted?.spanMs ?? 0,
    ...handlingOf(metrics),
    waits: waitsOf(metrics),
    thresholdMs: metricNumber(metrics, "slaTimeThreshold.today"),
    target: targetOf(facts),
    working: metricNumber(metrics, "handling.rt"),
    isOneAtATime: isOneAtATime(metrics, media),
  };
}

/**
 * How long one takes now: the last half hour's mean and the day's, weighed by how many it is of. Alone the mean of ten calls is off by a third as
 * often as not; by what is known of so many it moves with a busy half hour and not with a single long call. Source: Bühlmann, Experience rating and
 * credibility, ASTIN Bulletin 4 (1967): weight n ÷ (n + k), k the variance within ÷ that between.
 */
function handlingOf(metrics: Metrics): Pick<QueueLoad, "handlingMs" | "handled"> {
  const count = metricNumber(metrics, "accepted.int-30m") ?? 0;
  const [recent, today] = [timeOf(metrics, "int-30m"), timeOf(metrics, "today")];
  if (today === null) return { handlingMs: count === 0 ? null : recent, handled: count };
  const handled = metricNumber(metrics, "accepted.today") ?? 0;
  if (recent === null) return { handlingMs: today, handled };
  return { handlingMs: (count * recent + AS_MUCH_AS_THE_DAY * today) / (count + AS_MUCH_AS_THE_DAY), handled };
}

/** Handling leaves the work afterwards out (8x8's glossary), so wrap-up is added, ms. */
function timeOf(metrics: Metrics, span: "int-30m" | "today"): number | null {
  const handlingMs = metricNumber(metrics, `avgHandlingTime.${span}`);
  return handlingMs === null ? null : handlingMs + (metricNumber(metrics, `avgWrapUpTime.${span}`) ?? 0);
}

/**
 * How long handling took today, wrap-up included, ms: what a whole rest of a day goes by. The last half hour's is of so few that it would have the day's
 * end swing with each of them. Null where fewer than ten were accepted.
 */
export function handlingToday(metrics: Metrics): number | null {
  return (metricNumber(metrics, "accepted.today") ?? 0) < FEW_HANDLED ? null : timeOf(metrics, "today");
}

/** The mean wait is of all whose wait has ended: answered, given up or diverted (8x8's glossary). */
function waitsOf(metrics: Metrics): Waits | null {
  const mean = metricNumber(metrics, "interactionsAvgWaitTime.today");
  const abandoned = metricNumber(metrics, "abandoned.today");
  const ended = ["accepted.today", "totalAbandoned.today", "diverted.today"].map((key) => metricNumber(metrics, key));
  if (mean === null || abandoned === null || ended.includes(null)) return null;
  return { abandoned, waitedMs: mean * ended.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
}

/** Erlang's agents have one customer each. Chats and e-mails are handled side by side, and so is whatever shows more of them than agents. */
function isOneAtATime(metrics: Metrics, media: QueueMedia | null): boolean {
  if (media !== null) return media === "phone";
  const interactions = metricNumber(metrics, "interactionsHandling.rt") ?? 0;
  return interactions <= (metricNumber(metrics, "handling.rt") ?? interactions);
}

/** What today's service level is made of so far; null where 8x8 does not tell. */
export function inTimeToday(metrics: Metrics): InTime | null {
  const inTime = metricNumber(metrics, "acceptedInSla.today");
  const measured = serviceLevelBase(metrics);
  return inTime === null || measured === null ? null : { inTime, measured };
}

/** Which limits are passed already; null where none is. As few as say nothing of a service level's future say nothing of it now. */
export function passedLimits(facts: QueueFacts): PassedLimits | null {
  const target = targetOf(facts);
  const today = inTimeToday(facts.metrics);
  const isMissed =
    target !== null &&
    today !== null &&
    today.measured >= DEFAULT_RULES.serviceLevelEvidence &&
    100 * today.inTime < target * today.measured;
  const limitMs = waitLimitOf(facts);
  const isTooLong = limitMs !== null && limitMs > 0 && (longestWait(facts.metrics) ?? 0) > limitMs;
  if (!isMissed && !isTooLong) return null;
  return { waitMs: isTooLong ? limitMs : null, serviceLevel: isMissed ? target : null };
}

/** When today's service level falls below its target, as of `nowMs`; null where nothing says so. */
export function serviceLevelAhead(facts: QueueFacts, nowMs: number): Breach | null {
  const { metrics, hour } = facts;
  const recent = growthOver(hour, PACE_OVER);
  const today = inTimeToday(metrics);
  const target = targetOf(facts);
  if (recent === null || target === null || today === null) return null;
  return serviceLevelBreach({
    today,
    recent,
    spanMs: recent.spanMs,
    target,
    nowMs,
  });
}

/** When the longest wait passes its limit, as of `nowMs`; null where nothing says so. */
export function waitAhead(facts: QueueFacts, nowMs: number): Breach | null {
  const { metrics, hour } = facts;
  const longestWaitMs = longestWait(metrics);
  const limitMs = waitLimitOf(facts);
  if (longestWaitMs === null || limitMs === null) return null;
  const answered = countOver(hour.answered, PACE_OVER);
  return waitBreach({
    waiting: metricNumber(metrics, "interactionsWaitInQueue.rt") ?? 1,
    longestWaitMs,
    idle: metricNumber(metrics, "availableIdle.rt"),
    answered: answered?.count ?? null,
    spanMs: answered?.spanMs ?? 0,
    limitMs,
    nowMs,
  });
}
