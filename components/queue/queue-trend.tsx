"use client";

import { useBoard } from "@/components/board/board-context";
import { TrendPanel } from "@/components/tiles/trend/trend-panel";
import { useTrend } from "@/lib/client/live/use-trend";

/** The queue's last 60 minutes. */
export function QueueTrend() {
  const { scope } = useBoard();
  return (
    <div className="grid h-72 text-[0.8rem] sm:text-[0.85rem]">
      <TrendPanel trend={useTrend(scope)} />
    </div>
  );
}
