import type { useTranslations } from "next-intl";
import type { MetricWords } from "@/components/board/load-metric-words";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { isSoFar } from "./report-of";

/** The words of a metric, whatever its window. */
export function wordsFor(key: string, words: MetricWords): ReturnType<MetricWords["metric"]> {
  return words.metric(findMetric(key)?.base ?? key);
}

/** The head of a metric's column. */
export function headOf(key: string, words: MetricWords, t: ReturnType<typeof useTranslations<"report">>): string {
  const { short } = wordsFor(key, words);
  return isSoFar(key) ? t("soFar", { metric: short }) : short;
}
