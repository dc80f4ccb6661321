import { array, type Infer, nullable, number, object, oneOf, optional, string } from "./shape";

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

const day = object({
  /** When the first interval that is foretold begins, and how long each is. */
  from: instant,
  stepMs: number,
  /** Interactions that will come in each, to the end of the day. */
  expected: array(number),
  /** How much busier today is than such days usually are; 1 for the same. */
  scale: number,
  /** Former days that it rests on. */
  days: number,
  rest: object({ expected: number, low: number, high: number }),
  /** Service level of the day at its end; null where agents or data are too few to say. */
  closing: nullable(object({ expected: number, busy: number, quiet: number })),
  /** How far off each way to foretell was on the last days: Σ |error| ÷ Σ actual, in percent. */
  errors: object({ forecast: number, lastWeek: number, mean: number }),
});
export type DayView = Infer<typeof day>;

export const outlookView = object({
  /** When 8x8 took the numbers; null where the board has no such queue or nothing is known. */
  asOf: nullable(instant),
  serviceLevel: nullable(serviceLevelBreach),
  wait: nullable(waitBreach),
  /** Limits that are passed already, null for one that is not; absent where none is. */
  passed: optional(object({ waitMs: nullable(number), serviceLevel: nullable(number) })),
  /** Null where the data are too thin to say. */
  staffing: nullable(staffing),
  /** What today's service level was made of so far, and how long handling took, wrap-up included; null where few were handled. */
  today: nullable(object({ inTime: number, measured: number, handlingMs: nullable(number) })),
  /** Null unless it proved better than plainer ways on the days before. */
  day: nullable(day),
});
export type OutlookView = Infer<typeof outlookView>;
export type StaffingView = Infer<typeof staffing>;
