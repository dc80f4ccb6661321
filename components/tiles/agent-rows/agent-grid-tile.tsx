"use client";

import { useTranslations } from "next-intl";
import { FittedRows } from "@/components/sheet/fitted-rows";
import { RowsState } from "@/components/sheet/rows-state";
import { bodyRoom, TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { AgentCell } from "./agent-cell";

const GAP = 0.4;
/** Of a cell, em of the board's root: by how its agents are named, and a line more for each thing it tells. */
const WIDTHS = { full: 12, first: 9, initials: 6 } as const;
const LINE = 1.7;
const PADDING = 0.9;

/** Agents as cells, coloured by their state. */
export function AgentGridTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const options = optionsOf(tile, "agent-grid");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("agents");
  if (options === null) return null;
  const { width, height } = bodyRoom(room);
  const columns = Math.max(1, Math.floor((width + GAP) / (WIDTHS[options.names] + GAP)));
  const lines = 2 + Number(options.showsQueues);
  const cell = lines * LINE + PADDING + GAP;
  return (
    <TileFrame room={room} title={tile.title ?? t("kinds.agent-grid")} figure={frame}>
      <RowsState rows={rows} empty={t("rows.noAgents")}>
        {(shown) => (
          <FittedRows rows={shown} height={height} rowHeight={cell} columns={columns}>
            {(ids) => (
              <ul
                className="grid"
                style={{
                  gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                  gridAutoRows: `${cell - GAP}em`,
                  gap: `${GAP}em`,
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
