"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, memo, Suspense, useState } from "react";
import { GoneTile } from "@/components/tiles/queue/gone-tile";
import { QueueTile } from "@/components/tiles/queue/queue-tile";
import type { QueueTileVariant } from "@/components/tiles/queue/tile-head";
import { Boundary } from "@/components/ui/boundary";
import { TileButton } from "@/components/ui/button";
import { customProperty } from "@/components/ui/custom-property";
import { useBox } from "@/components/ui/use-box";
import { later } from "@/lib/client/loading/later";
import type { TrendView } from "@/lib/contracts/live";
import { FailedTile } from "./failed-tile";
import { GAP, type TilePlan } from "./layout";
import type { QueueItem } from "./queue-items";
import type { QueueOrder } from "./queue-states";
import { useTurningPage } from "./turning";
import { planWall, TOOLBAR } from "./wall-plan";

/** Only walls of many queues have it. */
const toolbar = later(() => import("./queue-toolbar").then((module) => module.QueueToolbar));

interface QueueAreaProps {
  items: readonly QueueItem[];
  order: QueueOrder;
  trend: TrendView | undefined;
}

/** The queues of a wall: as many as there is room for, the rest counted and a page away. */
export function QueueWall({ items, order, trend }: QueueAreaProps) {
  const t = useTranslations("board.queue");
  const { ref, box } = useBox<HTMLElement>();
  const plan = box === null ? null : planWall(items.length, box);
  const { page, onPage } = useTurningPage(items.length, plan?.tiles.perPage ?? Math.max(1, items.length));
  return (
    <section ref={ref} aria-label={t("region")} className="flex min-h-0 min-w-0 flex-col">
      {plan?.hasToolbar === true && (
        <div className="shrink-0" style={{ height: `${TOOLBAR}em` }}>
          <Suspense fallback={null}>
            <toolbar.Part page={page} count={items.length} order={order} onPage={onPage} variant={plan.tiles.variant} />
          </Suspense>
        </div>
      )}
      {plan !== null && (
        <div className="grid min-h-0 flex-1" style={gridStyle(plan.tiles)}>
          {items.slice(page.start, page.end).map((item) => (
            <QueuePlace
              key={item.id}
              queueId={item.id}
              gone={item.gone}
              variant={plan.tiles.variant}
              width={plan.tiles.width}
              scale={plan.tiles.scale}
              waitingTrend={trend?.waitingByQueue[item.id] ?? null}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function gridStyle({ columns, rows, scale }: TilePlan): CSSProperties {
  return {
    ...customProperty("--tile-scale", String(scale)),
    fontSize: `${scale}em`,
    gap: `${GAP / scale}em`,
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
  };
}

/** Cards added by each press of "show more". */
const STEP = 24;

/** The queues of a phone or a small window: cards that scroll, more of them on demand. */
export function QueueList({ items, trend }: Omit<QueueAreaProps, "order">) {
  const t = useTranslations("board");
  const [limit, setLimit] = useState(STEP);
  const rest = items.length - limit;
  return (
    <section aria-label={t("queue.region")}>
      <div className="queue-list">
        {items.slice(0, limit).map((item) => (
          <QueuePlace
            key={item.id}
            queueId={item.id}
            gone={item.gone}
            variant="card"
            waitingTrend={trend?.waitingByQueue[item.id] ?? null}
          />
        ))}
      </div>
      {rest > 0 && (
        <TileButton className="mt-[1em] w-full" onClick={() => setLimit((before) => before + STEP)}>
          {t("queues.showMore", { count: rest })}
        </TileButton>
      )}
    </section>
  );
}

interface QueuePlaceProps {
  queueId: string;
  gone: QueueItem["gone"];
  variant: QueueTileVariant;
  width?: number | undefined;
  scale?: number | undefined;
  waitingTrend: readonly (number | null)[] | null;
}

/** Rendered again only for a change of its own: a new order moves places, it does not fill them anew. */
const QueuePlace = memo(function QueuePlace(props: QueuePlaceProps) {
  const { queueId, gone, variant, width, scale, waitingTrend } = props;
  const t = useTranslations("board.queue");
  if (gone !== null) return <GoneTile name={gone.name} since={gone.since} />;
  return (
    <Boundary fallback={(reset) => <FailedTile text={t("failed")} reset={reset} />}>
      <QueueTile queueId={queueId} variant={variant} width={width} scale={scale} waitingTrend={waitingTrend} />
    </Boundary>
  );
});
