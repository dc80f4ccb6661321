import { needsOfColumn, QUEUE_STATE_KEYS } from "@/lib/domain/board/measure-needs";
import { joinNeeds, needs } from "@/lib/domain/board/needs";
import type { QueueTableOptions } from "@/lib/domain/board/options/queue-table";
import type { TileKind } from "./kind";

/** Queues as rows, their metrics as columns. */
export const queueTable: TileKind<QueueTableOptions> = {
  family: "queues",
  headline: false,
  needs: ({ columns, queues }, document) =>
    joinNeeds([
      needs({ queues: QUEUE_STATE_KEYS }),
      ...columns.map(({ key, thresholds }) =>
        needsOfColumn({ of: "queues", metric: key, queues }, thresholds, document),
      ),
    ]),
  measures: () => [],
};
