"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useDesign, useEditorState } from "@/components/design/design-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { newId } from "@/lib/client/design/new-id";
import { calculatedUses } from "@/lib/domain/board/calculated-uses";
import { MOST_CALCULATED } from "@/lib/domain/board/document";
import { removeCalculated } from "@/lib/domain/board/edit/change-figures";
import { fittingUnits } from "@/lib/domain/expression/fitting-unit";
import { CalculationEntry } from "./calculation-entry";
import { useKnownMetrics } from "./use-known-metrics";
import type { TypedCalculation, TypedCalculations } from "./use-typed-calculations";

interface CalculationsDialogProps {
  readonly typed: TypedCalculations;
  /** Which one is to be changed; null: none yet. */
  readonly openId: string | null;
  readonly close: () => void;
}

/** The board's own figures: added, named, written and taken away. What makes sense is in the document as it is typed, so undoing works. */
export function CalculationsDialog({ typed, openId, close }: CalculationsDialogProps) {
  const t = useTranslations("calculations");
  const { editor } = useDesign();
  const { present } = useEditorState().history;
  const known = useKnownMetrics();
  const [open, setOpen] = useState(openId);
  const [removed, setRemoved] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLSpanElement>(null);
  const { calculated } = present;
  const started = [...typed.all.keys()].filter((id) => !calculated.some((metric) => metric.id === id));
  const ids = [...calculated.map(({ id }) => id), ...started];

  useEffect(() => {
    if (open !== null) list.current?.querySelector<HTMLElement>("[role=combobox]")?.focus();
  }, [open]);

  function leave(): void {
    const isFinished = ({ name, expression }: TypedCalculation) =>
      name.trim() !== "" && fittingUnits(expression, known).ok;
    typed.keepOnly((one) => one.expression !== "" && !isFinished(one));
    close();
  }

  function begin(): void {
    const id = newId();
    typed.set(id, { name: t("newName", { number: ids.length + 1 }), expression: "" });
    setOpen(id);
  }

  function remove(id: string, name: string): void {
    if (calculated.some((metric) => metric.id === id))
      editor.edit((document) => removeCalculated(document, id), "removed");
    typed.set(id, null);
    setRemoved(name);
    add.current?.querySelector("button")?.focus();
  }

  return (
    <Dialog
      title={t("title")}
      closeLabel={t("close")}
      onClose={leave}
      className="max-w-2xl"
      actions={
        <>
          <span ref={add}>
            <Button disabled={ids.length >= MOST_CALCULATED} onClick={begin}>
              {t("add")}
            </Button>
          </span>
          <Button kind="primary" onClick={leave}>
            {t("done")}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-sm text-muted">{t("intro")}</p>
      {ids.length === 0 && <p className="mb-3">{t("none")}</p>}
      <ul ref={list}>
        {ids.map((id) => {
          const stored = calculated.find((metric) => metric.id === id) ?? null;
          const shown = typed.all.get(id) ?? { name: stored?.name ?? "", expression: stored?.expression ?? "" };
          return (
            <CalculationEntry
              key={id}
              id={id}
              stored={stored}
              typed={shown}
              uses={calculatedUses(present, id)}
              known={known}
              isOpen={id === open}
              onToggle={() => setOpen(id === open ? null : id)}
              onType={(next) => typed.set(id, next)}
              onRemove={() => remove(id, shown.name)}
              close={leave}
            />
          );
        })}
      </ul>
      <p role="status" className="sr-only">
        {removed === null ? "" : t("removed", { name: removed })}
      </p>
    </Dialog>
  );
}
