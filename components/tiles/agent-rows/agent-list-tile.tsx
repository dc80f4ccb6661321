"use client";

import { useTranslations } from "next-intl";
import { FittedRows } from "@/components/sheet/fitted-rows";
import { Explained } from "@/components/sheet/provenance/explained";
import { RowLegend } from "@/components/sheet/row-legend";
import { RowsState } from "@/components/sheet/rows-state";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { useMetricNames } from "@/components/sheet/use-metric-names";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom } from "@/lib/domain/board/type-scale";
import { agentListPlan } from "./agent-list-plan";
import { AgentListRow } from "./agent-list-row";

/** Agents as rows: who, in which state, since when, and what else was chosen. */
export function AgentListTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const options = optionsOf(tile, "agent-list");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("agents");
  const names = useMetricNames((options?.columns.length ?? 0) > 0);
  if (options === null) return null;
  const title = tile.title ?? t("kinds.agent-list");
  const plan = agentListPlan(options, bodyRoom(room), rows, (key) => names?.short(key) ?? "");
  const { columns, columnWidth, labels, heads, head, height, rowHeight, rest, scale, showsQueues, hasRoom } = plan;
  return (
    <TileFrame
      room={room}
      title={title}
      heading={
        <Explained
          tileId={tile.id}
          of={{ by: "agents", kind: "agent-list", states: options.states }}
          className="max-w-full truncate"
        >
          {title}
        </Explained>
      }
      figure={frame}
      legend={(left) => (
        <RowLegend tileId={tile.id} kind="agents" columns={columns.map(({ key }) => key)} own={!hasRoom} left={left} />
      )}
    >
      <RowsState tileId={tile.id} rows={rows} scale={scale} empty={t("rows.noAgents")} hint={t("rows.noAgentsHint")}>
        {(shown) => (
          <FittedRows rows={shown} height={height} rowHeight={rowHeight} restHeight={rest}>
            {(ids) => (
              <>
                {head > 0 && (
                  <div className="sheet-note flex justify-end text-muted" style={{ height: `${head / 1.25}em` }}>
                    {columns.map(({ key }, index) => (
                      <span
                        key={key}
                        className="flex items-end justify-end pb-[0.2em] pl-[0.5em]"
                        style={{ width: `${columnWidth / 1.25}em` }}
                        title={labels[index]}
                      >
                        <span
                          className="sheet-column-head"
                          data-lines={heads.lines}
                          style={{ fontSize: `${heads.sizes[index] ?? 1}em` }}
                        >
                          <Explained
                            tileId={tile.id}
                            of={{
                              by: "figure",
                              measure: { of: "agents", metric: key, agents: options.agents },
                              figure: null,
                              column: key,
                            }}
                            isTabStop={false}
                            className="max-w-full text-right"
                          >
                            {labels[index]}
                          </Explained>
                        </span>
                      </span>
                    ))}
                  </div>
                )}
                <ul>
                  {ids.map((id) => (
                    <AgentListRow
                      key={id}
                      tileId={tile.id}
                      agentId={id}
                      columns={columns}
                      columnWidth={columnWidth}
                      showsQueues={showsQueues}
                      hasRoom={hasRoom}
                      height={rowHeight}
                    />
                  ))}
                </ul>
              </>
            )}
          </FittedRows>
        )}
      </RowsState>
    </TileFrame>
  );
}
