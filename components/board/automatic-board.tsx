"use client";

import { useTranslations } from "next-intl";
import { Suspense, useEffect } from "react";
import { AgentsPanel } from "@/components/tiles/agents/agents-panel";
import { HeadlineRow } from "@/components/tiles/headline/headline-row";
import { Boundary } from "@/components/ui/boundary";
import { useLive } from "@/lib/client/live/use-live";
import { useTrend } from "@/lib/client/live/use-trend";
import { later } from "@/lib/client/loading/later";
import { useBoard } from "./board-context";
import { BoardHeader } from "./board-header";
import { HeadlineSkeleton, PanelSkeleton } from "./board-skeleton";
import { FailedTile } from "./failed-tile";
import type { QueueOrder } from "./queue-states";
import { QueuesPart } from "./queues-part";
import { TabBar, useTab } from "./tab-bar";
import { TroublePlace } from "./trouble-place";
import { useRemembered } from "./use-remembered";
import { useTrouble } from "./use-trouble";
import { useIsWall } from "./wall-query";

/** The chart's frame comes with the chart, which is larger than the rest of the board together. */
const trendPanel = later(() => import("@/components/tiles/trend/trend-panel").then((module) => module.TrendPanel));

/** What is said aloud are changes of numbers that were seen: it has until the second ones. */
const announcer = later(() => import("./announcer").then((module) => module.Announcer));

const ORDERS: readonly QueueOrder[] = ["board", "need"];

/** More queues than this are ranked by need unless a person chose otherwise: page one should be the one that matters. */
const RANKED_FROM = 31;

/** A board as it makes itself: headline, queues, people and the last hour. */
export function AutomaticBoard({ name, tenantName }: { name: string; tenantName: string }) {
  const t = useTranslations("board");
  const { scope } = useBoard();
  useEffect(() => {
    trendPanel.fetchCode();
    announcer.fetchCode();
  }, []);
  const isWall = useIsWall();
  const tab = useTab();
  const trouble = useTrouble();
  const trend = useTrend(scope);
  const count = useLive(scope, (view) => view.queues.length);
  const [chosen, choose] = useRemembered(`wallboard-order-${scope.boardId}`, ORDERS, null);
  const order = chosen ?? (!isWall || (count ?? 0) >= RANKED_FROM ? "need" : "board");
  const hasData = count !== undefined;
  return (
    <main id="main" className="board" data-scale="" data-tab={tab} data-trouble={trouble === null ? undefined : ""}>
      <BoardHeader name={name} tenantName={tenantName} order={order} onOrder={choose} />
      {hasData ? (
        <Part failed={t("queue.failed")}>
          <HeadlineRow trend={trend} />
        </Part>
      ) : (
        <HeadlineSkeleton />
      )}
      <div className="board-main">
        <div className="tab-queues min-h-0 min-w-0">
          <Part failed={t("queue.failed")}>
            <QueuesPart isWall={isWall} order={order} trend={trend} />
          </Part>
        </div>
        <div className="tab-agents min-h-0 min-w-0">
          <Part failed={t("agents.failed")}>
            {hasData ? <AgentsPanel scrolls={!isWall} /> : <PanelSkeleton className="h-full" />}
          </Part>
        </div>
      </div>
      {/* What is wrong takes its room from the chart, or stands over the page's end: no tile moves when it comes or goes. */}
      <div className="board-foot">
        <TroublePlace trouble={trouble} />
        <div className="tab-today min-h-0 min-w-0">
          <Part failed={t("trend.failed")}>
            <Suspense fallback={<PanelSkeleton className="trend-panel h-full" />}>
              {hasData ? <trendPanel.Part trend={trend} /> : <PanelSkeleton className="trend-panel h-full" />}
            </Suspense>
          </Part>
        </div>
      </div>
      <TabBar tab={tab} />
      {hasData ? (
        <Suspense fallback={null}>
          <announcer.Part />
        </Suspense>
      ) : (
        <p role="status" className="sr-only">
          {t("loading")}
        </p>
      )}
    </main>
  );
}

/** One part of the board fails by itself and is tried again by itself. */
function Part({ failed, children }: { failed: string; children: React.ReactNode }) {
  return <Boundary fallback={(reset) => <FailedTile text={failed} reset={reset} />}>{children}</Boundary>;
}
