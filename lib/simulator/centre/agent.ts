import type { Calendar } from "./calendar";
import { addTime, CounterSet } from "./counters";
import type { Interaction } from "./interaction";
import type { Queue, Standing } from "./queue";
import type { AgentSpec } from "./specs";

/** What an agent counts, over all queues and again for each queue. Sums of time in ms; `longest…` keep the largest. */
export const A = {
  offered: 0,
  accepted: 1,
  rejected: 2,
  rejectTimeout: 3,
  handlingTime: 4,
  handled: 5,
  offeringTime: 6,
  offers: 7,
  longestOffering: 8,
  wrapUpTime: 9,
  wrapped: 10,
  hold: 11,
  onHoldTime: 12,
  longestHold: 13,
  blindTransfers: 14,
  warmTransfers: 15,
  transfersInitiated: 16,
  transfersReceived: 17,
  consultations: 18,
  conferences: 19,
  conferenceTime: 20,
} as const;
const PER_QUEUE_COUNTERS = 21;

/** Counted for the agent alone: calls that came through no queue. */
export const D = {
  directInbounds: 21,
  directInboundTime: 22,
  directOutbounds: 23,
  directOutboundTime: 24,
  internalCallsInitiated: 25,
  internalCallsReceived: 26,
  internalCallsTime: 27,
} as const;
const AGENT_COUNTERS = 28;

export const STATUSES = [
  "LoggedOut",
  "Available",
  "Offering",
  "Handling",
  "WrapUp",
  "Busy",
  "OnBreak",
  "WorkingOffline",
] as const;
export type Status = (typeof STATUSES)[number];

/** Counter of the time in a status; the last one is the time logged in. */
export const STATUS_TIME: Readonly<Record<Status, number>> = {
  LoggedOut: -1,
  Available: 0,
  Offering: 1,
  Handling: 2,
  WrapUp: 3,
  Busy: 4,
  OnBreak: 5,
  WorkingOffline: 6,
};
export const LOGGED_IN_TIME = 7;
const TIME_COUNTERS = 8;
const KEPT_MINUTES = 30;

/** Away from customers on purpose: a break or offline work, with the tenant's own code. */
export interface Away {
  readonly status: "OnBreak" | "WorkingOffline";
  readonly code: string;
  readonly forMs: number;
}

export interface DirectCall {
  readonly kind: "inbound" | "outbound" | "internal";
  readonly startedAt: number;
}

/** An agent at work. */
export class Agent {
  readonly spec: AgentSpec;
  /** The name may change while the centre runs. */
  name: string;
  readonly queues: Queue[] = [];
  /** How each of `queues` sees this agent, in the same order. */
  readonly standings: Standing[] = [];
  readonly counters: CounterSet;
  readonly perQueue = new Map<Queue, CounterSet>();
  readonly #times: CounterSet;
  readonly #calendar: Calendar;

  loggedIn = false;
  status: Status = "LoggedOut";
  statusSince: number;
  code: string | null = null;
  codeSince: number;
  lastLogin: number | null = null;
  lastLogout: number | null = null;
  idleSince: number;
  readonly interactions: Interaction[] = [];
  alerting: Interaction | null = null;
  direct: DirectCall | null = null;
  away: Away | null = null;
  /** What comes as soon as the agent is free. */
  nextAway: Away | null = null;
  leaving = false;
  /** When something on the phone last changed, for the line metrics. */
  lineSince: number;
  #accruedTo: number;

  constructor(spec: AgentSpec, calendar: Calendar, at: number) {
    this.spec = spec;
    this.name = spec.name;
    this.#calendar = calendar;
    this.counters = new CounterSet(AGENT_COUNTERS, KEPT_MINUTES, calendar, at);
    this.#times = new CounterSet(TIME_COUNTERS, KEPT_MINUTES, calendar, at);
    this.statusSince = this.codeSince = this.idleSince = this.lineSince = this.#accruedTo = at;
  }

  assign(queue: Queue, at: number): void {
    this.queues.push(queue);
    this.standings.push("loggedOut");
    this.perQueue.set(queue, new CounterSet(PER_QUEUE_COUNTERS, KEPT_MINUTES, this.#calendar, at));
    queue.agents.push(this);
    queue.tally.loggedOut += 1;
  }

  /** Nobody talks or writes to this agent and no offer rings. */
  get free(): boolean {
    return this.interactions.length === 0 && this.alerting === null && this.direct === null;
  }

  count(at: number, queue: Queue, counter: number, amount = 1): void {
    this.counters.add(at, counter, amount);
    this.perQueue.get(queue)?.add(at, counter, amount);
  }

  countLongest(at: number, queue: Queue, counter: number, value: number): void {
    this.counters.raise(at, counter, value);
    this.perQueue.get(queue)?.raise(at, counter, value);
  }

  /** The time in each status, credited up to `at`. */
  times(at: number): CounterSet {
    const counter = STATUS_TIME[this.status];
    if (counter >= 0) addTime(this.#times, this.#accruedTo, at, counter, LOGGED_IN_TIME);
    this.#accruedTo = Math.max(this.#accruedTo, at);
    this.#times.roll(at);
    return this.#times;
  }
}
