import { patienceOf, SHORT_ABANDON_MS } from "../centre/arrivals";
import { curveAt } from "../centre/curve";
import type { CentreEvent } from "../centre/event-log";
import { nextArrival } from "../centre/next-arrival";
import { hashText, Rng } from "../centre/rng";
import type { CentreSpec, QueueSpec } from "../centre/specs";

const DAY_MS = 86_400_000;
/** Median of the time from a free agent to an answer, ms. */
const ANSWER_MS = 4000;
const HOUR_MS = 3_600_000;
/** Breaks, calls that pass by the queues and the like, as a share on top of the work. */
const ALLOWANCE = 1.2;
/** The most of their shifts that people work: with more than that, what waits would grow from day to day. */
const MOST_BUSY = 0.85;
/** How much fuller or emptier than usual a day may be. */
const DAY_SPREAD = 0.3;

/** The days before the doors opened, ms. The same numbers give the same days. */
export interface Past {
  readonly spec: CentreSpec;
  readonly seed: number;
  readonly from: number;
  /** Nobody waits any more at this moment. */
  readonly until: number;
  /** A midnight of the centre's own clock. */
  readonly clockZero: number;
}

/** Somebody's shift at one queue. */
interface Seat {
  readonly startMs: number;
  readonly shiftMs: number;
  freeAt: number;
}

/**
 * What happened in a queue on the days before the centre opened, as its log would have told it: customers come as they do in the lived day, and
 * whoever is free first in their shift takes the next one. There are no agents behind it: no names, no breaks, no transfers, no ringing.
 */
export function pastEvents(past: Past, queueId: string): CentreEvent[] {
  const phase = past.spec.queues.findIndex(({ id }) => id === queueId);
  const queue = past.spec.queues[phase];
  if (queue === undefined) return [];
  const rng = new Rng(past.seed ^ hashText(`past ${queueId}`));
  const seats = seatsOf(past.spec, queue, past.from);
  const pace = paceOf(queue, seats);
  const events: CentreEvent[] = [];
  let interaction = 0;
  for (let day = past.from; day < past.until; day += DAY_MS) {
    const demand = { ...queue, perHour: queue.perHour * dayLevel(past, day) };
    const end = Math.min(day + DAY_MS, past.until);
    for (let at: number | null = day; ; ) {
      at = nextArrival(rng, demand, phase, at, past.clockZero);
      if (at === null || Math.round(at) >= end) break;
      interaction -= 1;
      visit({ past, queue, seats, pace, rng }, Math.round(at), (moment, type, detail) => {
        events.push({ sequence: -1, at: moment, type, interaction, queueId, agentId: null, detail });
      });
    }
  }
  return events;
}

type Tell = (at: number, type: CentreEvent["type"], detail: number | null) => void;

interface Place {
  readonly past: Past;
  readonly queue: QueueSpec;
  readonly seats: readonly Seat[];
  /** How long work takes, as a factor. */
  readonly pace: number;
  readonly rng: Rng;
}

function visit({ past, queue, seats, pace, rng }: Place, at: number, tell: Tell): void {
  tell(at, "entered", null);
  const seat = firstFree(seats, at, past.clockZero);
  const answered = Math.round(seat.at + rng.lognormal(ANSWER_MS, 0.5));
  const patience = queue.patienceMs === null ? Number.POSITIVE_INFINITY : patienceOf(rng, queue.patienceMs);
  const overflow = queue.overflow?.afterMs ?? Number.POSITIVE_INFINITY;
  const givesUp = Math.round(Math.min(patience, overflow));
  if (at + givesUp < answered) {
    const waited = Math.min(at + givesUp, past.until - 1) - at;
    const abandoned = waited < SHORT_ABANDON_MS ? "short-abandoned" : "abandoned";
    tell(at + waited, patience <= overflow ? abandoned : "diverted", waited);
    return;
  }
  const taken = Math.min(answered, past.until - 1);
  tell(taken, "accepted", taken - at);
  seat.seat.freeAt = taken + (rng.lognormal(queue.handleMs, 0.6) + queue.wrapMs) * pace;
}

function paceOf(queue: QueueSpec, seats: readonly Seat[]): number {
  const hours = Array.from({ length: 24 }, (_, hour) => curveAt(queue.curve, (hour + 0.5) * HOUR_MS));
  const customers = queue.perHour * hours.reduce((sum, share) => sum + share, 0);
  // The mean of a lognormal time lies above its median by this factor (sigma 0.6).
  const workMs = customers * (queue.handleMs * Math.exp(0.18) + queue.wrapMs);
  const shiftsMs = seats.reduce((sum, seat) => sum + seat.shiftMs, 0);
  return workMs > 0 ? Math.min(ALLOWANCE, (MOST_BUSY * shiftsMs) / workMs) : 1;
}

/** Every agent sits at one of their queues; who can do several chats at once sits there as often. */
function seatsOf(spec: CentreSpec, queue: QueueSpec, from: number): Seat[] {
  const seats = spec.agents.flatMap((agent, index) => {
    if (agent.queueIds[index % Math.max(1, agent.queueIds.length)] !== queue.id) return [];
    const { shiftStartMs, shiftMs } = agent;
    const slots = queue.media === "chat" ? agent.chatSlots : 1;
    return Array.from({ length: slots }, () => ({ startMs: shiftStartMs, shiftMs, freeAt: from }));
  });
  return seats.length > 0 ? seats : [{ startMs: 0, shiftMs: DAY_MS, freeAt: from }];
}

function firstFree(seats: readonly Seat[], at: number, clockZero: number): { seat: Seat; at: number } {
  let best: { seat: Seat; at: number } | null = null;
  for (const seat of seats) {
    const free = inShift(seat, Math.max(at, seat.freeAt), clockZero);
    if (best === null || free < best.at) best = { seat, at: free };
  }
  if (best === null) throw new Error("a queue has no seat");
  return best;
}

/** The first moment from `at` on that lies in the seat's shift. */
function inShift({ startMs, shiftMs }: Seat, at: number, clockZero: number): number {
  const into = (((at - clockZero - startMs) % DAY_MS) + DAY_MS) % DAY_MS;
  return into < shiftMs ? at : at + DAY_MS - into;
}

/** A full or an empty day is one for all queues. */
function dayLevel({ seed, until }: Past, day: number): number {
  const rng = new Rng(seed ^ hashText(`day ${Math.round((until - day) / DAY_MS)}`));
  return 1 + DAY_SPREAD * (rng.next() - 0.5);
}
