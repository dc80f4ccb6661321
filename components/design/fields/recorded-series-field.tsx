"use client";

import { useTranslations } from "next-intl";
import type { Json } from "@/lib/domain/json";
import type { FieldProps } from "./field-props";
import { metricKeys } from "./metric-options";
import { MetricPicker } from "./metric-picker";
import { type Series, SeriesList } from "./series-list";

interface MetricSeries extends Series {
  readonly metric: Json;
}

const FIRST: MetricSeries = { metric: "entered.today", as: "bar", label: null };

/** What a chart of intervals draws: metrics of queues, each as a line or as bars. */
export function RecordedSeriesField({ label, value, error, onChange, most }: FieldProps & { readonly most: number }) {
  const t = useTranslations("design.series");
  return (
    <SeriesList
      label={label}
      series={read(value)}
      error={error}
      most={most}
      first={FIRST}
      onChange={(next) => onChange(next.map((one) => ({ ...one })))}
    >
      {(one, replace) => (
        <MetricPicker
          label={t("metric")}
          of="queues"
          keys={metricKeys("queues", { counts: false, positive: false })}
          value={String(one.metric)}
          error={null}
          onChange={(metric) => replace({ ...one, metric })}
        />
      )}
    </SeriesList>
  );
}

function read(value: Json): readonly MetricSeries[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json): MetricSeries[] =>
    typeof one === "object" && one !== null && "metric" in one
      ? [{ metric: one.metric ?? null, as: one.as ?? "bar", label: one.label ?? null }]
      : [],
  );
}
