"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useRemembered } from "@/components/board/use-remembered";
import { useMetricNames } from "@/components/sheet/use-metric-names";
import type { RecordedSeries } from "@/components/tiles/trend/recorded-view";
import { keepingOf, RECORDED_OF_QUEUES } from "@/lib/domain/history/recorded";

const USUAL = "usual";
const CHOICES = [USUAL, ...RECORDED_OF_QUEUES] as const;
type Choice = (typeof CHOICES)[number];

/** The metric of a queue that its chart shows: what somebody chose here last, on whatever queue; null for what is usually shown. */
export function useShownMetric() {
  const [chosen, choose] = useRemembered<Choice>("wallboard-queue-metric", CHOICES, USUAL);
  const only = useMemo(
    (): RecordedSeries | null =>
      chosen === null || chosen === USUAL
        ? null
        : { metric: chosen, as: keepingOf(chosen) === "counter" ? "bar" : "line" },
    [chosen],
  );
  return { chosen: chosen ?? USUAL, choose, only };
}

/** Any metric that is recorded of every queue, for the chart beside it. */
export function ShownMetric({ chosen, choose }: Omit<ReturnType<typeof useShownMetric>, "only">) {
  const t = useTranslations("queue.shown");
  const names = useMetricNames(true);
  return (
    <select
      aria-label={t("label")}
      value={chosen}
      onChange={({ target }) => choose(CHOICES.find((one) => one === target.value) ?? USUAL)}
      className="mr-[1.2em] min-h-6 max-w-full self-center rounded-control border border-line bg-surface px-[0.5em] text-words print:hidden"
    >
      <option value={USUAL}>{t("usual")}</option>
      {names !== null &&
        RECORDED_OF_QUEUES.map((key) => (
          <option key={key} value={key}>
            {names.name(key)}
          </option>
        ))}
    </select>
  );
}
