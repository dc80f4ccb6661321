import { meanPatience, type Waits } from "./patience";
import type { Goal } from "./required-agents";
import type { Traffic } from "./traffic";

/** What is known of a queue's last intervals and of what is wanted of it. */
export interface QueueLoad {
  readonly queueId: string;
  /** Interactions that came within the last `spanMs`. */
  readonly arrivals: number;
  readonly spanMs: number;
  /** Mean time of one with an agent, wrap-up included, ms; null when unknown; and of how many. */
  readonly handlingMs: number | null;
  readonly handled: number;
  /** Of today, for the patience; null when unknown. */
  readonly waits: Waits | null;
  /** The queue's own threshold, ms, and target, 0–100; null where it has none. */
  readonly thresholdMs: number | null;
  readonly target: number | null;
  /** Agents who work on the queue's interactions this moment; null when unknown. */
  readonly working: number | null;
  /** Whether an agent has one interaction at a time; side by side Erlang's formulas do not hold. */
  readonly isOneAtATime: boolean;
}

/** Agents who are busy for more than this share of an hour (0–100) cannot keep that up. */
const OCCUPANCY_LIMIT = 85;

/** Of so many the rate is known to a third (1 ÷ √10), the mean handling time about as well. */
const LEAST_ARRIVALS = 10;
const LEAST_HANDLED = 10;
/** A burst of a few minutes is no rate, ms. */
const LEAST_SPAN_MS = 900_000;

/**
 * The traffic that the last intervals tell of; null when data are too thin: fewer than ten arrivals, fewer than ten
 * handled, or less than fifteen minutes; and where interactions are handled side by side.
 */
export function trafficOf(load: QueueLoad): Traffic | null {
  const { arrivals, spanMs, handlingMs, handled, waits } = load;
  if (!load.isOneAtATime || arrivals < LEAST_ARRIVALS || spanMs < LEAST_SPAN_MS) return null;
  if (handlingMs === null || handlingMs <= 0 || handled < LEAST_HANDLED) return null;
  return {
    perHour: (arrivals * 3_600_000) / spanMs,
    handlingMs,
    patienceMs: waits === null ? null : meanPatience(waits),
  };
}

/** What the queue is to keep; null where 8x8 has no target or threshold for it. */
export function goalOf({ thresholdMs, target }: QueueLoad): Goal | null {
  if (thresholdMs === null || thresholdMs <= 0 || target === null || target <= 0) return null;
  return { thresholdMs, serviceLevel: target, occupancy: OCCUPANCY_LIMIT };
}
