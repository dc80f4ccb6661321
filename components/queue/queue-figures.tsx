"use client";

import { useLocale, useTranslations } from "next-intl";
import { WaitText } from "@/components/board/wait-text";
import { FigureCard } from "@/components/metric/figure-card";
import type { RowNow } from "@/components/metric/row-now";
import { ServiceLevelBar } from "@/components/tiles/queue/figures";
import { type QueueModel, serviceLevelLevel } from "@/components/tiles/queue/queue-model";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";
import type { Metrics } from "@/lib/domain/snapshot";

function count(metrics: Metrics, key: string): number | null {
  const value = metrics[key];
  return typeof value === "number" ? value : null;
}

/** The queue's headline: what its tile says, with room for the day. */
export function QueueFigures({ model, row }: { readonly model: QueueModel; readonly row: RowNow }) {
  const t = useTranslations("queue.figures");
  const locale = useLocale();
  const { metrics } = row;
  const serviceLevel = formatAgainstTarget(model.serviceLevel, model.target, locale);
  const ageLevel = row.age.level;
  const threshold = count(metrics, "slaTimeThreshold.today");
  const entered = count(metrics, "entered.today");
  const abandoned = count(metrics, "abandoned.today");
  const share = count(metrics, "abandonedPercentage.today");
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <FigureCard label={t("waiting")} metric="interactionsWaitInQueue.rt" ageLevel={ageLevel}>
        {formatCount(model.waiting, locale)}
      </FigureCard>
      <FigureCard
        label={t("longestWait")}
        metric="interactionsLongestWaitInQueue.rt"
        level={model.waitLevel}
        fills
        ageLevel={ageLevel}
        note={threshold === null ? null : t("threshold", { time: formatDuration(threshold) })}
      >
        <WaitText wait={model.wait} />
      </FigureCard>
      <FigureCard
        label={t("serviceLevel")}
        metric="slaPercentage.today"
        level={serviceLevelLevel(model)}
        ageLevel={ageLevel}
        note={
          <>
            <ServiceLevelBar model={model} className="mb-2" />
            {model.target === null ? t("noTarget") : t("target", { target: serviceLevel.target })}
          </>
        }
      >
        {serviceLevel.value}
      </FigureCard>
      <FigureCard
        label={t("answered")}
        metric="accepted.today"
        ageLevel={ageLevel}
        note={entered === null ? null : t("ofEntered", { count: formatCount(entered, locale) })}
      >
        {formatCount(count(metrics, "accepted.today"), locale)}
      </FigureCard>
      <FigureCard
        label={t("abandoned")}
        metric="abandoned.today"
        ageLevel={ageLevel}
        note={share === null ? null : t("share", { share: formatPercentage(share, locale, 1) })}
      >
        {formatCount(abandoned, locale)}
      </FigureCard>
      <FigureCard
        label={t("available")}
        metric="availableIdle.rt"
        ageLevel={ageLevel}
        note={model.handling === null ? null : t("handling", { count: formatCount(model.handling, locale) })}
      >
        {formatCount(model.idle, locale)}
      </FigureCard>
    </div>
  );
}
