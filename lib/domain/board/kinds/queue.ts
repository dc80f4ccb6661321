import { QUEUE_STATE_KEYS } from "@/lib/domain/board/measure-needs";
import { NO_NEEDS, needs } from "@/lib/domain/board/needs";
import type { QueueOptions } from "@/lib/domain/board/options/queue";
import { editOne } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** The agents of a queue by what they do now, and what became of its customers today. */
const AGENTS = ["offering.rt", "wrapUp.rt", "onBreak.rt", "workingOffline.rt", "eligible.rt", "enabled.rt"];
const TODAY = ["accepted.today", "abandoned.today"];

/** One queue, as the board that makes itself shows it. */
export const queue: TileKind<QueueOptions> = {
  family: "queues",
  headline: false,
  needs: ({ queue: id, parts }) =>
    id === null
      ? NO_NEEDS
      : needs({
          queues: [
            ...QUEUE_STATE_KEYS,
            ...(parts.includes("agents") ? AGENTS : []),
            ...(parts.includes("today") ? TODAY : []),
          ],
        }),
  measures: () => [],
  refer: (options, edit) => ({ ...options, queue: editOne(options.queue, edit.queues) }),
};
