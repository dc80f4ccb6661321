"use client";

import { useTranslations } from "next-intl";
import { useEditorState } from "@/components/design/design-context";
import { Select } from "@/components/ui/select";
import type { Measure, Target } from "@/lib/domain/board/measure";
import type { FieldProps } from "./field-props";
import { figureUnit } from "./figure-unit";
import { metricKeys } from "./metric-options";
import { MetricPicker } from "./metric-picker";
import { NumberField } from "./number-field";

const WAYS = ["none", "number", "sla", "metric"] as const satisfies readonly Target["by"][];

/** What a number is compared with. */
export function TargetField({
  label,
  value,
  error,
  onChange,
  measure,
}: FieldProps & { readonly measure: Measure | null }) {
  const t = useTranslations("design.target");
  const { calculated } = useEditorState().history.present;
  const target = read(value);
  const of = measure === null || measure.of === "calculated" ? "queues" : measure.of;
  const first = measure === null || measure.of === "calculated" ? "entered.today" : measure.metric;
  const begin = (by: string): Target => {
    if (by === "number") return { by: "number", value: 0 };
    if (by === "metric") return { by: "metric", metric: first };
    return by === "sla" ? { by: "sla" } : { by: "none" };
  };
  return (
    <div className="space-y-2">
      <Select
        label={label}
        error={target.by === "number" || target.by === "metric" ? null : error}
        value={target.by}
        onChange={(event) => onChange(begin(event.target.value))}
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {t(way)}
          </option>
        ))}
      </Select>
      {target.by === "number" && (
        <NumberField
          label={t("value")}
          error={error}
          value={target.value}
          unit={figureUnit(measure, {}, calculated)}
          isOptional={false}
          onChange={(next) => onChange({ by: "number", value: next ?? 0 })}
        />
      )}
      {target.by === "metric" && (
        <MetricPicker
          label={t("metric")}
          of={of}
          keys={metricKeys(of, { counts: true, positive: false })}
          value={target.metric}
          error={error}
          onChange={(metric) => onChange({ by: "metric", metric })}
        />
      )}
    </div>
  );
}

function read(value: FieldProps["value"]): Target {
  if (typeof value !== "object" || value === null || !("by" in value)) return { by: "none" };
  if (value.by === "sla") return { by: "sla" };
  if (value.by === "number" && typeof value.value === "number") return { by: "number", value: value.value };
  if (value.by === "metric" && typeof value.metric === "string") return { by: "metric", metric: value.metric };
  return { by: "none" };
}
