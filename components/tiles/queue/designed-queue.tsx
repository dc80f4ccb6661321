"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { FigureSkeleton } from "@/components/sheet/figure-body";
import { useUntold } from "@/components/sheet/frame-mark";
import { PlainTile } from "@/components/sheet/plain-tile";
import { Explained } from "@/components/sheet/provenance/explained";
import { TileFrame } from "@/components/sheet/tile-frame";
import { tileCells, tileName } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { PageLink } from "@/components/ui/page-link";
import { Sparkline } from "@/components/ui/sparkline";
import { useLive } from "@/lib/client/live/use-live";
import { useTrend } from "@/lib/client/live/use-trend";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom, QUEUE_NUMERAL, queueParts } from "@/lib/domain/board/type-scale";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { designedModel } from "./designed-model";
import {
  type BodyProps as CardProps,
  People,
  ServiceLevelBar,
  ServiceLevelFigure,
  UntoldWord,
  WaitFigure,
  WaitingFigure,
} from "./figures";
import { shareWords } from "./people-room";
import type { QueueModel } from "./queue-model";
import { roomBeside } from "./tile-head";
import { Today } from "./today-line";

type Part = OptionsByKind["queue"]["parts"][number];

/** A queue on a designed board: the parts of it that somebody chose, in as much room as the tile has. */
export function DesignedQueue({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const { scope } = useBoard();
  const options = optionsOf(tile, "queue");
  const queueId = options?.queue ?? null;
  const name = useLive(scope, (view) => tileName(view, tile.id)) ?? "";
  const problem = useLive(scope, (view) => tileCells(view, tile.id)?.problem ?? null);
  const model = useMoment(scope, (view, now) => (queueId === null ? null : designedModel(view, tile.id, queueId, now)));
  const title = name === "" ? t("kinds.queue") : name;
  const untold = useUntold(title, room, model ?? null);
  if (options === null) return null;
  if (queueId === null) return <PlainTile room={room} title={title} text={t("problems.nothing-chosen")} />;
  if (problem === "gone") return <PlainTile room={room} title={title} text={t("problems.gone")} />;
  const link = (
    <PageLink
      href={`/boards/${encodeURIComponent(scope.boardId)}/queues/${encodeURIComponent(queueId)}`}
      className="tile-link font-semibold text-text"
    >
      {title}
    </PageLink>
  );
  return (
    <TileFrame room={room} title={title} heading={link} figure={model ?? null}>
      {model == null ? (
        <FigureSkeleton />
      ) : (
        <Body
          tileId={tile.id}
          queueId={queueId}
          model={model}
          parts={options.parts}
          untold={untold}
          {...bodyRoom(room)}
        />
      )}
    </TileFrame>
  );
}

interface BodyProps {
  tileId: string;
  queueId: string;
  model: QueueModel;
  parts: readonly Part[];
  untold: CardProps["untold"];
  /** em of the board's root. */
  width: number;
  height: number;
}

function Body({ tileId, queueId, model, parts, untold, width, height }: BodyProps) {
  const has = new Set(parts);
  const numerals = has.has("waiting") || has.has("longest-wait");
  const { shown, numerals: numeralsHeight, spark } = queueParts(parts, height);
  const words = width / 1.25;
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between">
      {numerals && (
        <Numerals tileId={tileId} queueId={queueId} model={model} parts={has} width={width} height={numeralsHeight} />
      )}
      {shown.has("service-level") && (
        <ServiceLevel tileId={tileId} queueId={queueId} model={model} room={words} untold={untold} />
      )}
      {shown.has("agents") && (
        <p className="sheet-note leading-[1.4]">
          <People model={model} room={words} />
        </p>
      )}
      {shown.has("today") && <Today queueId={queueId} />}
      {shown.has("sparkline") && <Spark queueId={queueId} height={spark} />}
    </div>
  );
}

interface NumeralsProps {
  tileId: string;
  queueId: string;
  model: QueueModel;
  parts: ReadonlySet<Part>;
  width: number;
  height: number;
}

