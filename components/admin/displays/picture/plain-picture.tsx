"use client";

import { useBoard } from "@/components/board/board-context";
import { QueuesPart } from "@/components/board/queues-part";
import { AgentsPanel } from "@/components/tiles/agents/agents-panel";
import { HeadlineRow } from "@/components/tiles/headline/headline-row";
import { useTrend } from "@/lib/client/live/use-trend";

/** A board that makes itself, as a wall shows it, without what is below its tiles. */
export function PlainPicture() {
  const { scope } = useBoard();
  const trend = useTrend(scope);
  return (
    <>
      <HeadlineRow trend={trend} />
      <div className="board-main">
        <div className="min-h-0 min-w-0">
          <QueuesPart isWall order="board" trend={trend} />
        </div>
        <div className="min-h-0 min-w-0">
          <AgentsPanel scrolls={false} />
        </div>
      </div>
    </>
  );
}
