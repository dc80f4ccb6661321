"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useDesign, useEditorState } from "@/components/design/design-context";
import { FigurePicker } from "@/components/threshold/figure-picker";
import { freshRule } from "@/components/threshold/rule-draft";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { setBoardRule } from "@/lib/domain/board/edit/change-figures";
import { type Subject, subjectFacts, thresholdKey } from "@/lib/domain/threshold/subject";
import { useApplying } from "./applying-rule";
import { LimitEntry } from "./limit-entry";

interface LimitsDialogProps {
  /** The key whose limits are to be changed; null: none yet. */
  readonly openKey: string | null;
  readonly close: () => void;
}

/** The board's own limits, which go before the tenant's and after a tile's own. Each change is in the document at once, so undoing works. */
export function LimitsDialog({ openKey, close }: LimitsDialogProps) {
  const t = useTranslations("limits");
  const { editor } = useDesign();
  const { thresholds, calculated } = useEditorState().history.present;
  const applying = useApplying();
  const [open, setOpen] = useState(openKey);
  const [isChoosing, setChoosing] = useState(false);
  const [isRemoved, setRemoved] = useState(false);
  const add = useRef<HTMLSpanElement>(null);
  const entries = Object.entries(thresholds);

  function begin(subject: Subject): void {
    const key = thresholdKey(subject);
    const rule = applying(subject).rule ?? freshRule(subjectFacts(subject) ?? { better: "neither" });
    editor.edit((document) => setBoardRule(document, key, rule), "changed");
    setChoosing(false);
    setOpen(key);
  }

  function remove(key: string): void {
    editor.edit((document) => setBoardRule(document, key, null), "removed");
    setRemoved(true);
    add.current?.querySelector("button")?.focus();
  }

  return (
    <Dialog
      title={t("title")}
      closeLabel={t("close")}
      onClose={close}
      className="max-w-3xl"
      actions={
        <>
          <span ref={add}>
            <Button aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
              {t("add")}
            </Button>
          </span>
          <Button kind="primary" onClick={close}>
            {t("done")}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-sm text-muted">{t("intro")}</p>
      {entries.length === 0 && <p className="mb-3">{t("none")}</p>}
      <ul>
        {entries.map(([key, rule]) => (
          <LimitEntry
            key={key}
            figureKey={key}
            rule={rule}
            isOpen={key === open}
            onToggle={() => setOpen(key === open ? null : key)}
            onRemove={() => remove(key)}
          />
        ))}
      </ul>
      {isChoosing && (
        <div className="border-t border-line pt-4">
          <FigurePicker taken={new Set(Object.keys(thresholds))} calculated={calculated} choose={begin} />
        </div>
      )}
      <p role="status" className="sr-only">
        {isRemoved ? t("removed") : ""}
      </p>
    </Dialog>
  );
}
