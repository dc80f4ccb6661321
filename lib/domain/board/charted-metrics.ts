import { countOfGroup, metricOfGroupCount } from "@/lib/domain/history/group-count";
import type { BoardDocument } from "./document";
import type { OptionsByKind } from "./options/options-by-kind";
import { optionsOf } from "./options/options-of";

type Series = OptionsByKind["intervals"]["series"][number];

/** What history is asked for by; null where it is of a group that nobody chose. */
export function metricOfSeries({ metric, group }: Pick<Series, "metric" | "group">): string | null {
  if (metricOfGroupCount(metric) === null) return metric;
  return group === null ? null : countOfGroup(metric, group);
}

/** All that a board shows of the past: what history of it may be asked for by whoever sees no more than the board. */
export function chartedMetrics({ pages }: Pick<BoardDocument, "pages">): ReadonlySet<string> {
  const tiles = pages.flatMap((page) => page.tiles);
  const series = tiles.flatMap((tile) => optionsOf(tile, "intervals")?.series ?? []);
  return new Set(series.flatMap((one) => metricOfSeries(one) ?? []));
}
