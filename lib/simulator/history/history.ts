import type { CentreEvent } from "../centre/event-log";
import type { QueueSpec } from "../centre/specs";
import { type Bin, ChannelCounts, isCounted, QUARTER_MS } from "./channel-counts";
import { type Past, pastEvents } from "./past";

/** A way by which customers reach a queue. */
export interface Channel {
  readonly id: string;
  readonly name: string;
}

/**
 * A tenant's event log counted by quarters of an hour, as the Historical API tells of it: some minutes behind the live data, and with the days
 * before the doors opened, which are made up when somebody first asks for them.
 */
export class History {
  readonly #past: Past;
  readonly #lagMs: number;
  readonly #channels = new Map<string, readonly ChannelCounts[]>();
  readonly #withPast = new Set<string>();
  #pending: CentreEvent[] = [];
  #settleBeyond = 2_000;

  /** @param lagMs how far behind the live data reports are */
  constructor(past: Past, lagMs: number) {
    this.#past = past;
    this.#lagMs = lagMs;
    for (const queue of past.spec.queues) {
      const counts = channelsOf(queue, past).map(() => new ChannelCounts(queue.slaThresholdMs));
      this.#channels.set(queue.id, counts);
    }
  }

  /** Hears the centre's log, in order. */
  readonly hear = (event: CentreEvent): void => {
    if (!isCounted(event.type)) return;
    this.#pending.push(event);
    // Nobody may ever ask for a report: what is old enough is counted in passing.
    if (this.#pending.length < this.#settleBeyond) return;
    this.settle(event.at);
    this.#settleBeyond = Math.max(2_000, 2 * this.#pending.length);
  };

  /** Counts what reports may tell at the live moment `now`; answers up to when that is, epoch ms. */
  settle(now: number): number {
    const asOf = now - this.#lagMs;
    const first = this.#pending.findIndex(({ at }) => at > asOf);
    const due = this.#pending.splice(0, first < 0 ? this.#pending.length : first);
    for (const event of due) this.#count(event);
    return asOf;
  }

  /** A queue's days before the doors opened, as the log would have told them. */
  past(queueId: string): readonly CentreEvent[] {
    return pastEvents(this.#past, queueId);
  }

  /** The quarter of an hour in which the earliest of it happened, epoch ms. */
  get from(): number {
    return Math.floor(this.#past.from / QUARTER_MS) * QUARTER_MS;
  }

  channels(queue: QueueSpec): readonly Channel[] {
    return channelsOf(queue, this.#past);
  }

  /** A channel's counts between ascending edges, epoch ms. */
  bins(queueId: string, channel: number, edges: readonly number[], asOf: number): readonly Bin[] {
    if (!this.#withPast.has(queueId)) {
      this.#withPast.add(queueId);
      for (const event of this.past(queueId)) this.#count(event);
    }
    return this.#channels.get(queueId)?.[channel]?.bins(edges, asOf) ?? [];
  }

  #count(event: CentreEvent): void {
    const channels = this.#channels.get(event.queueId ?? "") ?? [];
    channels[channelOf(event.interaction ?? 0, channels.length)]?.apply(event);
  }
}

/** Which of a queue's channels an interaction came by: its number decides. */
export function channelOf(interaction: number, channels: number): number {
  return Math.abs(interaction) % Math.max(1, channels);
}

/** One to three, so that a queue's rows must be added up. */
function channelsOf(queue: QueueSpec, { spec }: Past): Channel[] {
  const count = 1 + (spec.queues.indexOf(queue) % 3);
  return Array.from({ length: count }, (_, index) => ({
    id: `${queue.id}-ch${index + 1}`,
    name: `${queue.media} line ${index + 1} of ${queue.id}`,
  }));
}
