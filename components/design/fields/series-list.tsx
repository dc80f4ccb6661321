"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Reorderable } from "@/components/reorder/reorderable";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { moveItem } from "@/lib/client/reorder/move-item";
import type { Json } from "@/lib/domain/json";

/** A series beside what it is of. */
export interface Series {
  readonly as: Json;
  readonly label: Json;
}

interface SeriesListProps<S extends Series> {
  readonly label: string;
  readonly series: readonly S[];
  readonly error: string | null;
  readonly most: number;
  /** What a further one begins as. */
  readonly first: S;
  readonly onChange: (series: readonly S[]) => void;
  /** The control for what a series is of. */
  readonly children: (series: S, replace: (series: S) => void) => ReactNode;
}

/** What a chart draws, in order: each as a line or as bars, and under which name. */
export function SeriesList<S extends Series>(props: SeriesListProps<S>) {
  const { label, series, error, most, first, onChange, children } = props;
  const t = useTranslations("design.series");
  const replace = (index: number, one: S) => onChange(series.map((before, at) => (at === index ? one : before)));
  const wordOf = ({ label: own }: S, index: number) =>
    typeof own === "string" ? own : t("nth", { number: index + 1 });
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <Reorderable
        items={series}
        // A series is what stands at its place.
        keyOf={(_, index) => String(index)}
        nameOf={wordOf}
        onMove={(from, to) => onChange(moveItem(series, from, to))}
        className="mb-2 space-y-2"
      >
        {(one, index, handle) => (
          <div className="flex items-start">
            {handle}
            <details open={series.length === 1} className="min-w-0 flex-1 rounded-control border border-line px-3 py-1">
              <summary className="flex min-h-9 cursor-pointer items-center">{wordOf(one, index)}</summary>
              <div className="space-y-2 py-2">
                {children(one, (next) => replace(index, next))}
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
                  onClick={() => onChange(series.filter((other) => other !== one))}
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
        onClick={() => onChange([...series, first])}
      >
        {t("add")}
      </Button>
    </fieldset>
  );
}
