import type { CentreEvent, EventType } from "../../../lib/simulator/centre/event-log";

const LEFT: readonly EventType[] = ["accepted", "abandoned", "short-abandoned", "diverted"];
const OFFER_ENDED: ReadonlySet<EventType> = new Set(["accepted", "rejected", "offer-timeout", "offer-lost"]);

/** Sum of some numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What the log says about some queues or agents in a window that began at `from`, as if they were one. */
export class Log {
  readonly #events: readonly CentreEvent[];
  readonly #from: number;
  readonly #at: number;

  /** @param events all since the doors opened, of the subjects alone */
  constructor(events: readonly CentreEvent[], from: number, at: number) {
    this.#events = events;
    this.#from = from;
    this.#at = at;
  }

  count(...types: readonly EventType[]): number {
    return this.#within(types).length;
  }

  /** The times, ms, that events of these types tell of. */
  times(...types: readonly EventType[]): number[] {
    return this.#within(types).flatMap(({ detail }) => (typeof detail === "number" ? [detail] : []));
  }

  transfers(kind: "blind" | "warm"): number {
    return this.#within(["transferred"]).filter(({ detail }) => detail === kind).length;
  }

  /** Waits of those who left in the window, ms. */
  waits(): number[] {
    return this.times(...LEFT);
  }

  /** Since when everybody waits who waits now, epoch ms. */
  waitingSince(): number[] {
    return this.#lineAt(this.#at + 1);
  }

  /** Who waits now, ms each. */
  waitingNow(): number[] {
    return this.waitingSince().map((since) => this.#at - since);
  }

  /** New in the window, and those who waited already when it began. */
  entered(): number {
    return this.count("entered") + this.#lineAt(this.#from).length;
  }

  /** How long each offer rang that ended in the window, ms. */
  rings(): number[] {
    const began = new Map<number, number>();
    const rings: number[] = [];
    for (const { at, type, interaction } of this.#events) {
      if (interaction === null) continue;
      const since = began.get(interaction);
      if (type === "offered") began.set(interaction, at);
      else if (OFFER_ENDED.has(type) && since !== undefined) {
        began.delete(interaction);
        if (at >= this.#from) rings.push(at - since);
      }
    }
    return rings;
  }

  /** Interactions that agents are dealing with now. */
  handling(): number {
    const ever = new Log(this.#events, Number.NEGATIVE_INFINITY, this.#at);
    return ever.count("accepted") - ever.count("handled");
  }

  #within(types: readonly EventType[]): readonly CentreEvent[] {
    return this.#events.filter(({ at, type }) => at >= this.#from && types.includes(type));
  }

  #lineAt(instant: number): number[] {
    const line = new Map<number, number>();
    for (const { at, type, interaction } of this.#events) {
      if (at >= instant || interaction === null) continue;
      if (type === "entered") line.set(interaction, at);
      else if (LEFT.includes(type)) line.delete(interaction);
    }
    return [...line.values()];
  }
}
