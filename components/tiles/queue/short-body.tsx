"use client";

import { useLocale, useTranslations } from "next-intl";
import { MetricHint } from "@/components/board/metric-hint";
import { useWaitText } from "@/components/board/wait-text";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount } from "@/lib/domain/format/format";
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
import { SHORT_FIGURES, shortWords, targetHasRoom, waitingHasRoom } from "./people-room";

/** The same in less height, for about a dozen queues: words once, no sparkline. */
export function ShortBody({ model, room, scale, untold }: BodyProps) {
  const t = useTranslations("board.queue");
  const locale = useLocale();
  const { value, target } = formatAgainstTarget(model.serviceLevel, model.target, locale);
  const { short: people } = usePeopleWords(model);
  const figures = [formatCount(model.waiting, locale), useWaitText(model.wait)] as const;
  const fontSize = `${shortWords(scale)}em`;
  const beside = model.target === null ? t("inSla") : t("target", { target });
  const fits = targetHasRoom({ share: value, said: untold?.word ?? beside, people }, room, shortWords(scale));
  return (
    <>
      <div className="mt-auto flex items-end justify-between pt-[0.2em]">
        <span className="flex items-baseline">
          <WaitingFigure model={model} {...SHORT_FIGURES.waiting} className="tracking-tight" />
          <span style={{ fontSize }}>
            <MetricHint
              isTabStop={false}
              metric="interactionsWaitInQueue.rt"
              className={
                waitingHasRoom(t("waiting"), figures, room, shortWords(scale))
                  ? "relative ml-[0.4em] text-muted"
                  : "sr-only"
              }
            >
              {t("waiting")}
            </MetricHint>
          </span>
        </span>
        <WaitFigure model={model} {...SHORT_FIGURES.wait} className="pb-[0.1em]" />
      </div>
      <ServiceLevelBar model={model} className="mt-auto" />
      <div className="mt-[0.45em] flex items-center justify-between">
        <span className="flex min-w-0 items-baseline">
          <ServiceLevelFigure model={model} className="text-[1.3em] leading-[1.1]" />
          <span className="min-w-0 truncate" style={{ fontSize }}>
            <MetricHint
              isTabStop={false}
              metric="slaPercentage.today"
              className={fits && untold === null ? "relative ml-[0.3em] text-muted" : "sr-only"}
            >
              {beside}
            </MetricHint>
          </span>
        </span>
        {untold !== null && <UntoldWord mark={untold} fontSize={fontSize} />}
        <span className={fits || untold === null ? "ml-[0.8em] shrink-0" : "sr-only"} style={{ fontSize }}>
          <People model={model} room={0} />
        </span>
      </div>
    </>
  );
}
