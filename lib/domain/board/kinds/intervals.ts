import { needs } from "@/lib/domain/board/needs";
import type { IntervalsOptions } from "@/lib/domain/board/options/intervals";
import { editOne, editQueues } from "@/lib/domain/board/references";
import { metricOfGroupCount } from "@/lib/domain/history/group-count";
import { isAgentCount } from "@/lib/domain/history/metric";
import type { TileKind } from "./kind";

/**
 * What was recorded, interval by interval. What a board shows is recorded, so it is asked for like any other figure; agents are counted anyhow, and
 * groups are asked for because only so it is known what they are called.
 */
export const intervals: TileKind<IntervalsOptions> = {
  family: "more",
  headline: false,
  needs: ({ series }) => {
    const metrics = [...new Set(series.map(({ metric }) => metric).filter((metric) => !isAgentCount(metric)))];
    return needs({
      queues: metrics.filter((metric) => metricOfGroupCount(metric) === null),
      groups: metrics.flatMap((metric) => metricOfGroupCount(metric) ?? []),
    });
  },
  measures: () => [],
  refer: (options, edit) => ({
    ...options,
    queues: editQueues(options.queues, edit),
    series: options.series.map((one) => ({ ...one, group: editOne(one.group, edit.groups) })),
  }),
};
