"use client";

import { useTranslations } from "next-intl";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { useLoadedMetricWords } from "./use-loaded-metric-words";

/** What a metric is, over which window, and when it starts anew. Its words are fetched the first time somebody asks. */
export function MetricDefinition({ metric: key, more = null }: { metric: string; more?: string | null }) {
  const t = useTranslations("board.hint");
  const words = useLoadedMetricWords();
  const metric = findMetric(key);
  if (words === undefined) return <p>{t("loading")}</p>;
  if (words === null || metric === undefined) return <p>{t("failed")}</p>;
  const found = words.metric(metric.base);
  return (
    <>
      <p className="font-semibold">{found.label}</p>
      <p className="mt-[0.3em]">{found.definition}</p>
      {more !== null && <p className="mt-[0.3em]">{more}</p>}
      <dl className="mt-[0.6em] grid grid-cols-[auto_1fr] text-[0.92em] text-muted">
        <dt className="pr-[0.8em]">{t("window")}</dt>
        <dd>{words.period(metric.period)}</dd>
        <dt className="pr-[0.8em]">{t("reset")}</dt>
        <dd>{words.reset(metric.period)}</dd>
      </dl>
    </>
  );
}
