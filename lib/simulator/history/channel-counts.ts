import type { CentreEvent } from "../centre/event-log";

export const QUARTER_MS = 900_000;

/** What is counted of a channel of a queue in a quarter of an hour. */
export const H = {
  newInQueue: 0,
  accepted: 1,
  acceptedInSla: 2,
  abandoned: 3,
  shortAbandoned: 4,
  diverted: 5,
  /** Who waited at the quarter's end and could still be answered within the threshold. */
  insideAtEnd: 6,
} as const;
const COUNTERS = 7;

/** Events after which nobody waits any more, and how they are counted. */
const LEAVING: Readonly<Partial<Record<CentreEvent["type"], number>>> = {
  accepted: H.accepted,
  abandoned: H.abandoned,
  "short-abandoned": H.shortAbandoned,
  diverted: H.diverted,
};

/** Whether events of this type change any count. */
export function isCounted(type: CentreEvent["type"]): boolean {
  return type === "entered" || LEAVING[type] !== undefined;
}

/** A span's counts. `waitingAtStart` came before and waited when it began. */
export interface Bin {
  readonly counts: readonly number[];
  readonly waitingAtStart: number;
}

/** One channel's counts per quarter, made of nothing but the events that it is told, in whatever order. */
export class ChannelCounts {
  readonly #thresholdMs: number;
  readonly #quarters = new Map<number, number[]>();
  /** Who waits since when, by interaction. */
  readonly #waiting = new Map<number, number>();

  constructor(thresholdMs: number) {
    this.#thresholdMs = thresholdMs;
  }

  apply({ type, at, interaction, detail }: CentreEvent): void {
    if (interaction === null) return;
    if (type === "entered") {
      this.#add(at, H.newInQueue);
      this.#waiting.set(interaction, at);
      return;
    }
    const counter = LEAVING[type];
    if (counter === undefined) return;
    this.#add(at, counter);
    if (type === "accepted" && typeof detail === "number" && detail <= this.#thresholdMs)
      this.#add(at, H.acceptedInSla);
    const enteredAt = this.#waiting.get(interaction);
    this.#waiting.delete(interaction);
    if (enteredAt !== undefined) this.#inside(enteredAt, at, (end) => this.#add(end - 1, H.insideAtEnd));
  }

  /** The spans between ascending edges (whole quarters, epoch ms), as told up to `asOf`. */
  bins(edges: readonly number[], asOf: number): Bin[] {
    const waitingInside = new Map<number, number>();
    for (const enteredAt of this.#waiting.values())
      this.#inside(enteredAt, asOf, (end) => waitingInside.set(end, (waitingInside.get(end) ?? 0) + 1));
    const quarters = [...this.#quarters.keys()].sort((left, right) => left - right);
    let place = 0;
    let level = 0;
    const through = (until: number, into: number[]) => {
      for (; place < quarters.length && (quarters[place] ?? 0) * QUARTER_MS < until; place++) {
        const counts = this.#quarters.get(quarters[place] ?? 0) ?? [];
        for (let counter = 0; counter < COUNTERS; counter++)
          into[counter] = (into[counter] ?? 0) + (counts[counter] ?? 0);
        level += (counts[H.newInQueue] ?? 0) - left(counts);
      }
    };
    through(edges[0] ?? 0, []);
    return edges.slice(1).map((end) => {
      const waitingAtStart = level;
      const counts = new Array<number>(COUNTERS).fill(0);
      through(end, counts);
      const last = this.#quarters.get(Math.floor((end - 1) / QUARTER_MS))?.[H.insideAtEnd] ?? 0;
      counts[H.insideAtEnd] = end > asOf ? this.#insideAt(asOf) : last + (waitingInside.get(end) ?? 0);
      return { counts, waitingAtStart };
    });
  }

  /** Tells every end of a quarter at which somebody waited and was still inside the threshold. */
  #inside(enteredAt: number, until: number, tell: (end: number) => void): void {
    const last = Math.min(until, enteredAt + this.#thresholdMs);
    for (let end = (Math.floor(enteredAt / QUARTER_MS) + 1) * QUARTER_MS; end <= last; end += QUARTER_MS) tell(end);
  }

  #insideAt(at: number): number {
    return [...this.#waiting.values()].filter((enteredAt) => at - enteredAt <= this.#thresholdMs).length;
  }

  #add(at: number, counter: number): void {
    const quarter = Math.floor(at / QUARTER_MS);
    const counts = this.#quarters.get(quarter) ?? new Array<number>(COUNTERS).fill(0);
    counts[counter] = (counts[counter] ?? 0) + 1;
    this.#quarters.set(quarter, counts);
  }
}

function left(counts: readonly number[]): number {
  return (
    (counts[H.accepted] ?? 0) + (counts[H.abandoned] ?? 0) + (counts[H.shortAbandoned] ?? 0) + (counts[H.diverted] ?? 0)
  );
}
