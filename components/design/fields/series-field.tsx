"use client";

import { useTranslations } from "next-intl";
import type { Measure } from "@/lib/domain/board/measure";
import type { Json } from "@/lib/domain/json";
import type { FieldProps } from "./field-props";
import { MeasureField } from "./measure-field";
import { type Series, SeriesList } from "./series-list";

interface SeriesFieldProps extends FieldProps {
  readonly of: readonly Measure["of"][];
  readonly most: number;
}

interface MeasureSeries extends Series {
  readonly measure: Json;
}

const FIRST: MeasureSeries = {
  measure: { of: "queues", metric: "entered.today", queues: { all: true } },
  as: "line",
  label: null,
};

/** What a chart draws: each as a line or as bars. */
export function SeriesField({ label, value, error, onChange, of, most }: SeriesFieldProps) {
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
        <MeasureField
          label={t("metric")}
          of={of}
          value={one.measure}
          error={null}
          onChange={(measure) => replace({ ...one, measure })}
        />
      )}
    </SeriesList>
  );
}

function read(value: Json): readonly MeasureSeries[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json): MeasureSeries[] =>
    typeof one === "object" && one !== null && "measure" in one
      ? [{ measure: one.measure ?? null, as: one.as ?? "line", label: one.label ?? null }]
      : [],
  );
}
