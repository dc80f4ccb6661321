"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { BoardTop } from "./board-top";
import { useIsWall } from "./wall-query";

/** The final shape before the first numbers: nothing jumps when they arrive. */
export function HeadlineSkeleton() {
  return (
    <div className="headline-grid" aria-hidden="true">
      {["a", "b", "c", "d", "e", "f"].map((key, index) => (
        <Card
          key={key}
          className={`headline-tile flex flex-col justify-between ${index === 3 || index === 4 ? "only-today" : ""}`}
        >
          <Skeleton className="h-[1.1em] w-[60%]" />
          <Skeleton className="h-[2.6em] w-[45%]" />
          <Skeleton className="h-[1em] w-[35%]" />
        </Card>
      ))}
    </div>
  );
}

export function QueuesSkeleton({ isWall }: { isWall: boolean }) {
  return (
    <div
      aria-hidden="true"
      className={isWall ? "grid min-h-0 grid-cols-4 grid-rows-2" : "queue-list"}
      style={isWall ? { gap: "1em" } : undefined}
    >
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
        <Card key={key} className="flex min-h-[6em] flex-col justify-between p-[1.2em]">
          <Skeleton className="h-[1.3em] w-[55%]" />
          <Skeleton className="h-[2.6em] w-[30%]" />
          <Skeleton className="h-[0.6em] w-full" />
        </Card>
      ))}
    </div>
  );
}

export function PanelSkeleton({ className = "" }: { className?: string }) {
  return (
    <Card aria-hidden="true" className={`p-[1.3em] ${className}`}>
      <Skeleton className="h-[1.3em] w-[8em]" />
      <Skeleton className="mt-[0.9em] h-[0.85em] w-full" />
    </Card>
  );
}

/** A board that makes itself before its code is there: what it is called and how fresh it is, and the shape of what comes. */
export function BoardSkeleton({ name, tenantName }: { name: string; tenantName: string }) {
  const t = useTranslations("board");
  const isWall = useIsWall();
  return (
    <main id="main" className="board" data-scale="" data-tab="queues" aria-busy="true">
      <BoardTop name={name} tenantName={tenantName} facts={[]} />
      <HeadlineSkeleton />
      <div className="board-main">
        <div className="tab-queues min-h-0 min-w-0">
          <QueuesSkeleton isWall={isWall} />
        </div>
        <div className="tab-agents min-h-0 min-w-0">
          <PanelSkeleton className="h-full" />
        </div>
      </div>
      <div className="board-foot">
        <div className="tab-today min-h-0 min-w-0">
          <PanelSkeleton className="trend-panel h-full" />
        </div>
      </div>
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
    </main>
  );
}

/** Before the code of a designed board is there. */
export function SheetSkeleton() {
  return <main id="main" className="board" data-scale="" aria-busy="true" />;
}
