"use client";

import { useTranslations } from "next-intl";
import { useAgentCountName } from "@/components/sheet/use-agent-count-name";
import { RECORDED_OF_AGENTS } from "@/lib/domain/history/recorded";
import type { Json } from "@/lib/domain/json";
import type { FieldProps } from "./field-props";
import { metricKeys } from "./metric-options";
import { MetricPicker } from "./metric-picker";
import { type Series, SeriesList } from "./series-list";

interface MetricSeries extends Series {
  readonly metric: Json;
}

const FIRST: MetricSeries = { metric: "entered.today", as: "bar", label: null };

/** What a chart of intervals draws: metrics of queues, and how many agents of the whole centre are in a state, each as a line or as bars. */
export function RecordedSeriesField({ label, value, error, onChange, most }: FieldProps & { readonly most: number }) {
  const t = useTranslations("design.series");
  const countName = useAgentCountName();
  const counts = RECORDED_OF_AGENTS.map((key) => ({ key, name: countName(key) ?? key }));
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
          more={counts}
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
