"use client";

import { useLocale } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { loadMetricWords } from "@/components/board/load-metric-words";
import { localeOf } from "@/lib/domain/locale";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { useAgentCountName } from "./use-agent-count-name";

/** Names metrics by their keys. */
export interface MetricNames {
  /** "Waiting now", "Answered · today": "now" is what a wall speaks of unless it says otherwise. */
  name(key: string): string;
  /** For the head of a column: "Answered". */
  short(key: string): string;
}

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
        loaded.set(locale, {
          name: (key) => {
            const metric = findMetric(key);
            if (metric === undefined) return key;
            const { label } = words.metric(metric.base);
            return metric.period === "rt" ? label : `${label} · ${words.period(metric.period)}`;
          },
          short: (key) => {
            const metric = findMetric(key);
            return metric === undefined ? key : words.metric(metric.base).short;
          },
        });
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
