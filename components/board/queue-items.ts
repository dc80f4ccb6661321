import type { Departure } from "./departures";
import type { QueueOrder } from "./queue-states";

/** A place on the board: a queue, or the note that one went. */
export interface QueueItem {
  readonly id: string;
  readonly gone: Departure | null;
}

/** Queues in their order with the departed in their old places; by need, the departed come last. */
export function queueItems(ids: readonly string[], gone: readonly Departure[], order: QueueOrder): QueueItem[] {
  const items: QueueItem[] = ids.map((id) => ({ id, gone: null }));
  const sorted = [...gone].sort((a, b) => a.index - b.index);
  for (const departure of sorted) {
    const item = { id: departure.id, gone: departure };
    if (order === "need") items.push(item);
    else items.splice(departure.index, 0, item);
  }
  return items;
}