function Numerals({ tileId, queueId, model, parts, width, height }: NumeralsProps) {
  const t = useTranslations("board.queue");
  const both = parts.has("waiting") && parts.has("longest-wait");
  const part = (metric: string, rule: string | null, label: string) => (
    <PartLabel tileId={tileId} queueId={queueId} metric={metric} rule={rule} label={label} />
  );
  const size = Math.min(9, Math.max(1.6, (height - 1.9) * QUEUE_NUMERAL));
  return (
    <div className="flex min-h-0 flex-1 items-center justify-between">
      {parts.has("waiting") && (
        <Labelled label={part("interactionsWaitInQueue.rt", null, t("waiting"))}>
          <WaitingFigure model={model} size={size} room={both ? width * 0.46 : width} className="tracking-tight" />
        </Labelled>
      )}
      {parts.has("longest-wait") && (
        <Labelled
          label={part("interactionsLongestWaitInQueue.rt", "wait", t(width < 15 ? "longest" : "longestWait"))}
          isRight={both}
        >
          <WaitFigure model={model} size={both ? size * 0.6 : size} room={both ? width * 0.48 : width} />
        </Labelled>
      )}
    </div>
  );
}

interface LabelledProps {
  label: ReactNode;
  isRight?: boolean;
  children: ReactNode;
}

function Labelled({ label, isRight = false, children }: LabelledProps) {
  return (
    <div className={`flex h-full flex-col justify-end ${isRight ? "items-end" : ""}`}>
      {children}
      <span className="sheet-note mt-[0.35em] leading-[1.3] text-muted">{label}</span>
    </div>
  );
}

interface PartLabelProps {
  tileId: string;
  queueId: string;
  metric: string;
  /** The part of the tile by whose rule it is judged; null where it is not. */
  rule: string | null;
  label: string;
}

/** What a part of the tile is called, which tells where it comes from. */
function PartLabel({ tileId, queueId, metric, rule, label }: PartLabelProps) {
  const measure = { of: "queues", metric, queues: { ids: [queueId] } } as const;
  return (
    <Explained
      tileId={tileId}
      of={{ by: "figure", measure, figure: null, column: rule }}
      isTabStop={false}
      className="max-w-full truncate"
    >
      {label}
    </Explained>
  );
}

/** Of its share, em of the words beside it, and what stands between. */
const SHARE = { figure: 1.2, gap: 0.6 } as const;

/** `room`: em of the words. */
function ServiceLevel({
  tileId,
  queueId,
  model,
  room,
  untold,
}: Omit<NumeralsProps, "parts" | "width" | "height"> & Pick<BodyProps, "untold"> & { room: number }) {
  const t = useTranslations("board.queue");
  const locale = useLocale();
  const share = formatAgainstTarget(model.serviceLevel, model.target, locale);
  const aim = model.target === null ? null : t("target", { target: share.target });
  // The state's word goes before what is said of the share.
  const left = roomBeside(untold?.word ?? null, room);
  const said = shareWords(share.value, t("inSla"), aim, { room: left, ...SHARE });
  return (
    <div className="shrink-0 pt-[0.5em]">
      <ServiceLevelBar model={model} />
      <div className="mt-[0.4em] flex items-baseline">
        <ServiceLevelFigure model={model} className="text-[1.5em] leading-[1.1]" />
        <span
          className={
            said === "" && untold !== null
              ? "sr-only"
              : "sheet-note ml-[0.6em] min-w-0 truncate leading-[1.3] text-muted"
          }
        >
          <PartLabel
            tileId={tileId}
            queueId={queueId}
            metric="slaPercentage.today"
            rule="service-level"
            label={said || t("inSla")}
          />
        </span>
        {untold !== null && <UntoldWord mark={untold} fontSize="var(--words)" />}
      </div>
    </div>
  );
}

function Spark({ queueId, height }: { queueId: string; height: number }) {
  const { scope } = useBoard();
  const values = useTrend(scope)?.waitingByQueue[queueId] ?? null;
  return (
    <div className="spark shrink-0 pt-[0.4em] text-state-handling" style={{ height: `${height}em` }}>
      {values !== null && <Sparkline values={values} className="h-full w-full" />}
    </div>
  );
}
