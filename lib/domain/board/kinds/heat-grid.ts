import { needsOfColumn, QUEUE_STATE_KEYS } from "@/lib/domain/board/measure-needs";
import { joinNeeds, needs } from "@/lib/domain/board/needs";
import type { HeatGridOptions } from "@/lib/domain/board/options/heat-grid";
import { editKey, editQueues } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** Many queues, a cell each, coloured by one figure. What they are sized by is among what queues are judged by. */
export const heatGrid: TileKind<HeatGridOptions> = {
  family: "queues",
  headline: false,
  needs: ({ key, queues }, context) =>
    joinNeeds([
      needs({ queues: QUEUE_STATE_KEYS }),
      needsOfColumn(key, { of: "queues", queues }, { use: "inherited" }, context),
    ]),
  measures: () => [],
  refer: (options, edit) => ({ ...options, queues: editQueues(options.queues, edit), key: editKey(options.key, edit) }),
};
