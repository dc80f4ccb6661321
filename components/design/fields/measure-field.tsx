"use client";

import { useTranslations } from "next-intl";
import { useEditorState } from "@/components/design/design-context";
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
  const { calculated } = useEditorState().history.present;
  const read = measureSchema.safeParse(value);
  if (!read.success) return null;
  const measure = read.data;
  const offered = of.filter((one) => one !== "calculated" || calculated.length > 0 || measure.of === "calculated");
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{label}</legend>
      <Select
        label={t("of")}
        value={measure.of}
        onChange={({ target }) => {
          const next = offered.find((one) => one === target.value);
          if (next !== undefined) onChange(freshMeasure(next, calculated[0]?.id ?? ""));
        }}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {t(`kinds.${one}`)}
          </option>
        ))}
      </Select>
      {measure.of === "calculated" ? (
        <Select
          label={label}
          error={error}
          value={measure.id}
          onChange={({ target }) => onChange({ ...measure, id: target.value })}
        >
          {calculated.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
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
