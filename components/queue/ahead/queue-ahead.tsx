"use client";

import { Suspense } from "react";
import { useBoard } from "@/components/board/board-context";
import { useOutlook } from "@/lib/client/live/use-outlook";
import { later } from "@/lib/client/loading/later";

const panel = later(() => import("./ahead-panel").then((module) => module.AheadPanel));

/** What comes next of the queue, where anything can be said of it. */
export function QueueAhead() {
  const { scope } = useBoard();
  const outlook = useOutlook(scope);
  if (outlook === undefined) return null;
  if (outlook.serviceLevel === null && outlook.wait === null && outlook.staffing === null) return null;
  return (
    <Suspense fallback={null}>
      <panel.Part outlook={outlook} />
    </Suspense>
  );
}
