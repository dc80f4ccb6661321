"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FittedRows } from "@/components/sheet/fitted-rows";
import { sharedRow } from "@/components/sheet/fitting-lines";
import { Explained } from "@/components/sheet/provenance/explained";
import { RowLegend } from "@/components/sheet/row-legend";
import { RowsState } from "@/components/sheet/rows-state";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { useColumnName } from "@/components/sheet/use-measure-name";
import { useNoQueues } from "@/components/sheet/use-no-queues";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { createStable } from "@/lib/client/query/stable";
import { calculatedId, type Measure } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom, QUEUE_ROWS } from "@/lib/domain/board/type-scale";
import { queueTablePlan } from "./queue-columns";
import { QueueTableRow } from "./queue-table-row";

type Column = OptionsByKind["queue-table"]["columns"][number];

/** Queues as rows, in the server's order. */
export function QueueTableTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const options = optionsOf(tile, "queue-table");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("queues");
  const none = useNoQueues(options?.queues ?? { all: true });
  const nameOf = useColumnName(true);
  // Rows are rendered again for a change of their own only.
  const [stable] = useState(() => createStable<readonly { readonly key: string }[]>());
  if (options === null) return null;
  const body = bodyRoom(room);
  const { row, rest } = QUEUE_ROWS;
  const heads = options.columns.map(({ key, label }) => label ?? nameOf(key));
  const { widths, scale, headPlan: plan, head } = queueTablePlan(heads, options.most, body);
  const columns = options.columns.slice(0, widths.length);
  const left = options.columns.length - columns.length;
  const height = body.height / scale - head;
  const rowHeight = sharedRow(rows, height, row, rest);
  const cells = stable(columns.map(({ key }) => ({ key })));
  const title = tile.title ?? t("kinds.queue-table");
  return (
    <TileFrame
      room={room}
      title={title}
      heading={
        <Explained tileId={tile.id} of={{ by: "rows", kind: "queue-table" }} className="max-w-full truncate">
          {title}
        </Explained>
      }
      figure={frame}
      legend={(left) => (
        <RowLegend tileId={tile.id} kind="queues" columns={cells.map(({ key }) => key)} own={false} left={left} />
      )}
    >
      <RowsState tileId={tile.id} rows={rows} scale={scale} {...none}>
        {(shown) => (
          <FittedRows rows={shown} height={height} rowHeight={rowHeight} restHeight={rest}>
            {(ids) => (
              <table className="w-full table-fixed border-collapse">
                <thead>
                  <tr className="sheet-note text-muted" style={{ height: `${head / 1.25}em` }}>
                    <th scope="col" className="truncate pb-[0.15em] text-left align-bottom font-normal leading-[1.15]">
                      {t("rows.queue")}
                      {left > 0 && <span className="ml-[0.6em]">{t("rows.moreColumns", { count: left })}</span>}
                    </th>
                    {columns.map((column, index) => (
                      <ColumnHead
                        key={column.key}
                        tileId={tile.id}
                        column={column}
                        queues={options.queues}
                        label={heads[index] ?? ""}
                        width={widths[index] ?? 0}
                        lines={plan.lines}
                        size={plan.sizes[index] ?? 1}
                      />
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {ids.map((id) => (
                    <QueueTableRow key={id} tileId={tile.id} queueId={id} columns={cells} height={rowHeight} />
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

interface ColumnHeadProps {
  tileId: string;
  column: Column;
  queues: OptionsByKind["queue-table"]["queues"];
  label: string;
  /** em of the table. */
  width: number;
  lines: 1 | 2;
  /** A share of the usual size. */
  size: number;
}

function ColumnHead({ tileId, column: { key }, queues, label, width, lines, size }: ColumnHeadProps) {
  const id = calculatedId(key);
  const measure: Measure = id === null ? { of: "queues", metric: key, queues } : { of: "calculated", id, queues };
  return (
    <th
      scope="col"
      className="overflow-hidden pb-[0.15em] pl-[0.6em] text-right align-bottom font-normal"
      style={{ width: `${width / 1.25}em` }}
      title={label}
    >
      <span className="sheet-column-head" data-lines={lines} style={{ fontSize: `${size}em` }}>
        <Explained
          tileId={tileId}
          of={{ by: "figure", measure, figure: null, column: key }}
          isTabStop={false}
          className="max-w-full text-right"
        >
          {label}
        </Explained>
      </span>
    </th>
  );
}
