"use client";

import { Suspense, useEffect } from "react";
import { useBoard } from "@/components/board/board-context";
import { BoardHeader } from "@/components/board/board-header";
import { PanelSkeleton } from "@/components/board/board-skeleton";
import { QueuesPart } from "@/components/board/queues-part";
import { AgentsPanel } from "@/components/tiles/agents/agents-panel";
import { HeadlineRow } from "@/components/tiles/headline/headline-row";
import { useTrend } from "@/lib/client/live/use-trend";
import { later } from "@/lib/client/loading/later";

/** The charts' code is larger than that of the rest: it comes after the numbers. */
const trendPanel = later(() => import("@/components/tiles/trend/trend-panel").then((module) => module.TrendPanel));

interface PlainPictureProps {
  readonly name: string;
  readonly tenantName: string;
}

/** A board that makes itself, as a display shows it. */
export function PlainPicture({ name, tenantName }: PlainPictureProps) {
  const { scope } = useBoard();
  const trend = useTrend(scope);
  useEffect(() => trendPanel.fetchCode(), []);
  return (
    <>
      <BoardHeader name={name} tenantName={tenantName} order="board" onOrder={() => undefined} />
      <HeadlineRow trend={trend} />
      <div className="board-main">
        <div className="min-h-0 min-w-0">
          <QueuesPart isWall order="board" trend={trend} />
        </div>
        <div className="min-h-0 min-w-0">
          <AgentsPanel scrolls={false} />
        </div>
      </div>
      <div className="drawn-hour">
        <Suspense fallback={<PanelSkeleton className="h-full" />}>
          <trendPanel.Part trend={trend} />
        </Suspense>
      </div>
    </>
  );
}
