import { needs } from "@/lib/domain/board/needs";
import type { IntervalsOptions } from "@/lib/domain/board/options/intervals";
import { editQueues } from "@/lib/domain/board/references";
import { isAgentCount } from "@/lib/domain/history/metric";
import type { TileKind } from "./kind";

/** What was recorded, interval by interval. What a board shows is recorded, so it is asked for like any other figure; agents are counted anyhow. */
export const intervals: TileKind<IntervalsOptions> = {
  family: "more",
  headline: false,
  needs: ({ series }) =>
    needs({ queues: [...new Set(series.map(({ metric }) => metric).filter((metric) => !isAgentCount(metric)))] }),
  measures: () => [],
  refer: (options, edit) => ({ ...options, queues: editQueues(options.queues, edit) }),
};
