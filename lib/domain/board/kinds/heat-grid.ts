import { needsOfColumn, QUEUE_STATE_KEYS } from "@/lib/domain/board/measure-needs";
import { joinNeeds, needs } from "@/lib/domain/board/needs";
import type { HeatGridOptions } from "@/lib/domain/board/options/heat-grid";
import { editKey, editQueues } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** Many queues, a cell each, coloured by one figure. What they are sized by is among what queues are judged by. */
export const heatGrid: TileKind<HeatGridOptions> = {
  family: "queues",
  headline: false,
  needs: ({ key, queues }, document) =>
    joinNeeds([
      needs({ queues: QUEUE_STATE_KEYS }),
      needsOfColumn({ of: "queues", metric: key, queues }, { use: "inherited" }, document),
    ]),
  measures: () => [],
  refer: (options, edit) => ({ ...options, queues: editQueues(options.queues, edit), key: editKey(options.key, edit) }),
};
