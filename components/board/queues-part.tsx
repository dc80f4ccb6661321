"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { TrendView } from "@/lib/contracts/live";
import { useBoard } from "./board-context";
import { QueuesSkeleton } from "./board-skeleton";
import { QueueList, QueueWall } from "./queue-area";
import { queueItems } from "./queue-items";
import { orderQueues, type QueueOrder, queuesAt } from "./queue-states";
import { useDepartures } from "./use-departures";
import { useMoment } from "./use-moment";

interface QueuesPartProps {
  isWall: boolean;
  order: QueueOrder;
  trend: TrendView | undefined;
}

/** The queues in their order, as a wall or as a list; a skeleton before the first data, a hint when there are none. */
export function QueuesPart({ isWall, order, trend }: QueuesPartProps) {
  const { scope } = useBoard();
  const gone = useDepartures(scope);
  const found = useMoment(scope, (view, now) => ({
    ids: orderQueues([...queuesAt(view, now).values()], order),
    known: view.parts.queues.asOf !== null,
  }));
  if (found === undefined || (!found.known && found.ids.length === 0)) return <QueuesSkeleton isWall={isWall} />;
  const items = queueItems(found.ids, gone, order);
  if (items.length === 0) return <NoQueues />;
  return isWall ? <QueueWall items={items} order={order} trend={trend} /> : <QueueList items={items} trend={trend} />;
}

function NoQueues() {
  const t = useTranslations("board.queues");
  return (
    <Card className="flex h-full min-h-[10em] flex-col items-center justify-center p-[2em] text-center">
      <h2 className="text-[1.5em] font-semibold">{t("empty")}</h2>
      <p className="mt-[0.6em] text-words text-muted">{t("emptyHint")}</p>
    </Card>
  );
}
