"use client";

import { useLocale, useTranslations } from "next-intl";
import { MetricHint } from "@/components/board/metric-hint";
import { Sparkline } from "@/components/ui/sparkline";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { type BodyProps, People, ServiceLevelBar, ServiceLevelFigure, WaitFigure, WaitingFigure } from "./figures";

/** Everything a queue has to say, for boards of up to about ten queues. */
export function FullBody({ model, trend }: BodyProps) {
  const t = useTranslations("board.queue");
  const locale = useLocale();
  return (
    <>
      <div className="mt-auto flex items-end justify-between pt-[0.4em]">
        <WaitingFigure model={model} size={4.5} room={7.6} className="tracking-tight" />
        <WaitFigure model={model} size={2.55} room={7} className="pb-[0.06em]" />
      </div>
      <div className="mt-[0.35em] flex justify-between text-muted">
        <MetricHint metric="interactionsWaitInQueue.rt" className="relative text-[1.05em]">
          {t("waiting")}
        </MetricHint>
        <MetricHint metric="interactionsLongestWaitInQueue.rt" className="relative text-[1.05em]">
          {t("longestWait")}
        </MetricHint>
      </div>
      <ServiceLevelBar model={model} className="mt-[0.75em]" />
      <div className="mt-[0.55em] flex items-baseline">
        <ServiceLevelFigure model={model} className="text-[1.55em] leading-[1.1]" />
        <MetricHint metric="slaPercentage.today" className="relative ml-[0.6em] truncate text-[1.02em] text-muted">
          {t("inSla")}
          {model.target !== null &&
            ` · ${t("target", { target: formatAgainstTarget(model.serviceLevel, model.target, locale).target })}`}
        </MetricHint>
      </div>
      <div className="mt-auto flex items-center justify-between pt-[0.5em]">
        <span className="text-[1.02em]">
          <People model={model} words />
        </span>
        {trend !== null && (
          <Sparkline values={trend} className="spark ml-[0.8em] h-[1.2em] w-[4.6em] shrink-0 text-state-handling" />
        )}
      </div>
    </>
  );
}
