"use client";

import { Suspense } from "react";
import { useBoard } from "@/components/board/board-context";
import { PanelSkeleton } from "@/components/board/board-skeleton";
import { useTrend } from "@/lib/client/live/use-trend";
import { later } from "@/lib/client/loading/later";

const chart = later(() => import("./chosen-trend").then((module) => module.ChosenTrend));

/** The queue's last 60 minutes, or any recorded metric of it over an hour, the day, the week or the month. */
export function QueueTrend() {
  const { scope } = useBoard();
  const trend = useTrend(scope);
  return (
    <div className="grid h-[26rem] sm:h-72 text-[0.8rem] sm:text-[0.85rem]">
      <Suspense fallback={<PanelSkeleton className="trend-panel h-full" />}>
        <chart.Part trend={trend} />
      </Suspense>
    </div>
  );
}
