import type { PartAge } from "@/components/board/age";
import { type KnownQueue, modelOf, type QueueModel } from "@/components/tiles/queue/queue-model";
import type { Metrics } from "@/lib/domain/snapshot";
import { queueState } from "@/lib/domain/state/queue-state";

interface RememberedRow extends KnownQueue {
  readonly metrics: Metrics;
  readonly age: PartAge;
}

/** The model of a queue that no view tells of any more, as its last row had it: nothing in it runs. */
export function rememberedQueue(row: RememberedRow): QueueModel {
  return modelOf(row, queueState(row.metrics, row.age.elapsed), row.age, 0);
}
