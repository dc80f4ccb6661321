import type { Agent } from "./agent";
import type { Calendar } from "./calendar";
import { CounterSet } from "./counters";
import type { Interaction } from "./interaction";
import type { QueueSpec } from "./specs";

/** What a queue counts. Sums of time in ms; `longest…` keep the largest. */
export const Q = {
  newInQueue: 0,
  accepted: 1,
  acceptedInSla: 2,
  abandoned: 3,
  shortAbandoned: 4,
  diverted: 5,
  divertedTime: 6,
  waitTime: 7,
  left: 8,
  longestWait: 9,
  handlingTime: 10,
  handled: 11,
  offeringTime: 12,
  offers: 13,
  longestOffering: 14,
  wrapUpTime: 15,
  wrapped: 16,
  waitingAtStart: 17,
} as const;
const COUNTERS = 18;
/** The longest window of the API is 12 hours. */
const KEPT_MINUTES = 720;

/** Where an assigned agent stands as this queue sees it. The first is "not there"; the others sum to `enabled`. */
const STANDINGS = [
  "loggedOut",
  "availableIdle",
  "offering",
  "handling",
  "wrapUp",
  "busyOther",
  "busyExternal",
  "onBreak",
  "workingOffline",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** A queue at work: who waits, who is assigned, and what was counted. */
export class Queue {
  readonly spec: QueueSpec;
  /** The name may change while the centre runs. */
  name: string;
  readonly agents: Agent[] = [];
  /** Everyone who waits, those being offered included, oldest first. */
  readonly line: Interaction[] = [];
  interactionsHandling = 0;
  interactionsWrapUp = 0;
  readonly counters: CounterSet;
  readonly tally: Record<Standing, number> = {
    loggedOut: 0,
    availableIdle: 0,
    offering: 0,
    handling: 0,
    wrapUp: 0,
    busyOther: 0,
    busyExternal: 0,
    onBreak: 0,
    workingOffline: 0,
  };

  constructor(spec: QueueSpec, calendar: Calendar, at: number) {
    this.spec = spec;
    this.name = spec.name;
    this.counters = new CounterSet(COUNTERS, KEPT_MINUTES, calendar, at, Q.waitingAtStart);
  }

  join(interaction: Interaction, at: number): void {
    this.counters.add(at, Q.newInQueue);
    this.line.push(interaction);
    this.counters.level = this.line.length;
  }

  /** Takes an interaction out of the line for good and counts how long it waited. */
  leave(interaction: Interaction, at: number): number {
    const waited = at - interaction.enteredAt;
    this.counters.add(at, Q.left);
    this.counters.add(at, Q.waitTime, waited);
    this.counters.raise(at, Q.longestWait, waited);
    const place = this.line.indexOf(interaction);
    if (place >= 0) this.line.splice(place, 1);
    this.counters.level = this.line.length;
    return waited;
  }

  /** The one who has waited longest without being offered to anybody. */
  nextWaiting(unlessRefusedBy: Agent): Interaction | null {
    for (const interaction of this.line) {
      if (interaction.state === "waiting" && interaction.refusedBy !== unlessRefusedBy) return interaction;
    }
    return null;
  }

  longestWaitMs(at: number): number {
    const first = this.line[0];
    return first === undefined ? 0 : at - first.enteredAt;
  }

  /** How many of those who wait may still be answered within the threshold. */
  waitingInsideThreshold(at: number): number {
    let inside = 0;
    for (let index = this.line.length - 1; index >= 0; index--) {
      const interaction = this.line[index];
      if (interaction === undefined || at - interaction.enteredAt > this.spec.slaThresholdMs) break;
      inside += 1;
    }
    return inside;
  }
}
