"use client";

import { useTranslations } from "next-intl";
import type { QueueTileVariant } from "@/components/tiles/queue/tile-head";
import { useBoard } from "./board-context";
import type { Page } from "./layout";
import { legendOf } from "./legend-marks";
import { PartMark } from "./mark";
import { MarkLegend } from "./mark-legend";
import { MetricHint } from "./metric-hint";
import { QueueCount } from "./queue-controls";
import { queueLegend } from "./queue-legend";
import type { QueueOrder } from "./queue-states";
import { useMoment } from "./use-moment";

interface QueueToolbarProps {
  page: Page;
  count: number;
  order: QueueOrder;
  onPage: ((page: number) => void) | null;
  variant: QueueTileVariant;
}

/**
 * What compact tiles have no room for: what their bare figures are, what their shapes mean while there are any, how old they are once they are
 * not live; and how many queues there are.
 */
export function QueueToolbar({ page, count, order, onPage, variant }: QueueToolbarProps) {
  const t = useTranslations("board.queue");
  const { scope } = useBoard();
  const marked = useMoment(scope, queueLegend) ?? [];
  return (
    <div className="flex h-full items-center pb-[0.4em] text-muted">
      <span className="flex text-words">
        <MetricHint metric="interactionsWaitInQueue.rt">{t("waiting")}</MetricHint>
        <span className="px-[0.4em]">·</span>
        <MetricHint metric="interactionsLongestWaitInQueue.rt">{t("longestWait")}</MetricHint>
        {variant === "slim" && (
          <>
            <span className="px-[0.4em]">·</span>
            <MetricHint metric="slaPercentage.today">{t("inSla")}</MetricHint>
          </>
        )}
      </span>
      {/* A mark that has no room wraps out of sight: its word is whole or not there. */}
      <span className="ml-[1.2em] flex h-[1.3em] min-w-0 flex-1 flex-wrap space-x-[1.2em] overflow-hidden text-words leading-[1.3]">
        <MarkLegend marks={legendOf(marked.map(({ word, level }) => ({ level, word: t(word) })))} />
      </span>
      <span className="ml-[0.9em] text-words">
        <PartMark of="queues" />
      </span>
      {page.pages > 1 && (
        <span className="ml-[0.9em] text-words">
          <QueueCount count={count} order={order} page={page} onPage={onPage} />
        </span>
      )}
    </div>
  );
}
