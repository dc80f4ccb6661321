import { needsOfColumn, QUEUE_STATE_KEYS } from "@/lib/domain/board/measure-needs";
import { joinNeeds, needs } from "@/lib/domain/board/needs";
import type { QueueTableOptions } from "@/lib/domain/board/options/queue-table";
import { editKey, editQueues } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** Queues as rows, their metrics as columns. */
export const queueTable: TileKind<QueueTableOptions> = {
  family: "queues",
  headline: false,
  needs: ({ columns, queues }, context) =>
    joinNeeds([
      needs({ queues: QUEUE_STATE_KEYS }),
      ...columns.map(({ key, thresholds }) => needsOfColumn(key, { of: "queues", queues }, thresholds, context)),
    ]),
  measures: () => [],
  refer: (options, edit) => ({
    ...options,
    queues: editQueues(options.queues, edit),
    columns: options.columns.map((column) => ({ ...column, key: editKey(column.key, edit) })),
    sort: options.sort.by === "column" ? { ...options.sort, key: editKey(options.sort.key, edit) } : options.sort,
  }),
};
