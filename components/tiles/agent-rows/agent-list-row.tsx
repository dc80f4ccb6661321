"use client";

import { memo } from "react";
import { AgentLine } from "@/components/agent/agent-line";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { RowFigureText } from "@/components/sheet/row-figure";
import { rowFigure } from "@/components/sheet/row-now";
import { tileCells } from "@/components/sheet/tile-now";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";
import { agentNow } from "./agent-model";

interface AgentListRowProps {
  tileId: string;
  agentId: string;
  columns: readonly { readonly key: string }[];
  /** em of the list. */
  columnWidth: number;
  height: number;
  showsQueues: boolean;
  /** Whether a level may be told in words. */
  hasRoom: boolean;
}

/** One agent of a list; rendered again only for a change of its own. */
export const AgentListRow = memo(function AgentListRow(props: AgentListRowProps) {
  const { tileId, agentId, columns, columnWidth, height, showsQueues, hasRoom } = props;
  const { scope, timeZone } = useBoard();
  const model = useMoment(scope, (view, now) => {
    const agent = agentNow(view, tileId, agentId, now);
    if (agent === null) return null;
    const { metrics, queues, ...rest } = agent;
    const cells = tileCells(view, tileId) ?? {};
    const levelOf = (key: string) => levelIn(cells[rowCell("level", agentId, key)]);
    // What somebody did for the tile's queues is the tile's own figure, all else the agent's.
    const figureOf = (key: string) => {
      const value = cells[rowCell("value", agentId, key)];
      return rowFigure(view, "agents", value === undefined ? metrics : { [key]: value }, key, now, levelOf(key));
    };
    return {
      ...rest,
      queue: showsQueues ? (queues[0] ?? null) : null,
      moreQueues: Math.max(0, queues.length - 1),
      figures: columns.map(({ key }) => figureOf(key)),
    };
  });
  if (model == null) return null;
  return (
    <AgentLine
      agentId={agentId}
      agent={model}
      isNamed={model.isNamed}
      level={model.level}
      hasRoom={hasRoom}
      isTabStop={false}
      style={{ height: `${height}em` }}
    >
      {model.figures.map((figure, index) => {
        const key = columns[index]?.key ?? "";
        return (
          <span key={key} className="shrink-0 truncate text-right" style={{ width: `${columnWidth}em` }}>
            <span className="text-[1.25em]">
              <RowFigureText figure={figure} metric={key} timeZone={timeZone} />
            </span>
          </span>
        );
      })}
    </AgentLine>
  );
});
