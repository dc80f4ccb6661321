import { useTranslations } from "next-intl";
import type { Period, Theme } from "@/lib/domain/metrics/catalogue";

type MetricsKey = Parameters<ReturnType<typeof useTranslations<"metrics">>>[0];

/** Holds because a test of the catalogue proves that every base metric has its words. */
function asKey(key: string): MetricsKey {
  return key as MetricsKey;
}

/** The words of metrics, windows and themes in the viewer's language. */
export function useMetricWords() {
  const metrics = useTranslations("metrics");
  const common = useTranslations("common.metric");
  return {
    column: common("column"),
    window: common("window"),
    label: (base: string) => metrics(asKey(`${base}.label`)),
    short: (base: string) => metrics(asKey(`${base}.short`)),
    definition: (base: string) => metrics(asKey(`${base}.definition`)),
    period: (period: Period) => metrics(asKey(`periods.${period}`)),
    reset: (period: Period) => metrics(asKey(`resets.${period}`)),
    theme: (theme: Theme) => common(`themes.${theme}`),
  };
}
