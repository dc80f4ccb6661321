"use client";

import { useTranslations } from "next-intl";
import { planHeads } from "@/components/sheet/column-heads";
import { FittedRows, sharedRow, usualCount } from "@/components/sheet/fitted-rows";
import { Explained } from "@/components/sheet/provenance/explained";
import { RowsState } from "@/components/sheet/rows-state";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { useMetricNames } from "@/components/sheet/use-metric-names";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { AGENT_ROWS, agentRowWidth, bodyRoom, rowScale } from "@/lib/domain/board/type-scale";
import { AgentListRow } from "./agent-list-row";

/** The least widths of who and what, and of a column, em of the list. */
const WHO = 17;
const COLUMN = 6.6;
/** From this width on there is room for a level's word beside a name, em of the list. */
const WORDS = 22;

/** The columns that a list's own words tell already. */
const TOLD = new Set(["activeQueues.rt"]);

/** Agents as rows: who, in which state, since when, and what else was chosen. */
export function AgentListTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const options = optionsOf(tile, "agent-list");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("agents");
  const names = useMetricNames((options?.columns.length ?? 0) > 0);
  if (options === null) return null;
  const title = tile.title ?? t("kinds.agent-list");
  const body = bodyRoom(room);
  const showsQueues = options.columns.some(({ key }) => TOLD.has(key));
  const fitting = Math.max(0, Math.floor((body.width - WHO) / COLUMN));
  const columns = options.columns.filter(({ key }) => !TOLD.has(key)).slice(0, fitting);
  const labels = columns.map(({ key, label }) => label ?? names?.short(key) ?? "");
  const plan = planHeads(
    labels,
    labels.map(() => COLUMN),
  );
  const type = { ...AGENT_ROWS, head: columns.length > 0 ? AGENT_ROWS.head + plan.more : 0 };
  const { row, head, rest } = type;
  const scale = rowScale(usualCount(options.most, rows), body, type, agentRowWidth(columns.length));
  const height = body.height / scale - head;
  const rowHeight = sharedRow(rows, height, row, rest);
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
    >
      <RowsState rows={rows} scale={scale} empty={t("rows.noAgents")} hint={t("rows.noAgentsHint")}>
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
                        style={{ width: `${COLUMN / 1.25}em` }}
                        title={labels[index]}
                      >
                        <span
                          className="sheet-column-head"
                          data-lines={plan.lines}
                          style={{ fontSize: `${plan.sizes[index] ?? 1}em` }}
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
                      columnWidth={COLUMN}
                      showsQueues={showsQueues}
                      hasRoom={body.width / scale - columns.length * COLUMN >= WORDS}
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
