import { tileCells } from "@/components/sheet/tile-now";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import type { LiveView } from "@/lib/contracts/live";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { metricOfSeries } from "@/lib/domain/board/charted-metrics";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { splitIds } from "@/lib/domain/sheet/cells";
import { intervalsQuery } from "./intervals-query";

/** What a tile of a board asks for of the past; null where it asks for nothing, or nobody knows yet of which queues. */
export function tileQuery(tile: ShownTile, cells: ReturnType<typeof tileCells>): HistoryQuery | null {
  const options = optionsOf(tile, "intervals");
  if (options === null || options.series.length === 0 || cells === null || cells.problem != null) return null;
  const { range, stepMinutes, series, band, queues } = options;
  const ids = "all" in queues ? [] : splitIds(cells.ids);
  if (!("all" in queues) && ids.length === 0) return null;
  const metrics = series.flatMap((one) => metricOfSeries(one) ?? []);
  return metrics.length === 0 ? null : intervalsQuery({ range, stepMinutes, metrics, band }, ids);
}

interface TileQuery {
  readonly tileId: string;
  readonly query: HistoryQuery;
}

/** What the tiles of a designed board ask for of the past; of one page, where that is all that is shown. */
export function tileQueries(view: LiveView, pageId: string | null = null): readonly TileQuery[] {
  const pages = view.document?.pages ?? [];
  return pages
    .filter(({ id }) => pageId === null || id === pageId)
    .flatMap(({ tiles }) => tiles)
    .flatMap((tile) => {
      const query = tileQuery(tile, tileCells(view, tile.id));
      return query === null ? [] : [{ tileId: tile.id, query }];
    });
}
