"use client";

import { useTranslations } from "next-intl";
import type { MetricWords } from "@/components/board/load-metric-words";
import { headOf, wordsFor } from "./report-metric";
import { FIGURE_SOURCES, isCalculated, isSoFar } from "./report-of";
import { SourceMark } from "./source-mark";

/** What each column means, in the words of the metric catalogue, and where the figures come from. */
export function ReportDefinitions({ words, metrics }: { words: MetricWords; metrics: readonly string[] }) {
  const t = useTranslations("report");
  return (
    <section aria-labelledby="report-definitions" className="mt-6 rounded-tile bg-surface px-5 py-4">
      <h2 id="report-definitions" className="text-base font-semibold">
        {t("definitions")}
      </h2>
      <dl className="mt-2 grid gap-x-8 gap-y-2 text-[0.95rem] md:grid-cols-2">
        {metrics.map((key) => (
          <div key={key}>
            <dt className="font-semibold">{headOf(key, words, t)}</dt>
            <dd className="text-muted">
              {wordsFor(key, words).definition}
              {key === "entered.today" && ` ${t("enteredMeans")}`}
              {isSoFar(key) && ` ${t("soFarMeans")}`}
              {isCalculated(key) && ` ${t("calculatedMeans")}`}
            </dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-4 text-base font-semibold">{t("madeOf")}</h2>
      <p className="mt-1 max-w-[70ch] text-[0.95rem] text-muted">
        {t("sources")} {t("partMeans")}
      </p>
      <dl className="mt-3 grid gap-x-8 gap-y-2 text-[0.95rem] md:grid-cols-2">
        {FIGURE_SOURCES.map((source) => (
          <div key={source}>
            <dt className="flex items-center font-semibold">
              <span className="mr-[0.5em] flex">
                <SourceMark of={source} />
              </span>
              {t(`sourceOf.${source}`)}
            </dt>
            <dd className="text-muted">{t(`sourceMeans.${source}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
