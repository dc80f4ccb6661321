import { NO_NEEDS, needs } from "@/lib/domain/board/needs";
import type { OutlookOptions } from "@/lib/domain/board/options/outlook";
import { editOne } from "@/lib/domain/board/references";
import { FACT_KEYS } from "@/lib/domain/staffing/queue-facts";
import type { TileKind } from "./kind";

/** What comes next of a queue. It depends on all queues that share agents with it: figures of every one, who is at work, who serves which. */
export const outlook: TileKind<OutlookOptions> = {
  family: "queues",
  headline: false,
  needs: ({ queue }) =>
    queue === null ? NO_NEEDS : needs({ queues: FACT_KEYS, agents: ["status.rt"], rosters: "all" }),
  measures: () => [],
  refer: (options, edit) => ({ ...options, queue: editOne(options.queue, edit.queues) }),
};
