"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { localeOf } from "@/lib/domain/locale";
import { loadMetricWords, type MetricWords } from "./load-metric-words";

/** The words of metrics in the viewer's language, fetched when the first component asks: undefined while they come, null where they cannot be had. */
export function useLoadedMetricWords(): MetricWords | null | undefined {
  const locale = useLocale();
  const [words, setWords] = useState<MetricWords | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    loadMetricWords(localeOf(locale)).then(
      (loaded) => current && setWords(loaded),
      () => current && setWords(null),
    );
    return () => {
      current = false;
    };
  }, [locale]);
  return words;
}
