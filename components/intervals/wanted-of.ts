import type { tileCells } from "@/components/sheet/tile-now";
import { metricOfSeries } from "@/lib/domain/board/charted-metrics";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { metricOfGroupCount } from "@/lib/domain/history/group-count";
import { isAgentCount } from "@/lib/domain/history/metric";
import type { WantedSeries } from "./intervals-of";

type OwnSeries = OptionsByKind["intervals"]["series"][number];

/** How series are called. */
export interface SeriesWords {
  readonly metric: (key: string) => string;
  /** What a group is called at present; null while nobody knows, and where there is none. */
  readonly group: (groupId: string) => string | null;
  readonly ofGroup: (group: string, name: string) => string;
  /** Of a board that may not tell it. */
  readonly withheld: (name: string) => string;
  /** Of a group that nobody chose, or that 8x8 has no more. */
  readonly nobody: (name: string) => string;
}

/**
 * The series of a tile under the names that they have there. What a board may not tell stays in the legend and says so: a line that is merely
 * missing would look like a day on which nobody worked.
 *
 * @param cells the tile's: they say what may not be told
 */
export function wantedOf(
  { series }: OptionsByKind["intervals"],
  cells: ReturnType<typeof tileCells>,
  words: SeriesWords,
): readonly WantedSeries[] {
  return series.map((one) => {
    const { metric, as } = one;
    return { metric: metricOfSeries(one) ?? metric, as, name: nameOf(one, cells, words) };
  });
}

function nameOf({ metric, group, label }: OwnSeries, cells: ReturnType<typeof tileCells>, words: SeriesWords): string {
  const ofGroup = metricOfGroupCount(metric);
  const name = label ?? words.metric(ofGroup ?? metric);
  if (ofGroup === null) return cells?.withheld === 1 && isAgentCount(metric) ? words.withheld(name) : name;
  if (cells?.groupless === 1) return words.withheld(name);
  const groupName = group === null ? null : words.group(group);
  if (groupName === null) return words.nobody(name);
  return label ?? words.ofGroup(groupName, name);
}
