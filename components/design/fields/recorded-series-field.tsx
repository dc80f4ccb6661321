"use client";

import { useTranslations } from "next-intl";
import { useMetricName } from "@/components/design/use-metric-name";
import { useAgentCountName } from "@/components/sheet/use-agent-count-name";
import { GROUP_COUNTS, isGroupCount, metricOfGroupCount } from "@/lib/domain/history/group-count";
import { RECORDED_OF_AGENTS } from "@/lib/domain/history/recorded";
import type { Json } from "@/lib/domain/json";
import type { FieldProps } from "./field-props";
import { metricKeys } from "./metric-options";
import { MetricPicker } from "./metric-picker";
import { OneField } from "./one-field";
import { type Series, SeriesList } from "./series-list";

interface MetricSeries extends Series {
  readonly metric: Json;
  /** Null: none is chosen. */
  readonly group: Json;
}

const FIRST: MetricSeries = { metric: "entered.today", group: null, as: "bar", label: null };

/** What a chart of intervals draws: metrics of queues, how many agents of the whole centre are in a state, and what those of a group do, each as a line or as bars. */
export function RecordedSeriesField({ label, value, error, onChange, most }: FieldProps & { readonly most: number }) {
  const t = useTranslations("design.series");
  const countName = useAgentCountName();
  const nameOf = useMetricName();
  const counts = RECORDED_OF_AGENTS.map((key) => ({ key, name: countName(key) ?? key }));
  const ofGroups = GROUP_COUNTS.map((key) => ({
    key,
    name: t("ofGroup", { name: nameOf("groups", metricOfGroupCount(key) ?? key) }),
  }));
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
        <>
          <MetricPicker
            label={t("metric")}
            of="queues"
            keys={metricKeys("queues", { counts: false, positive: false })}
            more={[...counts, ...ofGroups]}
            value={String(one.metric)}
            error={null}
            onChange={(metric) => replace({ ...one, metric, group: isGroupCount(metric) ? one.group : null })}
          />
          {isGroupCount(String(one.metric)) && (
            <OneField
              label={t("group")}
              of="group"
              value={one.group}
              error={null}
              onChange={(group) => replace({ ...one, group })}
            />
          )}
        </>
      )}
    </SeriesList>
  );
}

function read(value: Json): readonly MetricSeries[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json): MetricSeries[] =>
    typeof one === "object" && one !== null && "metric" in one
      ? [{ metric: one.metric ?? null, group: one.group ?? null, as: one.as ?? "bar", label: one.label ?? null }]
      : [],
  );
}
