"use client";

import { useLocale, useTranslations } from "next-intl";
import { MetricHint } from "@/components/board/metric-hint";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import {
  type BodyProps,
  People,
  ServiceLevelBar,
  ServiceLevelFigure,
  usePeopleWords,
  WaitFigure,
  WaitingFigure,
} from "./figures";
import { targetHasRoom } from "./people-room";

/** The same in less height, for about a dozen queues: words once, no sparkline. */
export function ShortBody({ model, room }: BodyProps) {
  const t = useTranslations("board.queue");
  const locale = useLocale();
  const { value, target } = formatAgainstTarget(model.serviceLevel, model.target, locale);
  const { short } = usePeopleWords(model);
  const beside = model.target === null ? t("inSla") : t("target", { target });
  return (
    <>
      <div className="mt-auto flex items-end justify-between pt-[0.2em]">
        <span className="flex items-baseline">
          <WaitingFigure model={model} size={3.1} room={4.6} className="tracking-tight" />
          <MetricHint
            isTabStop={false}
            metric="interactionsWaitInQueue.rt"
            className="relative ml-[0.4em] text-[1em] text-muted"
          >
            {t("waiting")}
          </MetricHint>
        </span>
        <WaitFigure model={model} size={2.1} room={5} className="pb-[0.1em]" />
      </div>
      <ServiceLevelBar model={model} className="mt-auto" />
      <div className="mt-[0.45em] flex items-center justify-between">
        <span className="flex min-w-0 items-baseline">
          <ServiceLevelFigure model={model} className="text-[1.3em] leading-[1.1]" />
          <MetricHint
            isTabStop={false}
            metric="slaPercentage.today"
            className={
              targetHasRoom(value, beside, short, room)
                ? "relative ml-[0.3em] truncate text-[1em] text-muted"
                : "sr-only"
            }
          >
            {beside}
          </MetricHint>
        </span>
        <span className="ml-[0.4em] shrink-0 text-[1em]">
          <People model={model} room={0} />
        </span>
      </div>
    </>
  );
}
