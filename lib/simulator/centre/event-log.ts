export type EventType =
  | "entered"
  | "offered"
  | "accepted"
  | "rejected"
  | "offer-timeout"
  | "offer-lost"
  | "abandoned"
  | "short-abandoned"
  | "diverted"
  | "hold"
  | "held"
  | "transferred"
  | "handled"
  | "wrapped"
  | "status";

/** One thing that happened. Metrics are counted apart from this log, so that tests can hold one against the other. */
export interface CentreEvent {
  readonly sequence: number;
  readonly at: number;
  readonly type: EventType;
  readonly interaction: number | null;
  readonly queueId: string | null;
  readonly agentId: string | null;
  /** Status or status code for "status", ms for things that took time. */
  readonly detail: string | number | null;
}

export type EventListener = (event: CentreEvent) => void;

/** The newest events, bounded; older ones are forgotten. */
export class EventLog {
  readonly #kept: (CentreEvent | undefined)[];
  readonly #limit: number;
  readonly #listener: EventListener | null;
  #sequence = 0;

  constructor(limit: number, listener: EventListener | null) {
    this.#limit = limit;
    this.#listener = listener;
    this.#kept = new Array<CentreEvent | undefined>(limit);
  }

  write(
    at: number,
    type: EventType,
    interaction: number | null,
    queueId: string | null,
    agentId: string | null,
    detail: string | number | null = null,
  ): void {
    const event: CentreEvent = { sequence: this.#sequence++, at, type, interaction, queueId, agentId, detail };
    this.#kept[event.sequence % this.#limit] = event;
    this.#listener?.(event);
  }

  /** Events with a sequence of at least `since`, oldest first, as far as they are still known. */
  since(since: number): CentreEvent[] {
    const events: CentreEvent[] = [];
    for (let sequence = Math.max(0, since, this.#sequence - this.#limit); sequence < this.#sequence; sequence++) {
      const event = this.#kept[sequence % this.#limit];
      if (event !== undefined) events.push(event);
    }
    return events;
  }
}
