"use client";

import { useTranslations } from "next-intl";
import type { MetricWords } from "@/components/board/load-metric-words";
import { useMeasureName } from "@/components/sheet/use-measure-name";
import type { Measure } from "@/lib/domain/board/measure";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { Facts } from "./fact";
import { SourceFact } from "./source-fact";

interface SeriesProvenanceProps {
  kind: "chart" | "intervals";
  series: readonly { readonly label: string | null; readonly measure: Measure }[];
  words: MetricWords;
}

/** Several figures over time: what each is, in its author's words and in 8x8's. */
export function SeriesProvenance({ kind, series, words }: SeriesProvenanceProps) {
  const t = useTranslations("tiles.provenance");
  const nameOf = useMeasureName();
  const parts = [...new Set(series.map(({ measure: { of } }) => (of === "calculated" ? "queues" : of)))];
  return (
    <>
      <p>{t(`kinds.${kind}`)}</p>
      {series.map(({ label, measure }) => {
        const metric = measure.of === "calculated" ? undefined : findMetric(measure.metric);
        const name = nameOf(measure);
        return (
          <p key={`${label} ${name}`} className="mt-[0.4em]">
            <span className="font-semibold">{label ?? name}</span>
            {label !== null && label !== name && ` · ${name}`}
            {metric !== undefined && ` · ${words.metric(metric.base).definition}`}
          </p>
        );
      })}
      <Facts>
        {parts.map((part) => (
          <SourceFact key={part} part={part} />
        ))}
      </Facts>
    </>
  );
}
