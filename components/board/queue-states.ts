import type { LiveView } from "@/lib/contracts/live";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import { givenLevels, underLevels } from "@/lib/domain/state/given-levels";
import { compareByNeed, type QueueState, queueState } from "@/lib/domain/state/queue-state";
import { partAge } from "./age";
import { oncePerMoment } from "./once-per-view";

export interface QueueNow {
  readonly id: string;
  readonly name: string;
  readonly media: QueueMedia | null;
  readonly state: QueueState;
}

/** Every queue's state at `now`, by id, in the board's order. Tiles, order and announcements all ask for the same. */
export const queuesAt = oncePerMoment((view: LiveView, now: number): ReadonlyMap<string, QueueNow> => {
  const { elapsed } = partAge(view, "queues", now);
  const given = givenLevels(view, "queues");
  return new Map(
    view.queues.map(
      ({ id, name, media = null, metrics }) =>
        [id, { id, name, media, state: underLevels(queueState(metrics, elapsed), id, given) }] as const,
    ),
  );
});

export type QueueOrder = "board" | "need";

/** Queue ids in the wanted order. Equal need keeps the board's order, so that tiles don't dance. */
export function orderQueues(queues: readonly QueueNow[], order: QueueOrder): string[] {
  const places = queues.map((queue, index) => ({ queue, index }));
  if (order === "need") places.sort((a, b) => compareByNeed(a.queue.state, b.queue.state) || a.index - b.index);
  return places.map(({ queue }) => queue.id);
}
