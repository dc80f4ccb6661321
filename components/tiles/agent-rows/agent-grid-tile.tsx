"use client";

import { useTranslations } from "next-intl";
import { FittedRows } from "@/components/sheet/fitted-rows";
import { sharedRow, usualCount } from "@/components/sheet/fitting-lines";
import { Explained } from "@/components/sheet/provenance/explained";
import { RowLegend } from "@/components/sheet/row-legend";
import { RowsState } from "@/components/sheet/rows-state";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { AGENT_CELLS, agentCell, bodyRoom, gridScale } from "@/lib/domain/board/type-scale";
import { AgentCell } from "./agent-cell";

/** Agents as cells, coloured by their state. */
export function AgentGridTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const options = optionsOf(tile, "agent-grid");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("agents");
  if (options === null) return null;
  const title = tile.title ?? t("kinds.agent-grid");
  const body = bodyRoom(room);
  const { gap, rest } = AGENT_CELLS;
  const cell = agentCell(options);
  const scale = gridScale(usualCount(options.most, rows), body, cell);
  const columns = Math.max(1, Math.floor((body.width / scale + gap) / (cell.width + gap)));
  const height = body.height / scale + gap;
  const rowHeight = sharedRow(rows, height, cell.height + gap, rest, columns);
  return (
    <TileFrame
      room={room}
      title={title}
      heading={
        <Explained
          tileId={tile.id}
          of={{ by: "agents", kind: "agent-grid", states: options.states }}
          className="max-w-full truncate"
        >
          {title}
        </Explained>
      }
      figure={frame}
      legend={(left) => <RowLegend tileId={tile.id} kind="agents" columns={[]} own left={left} />}
    >
      <RowsState tileId={tile.id} rows={rows} scale={scale} empty={t("rows.noAgents")} hint={t("rows.noAgentsHint")}>
        {(shown) => (
          <FittedRows rows={shown} height={height} rowHeight={rowHeight} restHeight={rest} columns={columns}>
            {(ids) => (
              <ul
                className="grid"
                style={{
                  gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                  gridAutoRows: `${rowHeight - gap}em`,
                  gap: `${gap}em`,
                  marginBottom: `${gap}em`,
                }}
              >
                {ids.map((id) => (
                  <AgentCell key={id} tileId={tile.id} agentId={id} options={options} />
                ))}
              </ul>
            )}
          </FittedRows>
        )}
      </RowsState>
    </TileFrame>
  );
}
