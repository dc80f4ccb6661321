"use client";

import { useLocale, useTranslations } from "next-intl";
import { MetricHint } from "@/components/board/metric-hint";
import { Sparkline } from "@/components/ui/sparkline";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { textWidth } from "@/lib/domain/format/text-width";
import {
  type BodyProps,
  People,
  ServiceLevelBar,
  ServiceLevelFigure,
  UntoldWord,
  usePeopleWords,
  WaitFigure,
  WaitingFigure,
} from "./figures";
import { shareWords, sparkHasRoom } from "./people-room";
import { roomBeside } from "./tile-head";
import { WaitingChart } from "./waiting-chart";

/** Size of words on a wall, em. */
const WORDS = 1.3;
/** The figures' part of a wide tile: its share, and its most, em. */
const LEFT = 0.46;
const LEFT_MOST = 20;

/** Its share, em. */
const SLA = 1.55;

/** Words in a tile that has been scaled up stay as large as the headline's: what grows is the numerals. */
const LARGE_WORDS = "text-[length:calc(1.3em/var(--tile-scale))]";

/** Everything a queue has to say, for boards of up to about ten queues. */
export function FullBody({ model, room, trend, untold }: BodyProps) {
  const { words, short } = usePeopleWords(model);
  return (
    <>
      <Figures model={model} room={room / WORDS} />
      <div className="mt-auto flex h-[1.8em] shrink-0 items-center justify-between overflow-hidden pt-[0.4em] text-words">
        <People model={model} room={roomBeside(untold?.word ?? null, room / WORDS)} />
        {untold !== null && <UntoldWord mark={untold} />}
        {trend !== null && untold === null && sparkHasRoom(words, short, room / WORDS) && (
          <Sparkline
            values={trend}
            className="spark ml-[0.9em] h-[1.2em] min-w-[3.4em] max-w-[9em] flex-1 text-state-handling"
          />
        )}
      </div>
    </>
  );
}

/** The same for two or three queues: the last hour fills what would be a hole. */
export function TallBody({ model, room, scale, trend, untold }: BodyProps) {
  return (
    <>
      <Figures model={model} room={(room * scale) / WORDS} large />
      <div className="mb-[0.8em] mt-[1em] flex min-h-0 flex-1">
        <WaitingChart trend={trend} />
      </div>
      <div className={`flex items-center justify-between ${LARGE_WORDS}`}>
        <People model={model} room={roomBeside(untold?.word ?? null, (room * scale) / WORDS)} />
        {untold !== null && <UntoldWord mark={untold} />}
      </div>
    </>
  );
}

/** The same for one queue or four: the last hour beside the figures. */
export function WideBody({ model, room, scale, trend, untold }: BodyProps) {
  const left = Math.min(LEFT * room, LEFT_MOST);
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex shrink-0 flex-col" style={{ width: `${left}em` }}>
        <Figures model={model} room={(left * scale) / WORDS} large />
        <div className={`mt-auto flex items-center justify-between pt-[0.5em] ${LARGE_WORDS}`}>
          <People model={model} room={roomBeside(untold?.word ?? null, (left * scale) / WORDS)} />
          {untold !== null && <UntoldWord mark={untold} />}
        </div>
      </div>
      <div className="ml-[2em] flex min-h-0 min-w-0 flex-1 pt-[0.8em]">
        <WaitingChart trend={trend} />
      </div>
    </div>
  );
}

/** `room`: em of the words. `large`: the tile has been scaled up, so its numerals may grow and its words need not. */
function Figures({ model, room, large = false }: Pick<BodyProps, "model" | "room"> & { large?: boolean }) {
  const words = large ? LARGE_WORDS : "text-words";
  const t = useTranslations("board.queue");
  const locale = useLocale();
  const share = formatAgainstTarget(model.serviceLevel, model.target, locale);
  const aim = model.target === null ? null : t("target", { target: share.target });
  const hasRoom = textWidth(`${t("waiting")} ${t("longestWait")}`) <= room;
  return (
    <>
      <div className="mt-auto flex items-end justify-between pt-[0.4em]">
        <WaitingFigure model={model} size={large ? 4.9 : 4.5} room={7.6} className="tracking-tight" />
        <WaitFigure model={model} size={large ? 3 : 2.55} room={7} className="pb-[0.06em]" />
      </div>
      <div className={`mt-[0.35em] flex justify-between text-muted ${words}`}>
        <MetricHint isTabStop={false} metric="interactionsWaitInQueue.rt" className="relative">
          {t("waiting")}
        </MetricHint>
        <MetricHint isTabStop={false} metric="interactionsLongestWaitInQueue.rt" className="relative">
          {t(hasRoom ? "longestWait" : "longest")}
        </MetricHint>
      </div>
      <ServiceLevelBar model={model} className="mt-[0.75em]" />
      <div className="mt-[0.55em] flex items-baseline">
        <ServiceLevelFigure model={model} className="text-[1.55em] leading-[1.1]" />
        <MetricHint
          isTabStop={false}
          metric="slaPercentage.today"
          className={`relative ml-[0.6em] truncate text-muted ${words}`}
        >
          {shareWords(share.value, t("inSla"), aim, { room, figure: SLA / (large ? WORDS : 1.25), gap: 0.6 })}
        </MetricHint>
      </div>
    </>
  );
}
