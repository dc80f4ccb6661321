"use client";

import { useTranslations } from "next-intl";
import { useEditorState } from "@/components/design/design-context";
import { OwnLimits } from "@/components/design/limits/own-limits";
import { useMetricName } from "@/components/design/use-metric-name";
import { Reorderable } from "@/components/reorder/reorderable";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { moveItem } from "@/lib/client/reorder/move-item";
import { calculatedKey } from "@/lib/domain/board/measure";
import { subjectOf, thresholdKey } from "@/lib/domain/threshold/subject";
import { type Column, columnsIn, limitsIn, withLimits } from "./columns-in";
import type { FieldProps } from "./field-props";
import { metricKeys } from "./metric-options";
import { MetricPicker } from "./metric-picker";

interface ColumnsFieldProps extends FieldProps {
  readonly of: "queues" | "agents";
  readonly most: number;
}

const SMALL = "!min-h-9 !px-2.5 !text-sm";

/** The columns of a table: which, in which order, called what. */
export function ColumnsField({ label, value, error, onChange, of, most }: ColumnsFieldProps) {
  const t = useTranslations("design.columns");
  const nameOf = useMetricName();
  const { calculated } = useEditorState().history.present;
  const columns = columnsIn(value);
  const more = of === "queues" ? calculated.map(({ id, name }) => ({ key: calculatedKey(id), name })) : [];
  const keys = metricKeys(of, { counts: false, positive: false });
  const free = [...keys, ...more.map(({ key }) => key)].filter((key) => !columns.some((one) => one.key === key));
  const set = (next: readonly Column[]) => onChange(next.map((column) => ({ ...column })));
  const replace = (index: number, column: Column) => set(columns.map((one, at) => (at === index ? column : one)));
  const wordOf = (column: Column) =>
    column.label ?? more.find(({ key }) => key === column.key)?.name ?? nameOf(of, column.key);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <Reorderable
        items={columns}
        keyOf={({ key }) => key}
        nameOf={wordOf}
        onMove={(from, to) => set(moveItem(columns, from, to))}
        className="space-y-2"
      >
        {(column, index, handle) => {
          // What is no number has no limits.
          const subject = subjectOf(thresholdKey({ of, metric: column.key }));
          return (
            <div className="flex items-start">
              {handle}
              <details className="min-w-0 flex-1 rounded-control border border-line px-3 py-1">
                <summary className="flex min-h-9 cursor-pointer items-center">{wordOf(column)}</summary>
                <div className="space-y-2 py-2">
                  <MetricPicker
                    label={t("metric")}
                    of={of}
                    keys={keys.filter((key) => key === column.key || free.includes(key))}
                    more={more.filter(({ key }) => key === column.key || free.includes(key))}
                    value={column.key}
                    error={null}
                    onChange={(key) => replace(index, { ...column, key, thresholds: { use: "inherited" } })}
                  />
                  <TextField
                    label={t("name")}
                    maxLength={120}
                    value={column.label ?? ""}
                    onChange={({ target }) =>
                      replace(index, { ...column, label: target.value === "" ? null : target.value })
                    }
                  />
                  {subject !== null && (
                    <OwnLimits
                      key={column.key}
                      subject={subject}
                      thresholds={limitsIn(column)}
                      name={`limits-${column.key}`}
                      onChange={(limits) => replace(index, withLimits(column, limits))}
                    />
                  )}
                  <Button className={SMALL} onClick={() => set(columns.filter((one) => one !== column))}>
                    {t("remove")}
                  </Button>
                </div>
              </details>
            </div>
          );
        }}
      </Reorderable>
      <FieldNotes id={`${label}-note`} error={error} />
      <Button
        className={`${SMALL} mt-2`}
        disabled={columns.length >= most || free.length === 0}
        onClick={() => set([...columns, { key: free[0] ?? "", label: null, thresholds: { use: "inherited" } }])}
      >
        {t("add")}
      </Button>
    </fieldset>
  );
}
