import { array, type Infer, nullable, number, object, oneOf, string } from "./shape";

/* What `GET /api/boards/{id}/outlook?queue=` answers. Moments are ISO 8601 UTC, shares 0–100, times ms. */

const instant = string;

/** When a limit will be passed if things go on as they do; see lib/domain/staffing/breach.ts. */
const moments = { at: instant, earliest: instant, latest: nullable(instant) };

const serviceLevelBreach = object({
  ...moments,
  target: number,
  /** Today, and of the `measured` interactions of the last `spanMs`. */
  today: number,
  recent: number,
  measured: number,
  spanMs: number,
});

const waitBreach = object({
  ...moments,
  limitMs: number,
  waiting: number,
  /** Null: unknown, so that the clock alone tells. */
  answeredPerHour: nullable(number),
  chance: nullable(number),
});

/** What comes of it with so many more of the queue's agents on a break. */
const staffingStep = object({
  away: number,
  /** Agents there for this queue: those of several queues in part. */
  agents: number,
  /** Whole agents: above 0 spare, below 0 short. */
  difference: number,
  serviceLevel: number,
  occupancy: number,
  abandoned: number,
  /** Null: the line grows without end. */
  meanWaitMs: nullable(number),
});
export type StaffingStep = Infer<typeof staffingStep>;

const staffing = object({
  needed: number,
  /** Agents who work and serve the queue, be it among others. */
  serving: number,
  model: oneOf("erlang-a", "erlang-c"),
  inputs: object({
    arrivals: number,
    spanMs: number,
    handlingMs: number,
    /** Null: too few gave up to tell. */
    patienceMs: nullable(number),
    target: number,
    thresholdMs: number,
    /** Above it agents are taken to be too busy. */
    occupancyLimit: number,
  }),
  /** The first is as it is; each further one has one more on a break. */
  steps: array(staffingStep),
});

export const outlookView = object({
  /** When 8x8 took the numbers; null where the board has no such queue or nothing is known. */
  asOf: nullable(instant),
  serviceLevel: nullable(serviceLevelBreach),
  wait: nullable(waitBreach),
  /** Null where the data are too thin to say. */
  staffing: nullable(staffing),
});
export type OutlookView = Infer<typeof outlookView>;
export type StaffingView = Infer<typeof staffing>;
