"use client";

import { useLocale } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { loadMetricWords } from "@/components/board/load-metric-words";
import { localeOf } from "@/lib/domain/locale";
import { type MetricNames, metricNamesOf } from "./metric-names";
import { useAgentCountName } from "./use-agent-count-name";

const loaded = new Map<string, MetricNames>();

/** The names of metrics in the viewer's language, fetched when `wanted` for the first time; null until they are there. */
export function useMetricNames(wanted: boolean): MetricNames | null {
  const locale = localeOf(useLocale());
  const [, renderAgain] = useState(0);
  const known = loaded.get(locale) ?? null;
  const countName = useAgentCountName();
  useEffect(() => {
    if (!wanted || known !== null) return;
    let current = true;
    loadMetricWords(locale).then(
      (words) => {
        loaded.set(locale, metricNamesOf(words));
        if (current) renderAgain((count) => count + 1);
      },
      // The tile then goes without a name rather than without its number.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [locale, wanted, known]);
  return useMemo(
    () =>
      known && {
        name: (key) => countName(key) ?? known.name(key),
        short: (key) => countName(key) ?? known.short(key),
      },
    [known, countName],
  );
}
