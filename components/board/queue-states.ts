import type { LiveView } from "@/lib/contracts/live";
import { compareByNeed, type QueueState, queueState } from "@/lib/domain/state/queue-state";
import { partAge } from "./age";

export interface QueueNow {
  readonly id: string;
  readonly name: string;
  readonly state: QueueState;
}

/** The states of one view at one second: tiles, order and announcements all ask for the same. */
const memo = new WeakMap<LiveView, { now: number; queues: ReadonlyMap<string, QueueNow> }>();

/** Every queue's state at `now`, by id, in the board's order. */
export function queuesAt(view: LiveView, now: number): ReadonlyMap<string, QueueNow> {
  const held = memo.get(view);
  if (held !== undefined && held.now === now) return held.queues;
  const { elapsed } = partAge(view, "queues", now);
  const queues = new Map(
    view.queues.map(({ id, name, metrics }) => [id, { id, name, state: queueState(metrics, elapsed) }] as const),
  );
  memo.set(view, { now, queues });
  return queues;
}

export type QueueOrder = "board" | "need";

/** Queue ids in the wanted order. Equal need keeps the board's order, so that tiles don't dance. */
export function orderQueues(queues: readonly QueueNow[], order: QueueOrder): string[] {
  const places = queues.map((queue, index) => ({ queue, index }));
  if (order === "need") places.sort((a, b) => compareByNeed(a.queue.state, b.queue.state) || a.index - b.index);
  return places.map(({ queue }) => queue.id);
}
