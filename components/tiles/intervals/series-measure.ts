import type { Measure } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { metricOfGroupCount } from "@/lib/domain/history/group-count";
import { isAgentCount } from "@/lib/domain/history/metric";

/** What each series of a chart of intervals is a figure of, under the name that its author gave it. */
export function seriesMeasures({
  series,
  queues,
}: OptionsByKind["intervals"]): readonly { readonly label: string | null; readonly measure: Measure }[] {
  return series.map(({ metric, group, label }) => {
    const ofGroup = metricOfGroupCount(metric);
    if (ofGroup !== null)
      return { label, measure: { of: "groups", metric: ofGroup, groups: { ids: group === null ? [] : [group] } } };
    if (isAgentCount(metric)) return { label, measure: { of: "agents", metric, agents: { all: true } } };
    return { label, measure: { of: "queues", metric, queues } };
  });
}
