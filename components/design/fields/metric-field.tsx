"use client";

import { useEditorState } from "@/components/design/design-context";
import { calculatedKey } from "@/lib/domain/board/measure";
import type { FieldProps } from "./field-props";
import { metricKeys } from "./metric-options";
import { MetricPicker } from "./metric-picker";

interface MetricFieldProps extends FieldProps {
  readonly of: "queues" | "agents";
  /** Only what a ranking may praise. */
  readonly isPositive: boolean;
}

/** The metric by which rows are shown or ranked. */
export function MetricField({ label, value, error, onChange, of, isPositive }: MetricFieldProps) {
  const { calculated } = useEditorState().history.present;
  return (
    <MetricPicker
      label={label}
      of={of}
      keys={metricKeys(of, { counts: false, positive: isPositive })}
      more={of === "queues" ? calculated.map(({ id, name }) => ({ key: calculatedKey(id), name })) : []}
      value={typeof value === "string" ? value : ""}
      error={error}
      onChange={onChange}
    />
  );
}
