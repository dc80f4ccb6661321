"use client";

import { useTranslations } from "next-intl";
import { Reorderable } from "@/components/reorder/reorderable";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { moveItem } from "@/lib/client/reorder/move-item";
import type { Measure } from "@/lib/domain/board/measure";
import type { Json } from "@/lib/domain/json";
import type { FieldProps } from "./field-props";
import { MeasureField } from "./measure-field";

interface SeriesFieldProps extends FieldProps {
  readonly of: readonly Measure["of"][];
  readonly most: number;
}

interface Series {
  readonly measure: Json;
  readonly as: Json;
  readonly label: Json;
}

const FIRST: Series = {
  measure: { of: "queues", metric: "entered.today", queues: { all: true } },
  as: "line",
  label: null,
};

/** What a chart draws: each as a line or as bars. */
export function SeriesField({ label, value, error, onChange, of, most }: SeriesFieldProps) {
  const t = useTranslations("design.series");
  const series = read(value);
  const set = (next: readonly Series[]) => onChange(next.map((one) => ({ ...one })));
  const replace = (index: number, one: Series) => set(series.map((before, at) => (at === index ? one : before)));
  const wordOf = ({ label: own }: Series, index: number) =>
    typeof own === "string" ? own : t("nth", { number: index + 1 });
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <Reorderable
        items={series}
        // A series is what stands at its place.
        keyOf={(_, index) => String(index)}
        nameOf={wordOf}
        onMove={(from, to) => set(moveItem(series, from, to))}
        className="mb-2 space-y-2"
      >
        {(one, index, handle) => (
          <div className="flex items-start">
            {handle}
            <details open={series.length === 1} className="min-w-0 flex-1 rounded-control border border-line px-3 py-1">
              <summary className="flex min-h-9 cursor-pointer items-center">{wordOf(one, index)}</summary>
              <div className="space-y-2 py-2">
                <MeasureField
                  label={t("metric")}
                  of={of}
                  value={one.measure}
                  error={null}
                  onChange={(measure) => replace(index, { ...one, measure })}
                />
                <Select
                  label={t("as")}
                  value={String(one.as)}
                  onChange={({ target }) => replace(index, { ...one, as: target.value })}
                >
                  <option value="line">{t("line")}</option>
                  <option value="bar">{t("bar")}</option>
                </Select>
                <TextField
                  label={t("name")}
                  maxLength={120}
                  value={typeof one.label === "string" ? one.label : ""}
                  onChange={({ target }) =>
                    replace(index, { ...one, label: target.value === "" ? null : target.value })
                  }
                />
                <Button
                  className="!min-h-9 !px-2.5 !text-sm"
                  disabled={series.length === 1}
                  onClick={() => set(series.filter((other) => other !== one))}
                >
                  {t("remove")}
                </Button>
              </div>
            </details>
          </div>
        )}
      </Reorderable>
      <FieldNotes id={`${label}-note`} error={error} />
      <Button
        className="!min-h-9 !px-2.5 !text-sm"
        disabled={series.length >= most}
        onClick={() => set([...series, FIRST])}
      >
        {t("add")}
      </Button>
    </fieldset>
  );
}

function read(value: Json): readonly Series[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json): Series[] =>
    typeof one === "object" && one !== null && "measure" in one
      ? [{ measure: one.measure ?? null, as: one.as ?? "line", label: one.label ?? null }]
      : [],
  );
}
