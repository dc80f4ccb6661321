/** What comes to a queue and how long it takes. */
export interface Traffic {
  /** Interactions an hour that come to be answered. */
  readonly perHour: number;
  /** Mean time that one keeps an agent, wrap-up included, ms. */
  readonly handlingMs: number;
  /** Mean time after which a customer who waits hangs up, ms; null: nobody does, or it is unknown. */
  readonly patienceMs: number | null;
}

/** What a number of agents makes of it in the long run. */
export interface Outcome {
  /** Share of customers who have to wait at all, 0–100. */
  readonly waiting: number;
  /** Share answered within the threshold, 0–100. With impatient customers those who hang up at once are in no base. */
  readonly serviceLevel: number;
  /** Mean wait of all who come, ms: answered at once, answered later and given up. Infinity: the line grows without end. */
  readonly meanWaitMs: number;
  /** Share of customers who give up, 0–100. */
  readonly abandoned: number;
  /** Share of their time that agents are busy, 0–100. */
  readonly occupancy: number;
}

const HOUR_MS = 3_600_000;

/** Work that comes, in erlangs: how many agents it would keep busy without a pause. Source: any text on teletraffic, a = λ ÷ μ. */
export function offeredLoad({ perHour, handlingMs }: Traffic): number {
  return (perHour * handlingMs) / HOUR_MS;
}

/** A probability as a share of 0–100; rounding never leaves the range. */
export function toShare(probability: number): number {
  return 100 * Math.min(1, Math.max(0, probability));
}

/** Nobody comes: who came would be answered at once. */
export const NO_TRAFFIC: Outcome = { waiting: 0, serviceLevel: 100, meanWaitMs: 0, abandoned: 0, occupancy: 0 };
