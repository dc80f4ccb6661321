"use client";

import { useTranslations } from "next-intl";
import { useEditorState } from "@/components/design/design-context";
import { usePanels } from "@/components/design/panels-context";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Measure } from "@/lib/domain/board/measure";
import { measure as measureSchema } from "@/lib/domain/board/schema/measure";
import type { FieldProps } from "./field-props";
import { metricKeys } from "./metric-options";
import { MetricPicker } from "./metric-picker";
import { SelectionField } from "./selection-field";

interface MeasureFieldProps extends FieldProps {
  readonly of: readonly Measure["of"][];
}

/** What a number is made of: whose, which metric, and of which of them. */
export function MeasureField({ label, value, error, onChange, of }: MeasureFieldProps) {
  const t = useTranslations("design.measure");
  const panels = usePanels();
  const { calculated } = useEditorState().history.present;
  const read = measureSchema.safeParse(value);
  if (!read.success) return null;
  const measure = read.data;
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{label}</legend>
      <Select
        label={t("of")}
        value={measure.of}
        onChange={({ target }) => {
          const next = of.find((one) => one === target.value);
          const [first] = calculated;
          // Where the board calculates nothing yet, something must be written first.
          if (next === "calculated" && first === undefined) panels.open("calculations");
          else if (next !== undefined) onChange(freshMeasure(next, first?.id ?? ""));
        }}
      >
        {of.map((one) => (
          <option key={one} value={one}>
            {t(`kinds.${one}`)}
          </option>
        ))}
      </Select>
      {measure.of === "calculated" ? (
        <div>
          <Select
            label={label}
            error={error}
            value={measure.id}
            onChange={({ target }) => onChange({ ...measure, id: target.value })}
          >
            {!calculated.some(({ id }) => id === measure.id) && <option value={measure.id}>{t("gone")}</option>}
            {calculated.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Button
            kind="quiet"
            className="-ml-2.5 !min-h-9 !px-2.5 !text-sm"
            aria-haspopup="dialog"
            onClick={() => panels.open("calculations", measure.id)}
          >
            {t("edit")}
          </Button>
        </div>
      ) : (
        <MetricPicker
          label={label}
          of={measure.of}
          keys={metricKeys(measure.of, { counts: true, positive: false })}
          value={measure.metric}
          error={error}
          onChange={(metric) => onChange({ ...measure, metric })}
        />
      )}
      {"queues" in measure && (
        <SelectionField
          label={t("queues")}
          of="queues"
          value={measure.queues}
          error={null}
          onChange={(queues) => onChange({ ...measure, queues })}
        />
      )}
      {"agents" in measure && (
        <SelectionField
          label={t("agents")}
          of="agents"
          value={measure.agents}
          error={null}
          onChange={(agents) => onChange({ ...measure, agents })}
        />
      )}
      {"groups" in measure && (
        <SelectionField
          label={t("groups")}
          of="groups"
          value={measure.groups}
          error={null}
          onChange={(groups) => onChange({ ...measure, groups })}
        />
      )}
    </fieldset>
  );
}

/** What a number begins with when it is made of something else. */
function freshMeasure(of: Measure["of"], calculatedId: string): Measure {
  if (of === "queues") return { of, metric: "interactionsWaitInQueue.rt", queues: { all: true } };
  if (of === "agents") return { of, metric: "agents.available", agents: { all: true } };
  if (of === "groups")
    return { of, metric: metricKeys("groups", { counts: false, positive: false })[0] ?? "", groups: { all: true } };
  return { of, id: calculatedId, queues: { all: true } };
}
