"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDesign } from "@/components/design/design-context";
import { ApplyingRule } from "@/components/design/limits/applying-rule";
import { useProblemWords } from "@/components/design/use-problem-words";
import { useExpressionWords } from "@/components/metric/expression-words";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { CalculatedMetric } from "@/lib/domain/board/document";
import { setCalculated } from "@/lib/domain/board/edit/change-figures";
import { withoutLimitsOf } from "@/lib/domain/board/edit/limits-of-calculated";
import type { Unit } from "@/lib/domain/board/measure";
import { fittingUnits } from "@/lib/domain/expression/fitting-unit";
import type { Known } from "@/lib/domain/expression/known";
import { isEqual } from "@/lib/domain/is-equal";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { ExpressionField } from "./expression-field";
import type { TypedCalculation } from "./use-typed-calculations";

const INHERITED: TileThresholds = { use: "inherited" };

interface CalculationFormProps {
  readonly id: string;
  /** As the document has it; null: it makes no sense yet, so it is in no document. */
  readonly stored: CalculatedMetric | null;
  readonly typed: TypedCalculation;
  readonly known: Known;
  readonly onType: (typed: TypedCalculation) => void;
}

/** One calculation: its name, its expression and the unit of what comes out. What makes sense is taken over as it is typed. */
export function CalculationForm({ id, stored, typed, known, onType }: CalculationFormProps) {
  const t = useTranslations("calculations");
  const units = useExpressionWords();
  const words = useProblemWords();
  const { editor } = useDesign();
  const [nameError, setNameError] = useState<string | null>(null);
  const [lost, setLost] = useState<Unit | null>(null);
  const read = fittingUnits(typed.expression, known);
  const unit = stored?.unit;

  function change(next: TypedCalculation, wanted: Unit | undefined): void {
    onType(next);
    const fitting = fittingUnits(next.expression, known);
    if (!fitting.ok) return;
    const { others } = fitting.value;
    const chosen = wanted !== undefined && others.includes(wanted) ? wanted : fitting.value.unit;
    const metric = { id, name: next.name, unit: chosen, expression: next.expression };
    const { present: before } = editor.state().history;
    const problem = editor.edit((document) => setCalculated(document, metric), "changed", `calculation ${id}`);
    const isOther = stored !== null && stored.unit !== chosen;
    if (isOther && problem === null && !isEqual(withoutLimitsOf(before, id), before)) setLost(stored.unit);
    setNameError(words(problem, next.name));
  }

  return (
    <div className="space-y-4 pb-2">
      <TextField
        label={t("name")}
        value={typed.name}
        error={nameError}
        maxLength={60}
        autoComplete="off"
        onChange={({ target }) => change({ ...typed, name: target.value }, unit)}
      />
      <ExpressionField
        value={typed.expression}
        known={known}
        problems={read.ok || (stored === null && typed.expression === "") ? [] : read.error}
        onChange={(expression) => change({ ...typed, expression }, unit)}
      />
      {read.ok && read.value.others.length > 0 && (
        <Select
          label={t("unit")}
          hint={t("unitHint")}
          value={unit ?? read.value.unit}
          onChange={({ target }) =>
            change(
              typed,
              [read.value.unit, ...read.value.others].find((one) => one === target.value),
            )
          }
        >
          {[read.value.unit, ...read.value.others].map((one) => (
            <option key={one} value={one}>
              {units.unit(one)}
            </option>
          ))}
        </Select>
      )}
      {read.ok && read.value.others.length === 0 && (
        <p className="text-sm text-muted">{t("unitIs", { unit: units.unit(read.value.unit) })}</p>
      )}
      {lost !== null && lost !== unit && <Notice role="status">{t("limitsLost", { unit: units.unit(lost) })}</Notice>}
      {stored !== null && <ApplyingRule subject={{ of: "calculated", id }} own={INHERITED} />}
      {!read.ok && stored !== null && stored.expression !== typed.expression && (
        <p className="text-sm text-muted">{t("stillStored", { expression: stored.expression })}</p>
      )}
    </div>
  );
}
