"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import { alarmOf } from "@/components/board/alarm";
import { useBoard } from "@/components/board/board-context";
import type { TileVariant } from "@/components/board/layout";
import { useMoment } from "@/components/board/use-moment";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { CardBody } from "./card-body";
import { CellBody } from "./cell-body";
import { FullBody, TallBody, WideBody } from "./full-body";
import { queueModel } from "./queue-model";
import { ShortBody } from "./short-body";
import { SlimBody } from "./slim-body";
import { StateMark } from "./state-mark";

/** `card` is a phone's row; the others are the wall's sizes. */
export type QueueTileVariant = TileVariant | "card";

const BODIES = {
  wide: WideBody,
  tall: TallBody,
  full: FullBody,
  short: ShortBody,
  slim: SlimBody,
  cell: CellBody,
  card: CardBody,
};

const PADDING: Readonly<Record<QueueTileVariant, string>> = {
  wide: "px-[1.3em] pb-[1em] pt-[1em]",
  tall: "px-[1.2em] pb-[1em] pt-[1em]",
  full: "px-[1.2em] pb-[0.9em] pt-[0.95em]",
  short: "px-[1.05em] pb-[0.75em] pt-[0.8em]",
  slim: "px-[0.85em] pb-[0.65em] pt-[0.6em]",
  cell: "px-[0.7em] py-[0.45em]",
  card: "px-[1.2em] pb-[0.8em] pt-[0.75em]",
};

const NAME: Readonly<Record<QueueTileVariant, string>> = {
  wide: "text-[1.3em]",
  tall: "text-[1.2em]",
  full: "text-[1.35em]",
  short: "text-[1.25em]",
  slim: "text-[1.1em]",
  cell: "text-[1.05em]",
  card: "text-[1.06em]",
};

const LARGE_MARK = "text-[length:calc(1.2em/var(--tile-scale))]";
const MARK: Readonly<Record<QueueTileVariant, string>> = {
  wide: LARGE_MARK,
  tall: LARGE_MARK,
  full: "text-[1.05em]",
  short: "text-[1.05em]",
  slim: "text-[1.05em]",
  cell: "text-[1.05em]",
  card: "text-[0.92em]",
};

interface QueueTileProps {
  queueId: string;
  variant: QueueTileVariant;
  /** Waiting at each minute's end, oldest first; null where unknown. */
  waitingTrend: readonly (number | null)[] | null;
}

/** One queue: its state, who waits and for how long, its service level and its people. Links to the queue's page. */
export const QueueTile = memo(function QueueTile({ queueId, variant, waitingTrend }: QueueTileProps) {
  const { scope } = useBoard();
  const t = useTranslations("board.queue");
  const headingId = useId();
  const model = useMoment(scope, (view, now) => queueModel(view, queueId, now));
  if (model === undefined || model === null) return null;
  const small = variant === "cell" || variant === "slim";
  const Body = BODIES[variant];
  return (
    <Card
      alarm={alarmOf(model.age, model.level)}
      data-age={model.age}
      aria-labelledby={headingId}
      className={classNames("flex min-w-0 flex-col leading-[1.3]", PADDING[variant])}
    >
      <div className="flex items-center justify-between">
        <h2 id={headingId} className={classNames("min-w-0 font-semibold leading-[1.3]", NAME[variant])}>
          <Link
            prefetch={false}
            href={`/boards/${encodeURIComponent(scope.boardId)}/queues/${encodeURIComponent(queueId)}`}
            title={model.name}
            dir="auto"
            className="tile-link block truncate"
          >
            {model.name === "" ? t("unnamed") : model.name}
          </Link>
        </h2>
        <span className={classNames("ml-[0.6em] shrink-0 leading-none", MARK[variant])}>
          <StateMark model={model} as={small ? "shape" : variant === "card" ? "words" : "pill"} />
        </span>
      </div>
      <Body model={model} trend={waitingTrend} />
    </Card>
  );
});
