import type { QueueSelection } from "@/lib/domain/board/measure";

/** What a tile of queues says where it has none, and what to do about it, keys of `tiles.rows`: by media they appear once somebody says which queue has which. */
export function noQueuesWords(queues: QueueSelection) {
  return "media" in queues
    ? ({ empty: "noMedia", hint: "noMediaHint" } as const)
    : ({ empty: "noQueues", hint: "noQueuesHint" } as const);
}
