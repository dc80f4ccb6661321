"use client";

import { FittedRows } from "@/components/sheet/fitted-rows";
import { MeasureHeading, useMeasureTitle } from "@/components/sheet/measure-title";
import { RowLegend } from "@/components/sheet/row-legend";
import { RowsState } from "@/components/sheet/rows-state";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { useNoQueues } from "@/components/sheet/use-no-queues";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { calculatedId, type Measure } from "@/lib/domain/board/measure";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom } from "@/lib/domain/board/type-scale";
import { HeatCell } from "./heat-cell";
import { heatLayout } from "./heat-layout";

/** Height of the line that counts what is not shown, em. */
const REST = 2.05;

/** Many queues as cells, coloured by the level of one figure. */
export function HeatGridTile({ tile, room }: TileProps) {
  const options = optionsOf(tile, "heat-grid");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("queues");
  const none = useNoQueues(options?.queues ?? { all: true });
  const id = options === null ? null : calculatedId(options.key);
  const measure: Measure | null =
    options === null
      ? null
      : id === null
        ? { of: "queues", metric: options.key, queues: options.queues }
        : { of: "calculated", id, queues: options.queues };
  const title = useMeasureTitle(tile, measure);
  if (options === null || measure === null) return null;
  const { width, height } = bodyRoom(room);
  return (
    <TileFrame
      room={room}
      title={title}
      heading={<MeasureHeading tileId={tile.id} title={title} measure={measure} column={options.key} />}
      figure={frame}
      legend={(left) => <RowLegend tileId={tile.id} kind="queues" columns={[options.key]} own={false} left={left} />}
    >
      <RowsState tileId={tile.id} rows={rows} {...none}>
        {(shown) => {
          // Of more queues than may be shown the rest is counted below the cells.
          const left = height - (shown.count > shown.ids.length ? REST : 0);
          const plan = heatLayout(shown.ids.length, { width, height: left });
          return (
            <FittedRows
              rows={shown}
              height={height + plan.gap}
              rowHeight={plan.height}
              columns={plan.columns}
              restHeight={REST}
            >
              {(ids) => (
                <ul
                  className="grid min-h-0 flex-1"
                  style={{
                    gridTemplateColumns: `repeat(${plan.columns}, minmax(0, 1fr))`,
                    gridAutoRows: `${plan.height - plan.gap}em`,
                    gap: `${plan.gap}em`,
                  }}
                >
                  {ids.map((queueId) => (
                    <HeatCell key={queueId} tileId={tile.id} queueId={queueId} options={options} plan={plan} />
                  ))}
                </ul>
              )}
            </FittedRows>
          );
        }}
      </RowsState>
    </TileFrame>
  );
}
