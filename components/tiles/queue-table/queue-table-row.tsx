"use client";

import { memo } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { RowFigureText } from "@/components/sheet/row-figure";
import { calculatedRowFigure, rowFigure } from "@/components/sheet/row-now";
import { tileCells } from "@/components/sheet/tile-now";
import { PageLink } from "@/components/ui/page-link";
import { calculatedId } from "@/lib/domain/board/measure";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";

interface QueueTableRowProps {
  tileId: string;
  queueId: string;
  columns: readonly { readonly key: string }[];
  /** em of the board's root. */
  height: number;
}

/** One queue of a table; rendered again only for a change of its own. */
export const QueueTableRow = memo(function QueueTableRow({ tileId, queueId, columns, height }: QueueTableRowProps) {
  const { scope, timeZone } = useBoard();
  const model = useMoment(scope, (view, now) => {
    const row = view.queues.find(({ id }) => id === queueId);
    const cells = tileCells(view, tileId);
    if (row === undefined || cells === null) return null;
    const figures = columns.map(({ key }) => {
      const level = levelIn(cells[rowCell("level", queueId, key)]);
      const own = cells[rowCell("value", queueId, key)];
      if (calculatedId(key) !== null) return calculatedRowFigure(view, key, own, now, level);
      return rowFigure(view, "queues", row.metrics, key, now, level);
    });
    return { name: row.name, figures };
  });
  if (model == null) return null;
  return (
    <tr className="border-t border-line" style={{ height: `${height}em` }}>
      <th scope="row" className="relative truncate text-left font-semibold">
        <PageLink
          href={`/boards/${encodeURIComponent(scope.boardId)}/queues/${encodeURIComponent(queueId)}`}
          title={model.name}
          dir="auto"
          tabIndex={-1}
          className="tile-link block truncate text-[1.3em]"
        >
          {model.name}
        </PageLink>
      </th>
      {model.figures.map((figure, index) => {
        const key = columns[index]?.key ?? "";
        return (
          <td key={key} className="overflow-hidden pl-[0.6em] text-right">
            <span className="text-[1.4em]">
              <RowFigureText figure={figure} metric={key} timeZone={timeZone} />
            </span>
          </td>
        );
      })}
    </tr>
  );
});
