"use client";

import { Suspense } from "react";
import { useBoard } from "@/components/board/board-context";
import { Card } from "@/components/ui/card";
import { useOutlook } from "@/lib/client/live/use-outlook";
import { later } from "@/lib/client/loading/later";

const panel = later(() => import("./ahead-panel").then((module) => module.AheadPanel));

/** Its room, before anything is known, so that what stands below does not jump. */
function Room() {
  return <Card className="mt-4 min-h-[12.5rem]" />;
}

/** What comes next of the queue. */
export function QueueAhead() {
  const { scope } = useBoard();
  const outlook = useOutlook(scope);
  if (outlook === undefined || outlook.asOf === null) return <Room />;
  return (
    <Suspense fallback={<Room />}>
      <panel.Part outlook={outlook} />
    </Suspense>
  );
}
