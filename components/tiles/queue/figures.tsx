"use client";

import { useLocale, useTranslations } from "next-intl";
import { LEVEL_TEXT, LEVEL_TONE } from "@/components/board/level-look";
import { MARK_COLOURS, type Mark } from "@/components/board/mark";
import { useWaitText } from "@/components/board/wait-text";
import { Bar } from "@/components/ui/bar";
import { Changed } from "@/components/ui/changed";
import { classNames } from "@/components/ui/class-names";
import { fitNumeral } from "@/components/ui/fit";
import { StateDot } from "@/components/ui/state-dot";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount } from "@/lib/domain/format/format";
import { peopleHaveRoom } from "./people-room";
import { type QueueModel, serviceLevelLevel } from "./queue-model";

export interface BodyProps {
  model: QueueModel;
  /** Width inside the tile's padding, em of the tile. */
  room: number;
  /** How much larger than its least the tile's font is. */
  scale: number;
  trend: readonly (number | null)[] | null;
  /** The queue's state or how old its numbers are, where the head had no room to say so in words. */
  untold: Pick<Mark, "word" | "tone"> | null;
}

/** What the head had no room to say; it is spoken there. With a size of its own its line is as high as those of the words beside it: nothing moves for it. */
export function UntoldWord({ mark, fontSize }: { mark: Pick<Mark, "word" | "tone">; fontSize?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`ml-auto whitespace-nowrap pl-[0.9em] font-semibold ${MARK_COLOURS[mark.tone]}`}
      style={fontSize === undefined ? undefined : { fontSize, lineHeight: 1.3 }}
    >
      {mark.word}
    </span>
  );
}

interface FigureProps {
  model: QueueModel;
  /** Largest font size, em. */
  size: number;
  /** Width there is, em of the tile. */
  room: number;
  className?: string;
}

export function WaitingFigure({ model, size, room, className }: FigureProps) {
  const text = formatCount(model.waiting, useLocale());
  return (
    <Changed value={model.waiting} className={classNames("block leading-none", className)}>
      <span
        className={classNames("figure", LEVEL_TEXT[model.waitingLevel])}
        style={{ fontSize: `${fitNumeral(text, room, size)}em` }}
      >
        {text}
      </span>
    </Changed>
  );
}

export function WaitFigure({ model, size, room, className }: FigureProps) {
  const text = useWaitText(model.wait);
  return (
    <span
      className={classNames("figure block leading-none", LEVEL_TEXT[model.waitLevel], className)}
      style={{ fontSize: `${fitNumeral(text, room, size)}em` }}
    >
      {text}
    </span>
  );
}

/** The service level in words, in the colour of its own state: the bar beside it is its picture. */
export function ServiceLevelFigure({ model, className }: { model: QueueModel; className?: string }) {
  const locale = useLocale();
  return (
    <Changed value={model.serviceLevel} className={classNames("inline-block", className)}>
      <span className={classNames("figure", LEVEL_TEXT[serviceLevelLevel(model)])}>
        {formatAgainstTarget(model.serviceLevel, model.target, locale).value}
      </span>
    </Changed>
  );
}

export function ServiceLevelBar({ model, className }: { model: QueueModel; className?: string }) {
  return (
    <Bar
      value={model.serviceLevel}
      target={model.target}
      tone={LEVEL_TONE[serviceLevelLevel(model)]}
      {...(className === undefined ? {} : { className })}
    />
  );
}

/** What `People` says, in words and by counts alone. */
export function usePeopleWords({ idle, handling }: Pick<QueueModel, "idle" | "handling">) {
  const t = useTranslations("board.queue");
  const locale = useLocale();
  const [free, busy] = [formatCount(idle, locale), formatCount(handling, locale)];
  return { words: t("idle", { count: free }) + t("handling", { count: busy }), short: free + busy };
}

/** How many agents are free and how many are busy with this queue; in words where `room` (em of the words) has room for them. */
export function People({ model, room }: { model: QueueModel; room: number }) {
  const t = useTranslations("board.queue");
  const locale = useLocale();
  const idle = formatCount(model.idle, locale);
  const handling = formatCount(model.handling, locale);
  const words = peopleHaveRoom(t("idle", { count: idle }) + t("handling", { count: handling }), room);
  return (
    <span className="inline-flex items-center whitespace-nowrap">
      <StateDot colour="available" className="mr-[0.4em]" />
      <span className="person-idle fades">{words ? t("idle", { count: idle }) : idle}</span>
      {!words && <span className="sr-only">{t("idle", { count: "" })}</span>}
      <StateDot colour="handling" className="ml-[0.9em] mr-[0.4em]" />
      <span className="person-handling fades">{words ? t("handling", { count: handling }) : handling}</span>
      {!words && <span className="sr-only">{t("handling", { count: "" })}</span>}
    </span>
  );
}
