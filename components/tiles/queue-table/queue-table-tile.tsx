"use client";

import { useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { MetricHint } from "@/components/board/metric-hint";
import { calculatedIn } from "@/components/sheet/calculated-in";
import { FittedRows, filledRow } from "@/components/sheet/fitted-rows";
import { RowsState } from "@/components/sheet/rows-state";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { useMetricNames } from "@/components/sheet/use-metric-names";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { useLive } from "@/lib/client/live/use-live";
import { calculatedId } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom, QUEUE_ROWS, queueRowWidth, rowScale } from "@/lib/domain/board/type-scale";
import { QueueTableRow } from "./queue-table-row";

type Column = OptionsByKind["queue-table"]["columns"][number];

/** The least widths of the name and of a column, em of the table. */
const NAME = 10;
/** What most names take; columns grow only beyond it. */
const WHOLE_NAME = 13;
const COLUMN = 6.4;
/** Wider than this a column would only stand farther from its neighbour. */
const WIDEST_COLUMN = 10.5;

/** Queues as rows, in the server's order. */
export function QueueTableTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const options = optionsOf(tile, "queue-table");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("queues");
  const names = useMetricNames(true);
  const { scope } = useBoard();
  const own =
    useLive(scope, (view) =>
      Object.fromEntries((options?.columns ?? []).map(({ key }) => [key, calculatedIn(view, key)?.name])),
    ) ?? {};
  if (options === null) return null;
  const body = bodyRoom(room);
  const fitting = Math.max(1, Math.floor((body.width - NAME) / COLUMN));
  const columns = options.columns.slice(0, fitting);
  const { row, head } = QUEUE_ROWS;
  const scale = rowScale(options.most, body, QUEUE_ROWS, queueRowWidth(columns.length));
  const left = options.columns.length - columns.length;
  const share = (body.width / scale - WHOLE_NAME) / Math.max(1, columns.length);
  const columnWidth = Math.max(COLUMN, Math.min(WIDEST_COLUMN, share));
  const rowHeight = filledRow(body.height / scale - head, row);
  return (
    <TileFrame room={room} title={tile.title ?? t("kinds.queue-table")} figure={frame}>
      <RowsState rows={rows} scale={scale} empty={t("rows.noQueues")}>
        {(shown) => (
          <FittedRows rows={shown} height={body.height / scale - head} rowHeight={rowHeight}>
            {(ids) => (
              <table className="w-full table-fixed border-collapse">
                <thead>
                  <tr className="sheet-note text-muted" style={{ height: `${head / 1.25}em` }}>
                    <th scope="col" className="truncate text-left font-normal">
                      {t("rows.queue")}
                      {left > 0 && <span className="ml-[0.6em]">{t("rows.moreColumns", { count: left })}</span>}
                    </th>
                    {columns.map((column) => (
                      <ColumnHead
                        key={column.key}
                        column={column}
                        name={own[column.key] ?? names?.short(column.key) ?? ""}
                        width={columnWidth}
                      />
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {ids.map((id) => (
                    <QueueTableRow key={id} tileId={tile.id} queueId={id} columns={columns} height={rowHeight} />
                  ))}
                </tbody>
              </table>
            )}
          </FittedRows>
        )}
      </RowsState>
    </TileFrame>
  );
}

function ColumnHead({ column, name, width }: { column: Column; name: string; width: number }) {
  const label = column.label ?? name;
  return (
    <th
      scope="col"
      className="truncate pl-[0.6em] text-right font-normal"
      style={{ width: `${width / 1.25}em` }}
      title={label}
    >
      {calculatedId(column.key) === null ? (
        <MetricHint metric={column.key} isTabStop={false} className="max-w-full truncate">
          {label}
        </MetricHint>
      ) : (
        label
      )}
    </th>
  );
}
