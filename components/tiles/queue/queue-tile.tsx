"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useId } from "react";
import { alarmOf } from "@/components/board/alarm";
import { useBoard } from "@/components/board/board-context";
import { MediaIcon } from "@/components/board/media-icon";
import { leadByArrows } from "@/components/board/tile-arrows";
import { useMoment } from "@/components/board/use-moment";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { CardBody } from "./card-body";
import { CellBody } from "./cell-body";
import { FullBody, TallBody, WideBody } from "./full-body";
import { type QueueModel, queueModel } from "./queue-model";
import { ShortBody } from "./short-body";
import { SlimBody } from "./slim-body";
import { StateMark, TileMark, useMark } from "./state-mark";

import { HEAD, hasMediaRoom, MEDIA, markForm, type QueueTileVariant } from "./tile-head";

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

interface QueueTileProps {
  queueId: string;
  variant: QueueTileVariant;
  /** The tile's width, em of its own font, and how much larger than its least that font is; a card's are the page's matter. */
  width?: number | undefined;
  scale?: number | undefined;
  /** Waiting at each minute's end, oldest first; null where unknown. */
  waitingTrend: readonly (number | null)[] | null;
}

/** One queue: its state, who waits and for how long, its service level and its people. Links to the queue's page. */
export const QueueTile = memo(function QueueTile({ queueId, variant, width, scale, waitingTrend }: QueueTileProps) {
  const { scope } = useBoard();
  const headingId = useId();
  const model = useMoment(scope, (view, now) => queueModel(view, queueId, now));
  return model === undefined || model === null ? null : (
    <Tile
      id={headingId}
      queueId={queueId}
      model={model}
      variant={variant}
      width={width}
      scale={scale}
      trend={waitingTrend}
    />
  );
});

interface TileProps extends Omit<QueueTileProps, "waitingTrend"> {
  id: string;
  model: QueueModel;
  trend: QueueTileProps["waitingTrend"];
}

function Tile({ id, queueId, model, variant, width, scale = 1, trend }: TileProps) {
  const t = useTranslations("board.queue");
  const name = model.name === "" ? t("unnamed") : model.name;
  const mark = useMark(model);
  const room = width === undefined ? null : { variant, width, scale };
  const media = model.media !== null && (room === null || hasMediaRoom(name, room)) ? model.media : null;
  const form =
    mark === null || room === null
      ? null
      : markForm(name, mark.word, mark.tone !== "muted", room, media === null ? 0 : MEDIA);
  const isUntold = form === "shape" || form === "corner";
  const Body = BODIES[variant];
  return (
    <Card
      alarm={alarmOf(model.age, model.level)}
      data-age={model.age}
      aria-labelledby={id}
      onKeyDown={leadByArrows}
      className={classNames("flex min-w-0 flex-col leading-[1.3]", PADDING[variant])}
    >
      <Head id={id} queueId={queueId} model={model} name={name} media={media} variant={variant} isFlow={room === null}>
        {mark !== null && form !== null && room !== null && <TileMark mark={mark} form={form} room={room} />}
      </Head>
      <Body
        model={model}
        scale={scale}
        room={(width ?? 0) - 2 * HEAD[variant].padding}
        trend={trend}
        untold={isUntold ? mark : null}
      />
    </Card>
  );
}

interface HeadProps extends Pick<QueueTileProps, "queueId" | "variant"> {
  id: string;
  model: QueueModel;
  name: string;
  media: QueueModel["media"];
  /** In a list that scrolls a state that does not fit beside its name stands below it. */
  isFlow: boolean;
  children: ReactNode;
}

/** Name and state. On a wall its height is the name's alone, so that tiles with and without a state stand alike. */
function Head({ id, queueId, model, name, media, variant, isFlow, children }: HeadProps) {
  const { name: size, mark } = HEAD[variant];
  return (
    <div
      className={classNames("relative flex items-center justify-between", isFlow && "flex-wrap")}
      style={isFlow ? undefined : { height: `${size * 1.3}em` }}
    >
      {media !== null && <MediaIcon media={media} size={size} />}
      <h2
        id={id}
        className="mr-auto min-w-0 font-semibold leading-[1.3]"
        style={{ fontSize: `${size}em`, maxWidth: media === null ? "100%" : `calc(100% - ${MEDIA}em)` }}
      >
        <QueueLink queueId={queueId} title={model.name} name={name} />
      </h2>
      {isFlow ? (
        <span className="leading-none" style={{ fontSize: `${mark}em` }}>
          <StateMark model={model} />
        </span>
      ) : (
        children
      )}
    </div>
  );
}

/** The name changes hardly ever and the figures beside it all day: a link costs more to render than they do. */
const QueueLink = memo(function QueueLink({ queueId, title, name }: { queueId: string; title: string; name: string }) {
  const { scope } = useBoard();
  return (
    <PageLink
      href={`/boards/${encodeURIComponent(scope.boardId)}/queues/${encodeURIComponent(queueId)}`}
      title={title}
      dir="auto"
      className="tile-link block truncate"
    >
      {name}
    </PageLink>
  );
});
