"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useDesign } from "@/components/design/design-context";
import { useRuleSentence } from "@/components/threshold/use-rule-sentence";
import { Button } from "@/components/ui/button";
import { setBoardRule } from "@/lib/domain/board/edit/change-figures";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { subjectOf } from "@/lib/domain/threshold/subject";
import { RuleFields } from "./rule-fields";
import { useFigure } from "./use-figure";

interface LimitEntryProps {
  readonly figureKey: string;
  readonly rule: ThresholdRule;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

const SMALL = "!min-h-9 !px-3 !text-sm";

/** The board's limits for one number, in words, and on demand as fields. */
export function LimitEntry({ figureKey, rule, isOpen, onToggle, onRemove }: LimitEntryProps) {
  const t = useTranslations("limits");
  const { editor } = useDesign();
  const id = useId();
  const figure = useFigure();
  const sentence = useRuleSentence();
  const subject = subjectOf(figureKey);
  const name = subject === null ? figureKey : figure.name(subject);
  return (
    <li className="border-t border-line py-2">
      <div className="flex flex-wrap items-center justify-between">
        <p className="mr-3 min-w-0 py-1">
          <span dir="auto" className="block break-words font-semibold">
            {name}
          </span>
          <span className="text-sm text-muted">
            {subject === null ? t("unknown") : sentence(rule, figure.unit(subject))}
          </span>
        </p>
        <div className="flex">
          {subject !== null && (
            <Button
              className={SMALL}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={t("changeOf", { figure: name })}
              onClick={onToggle}
            >
              {t("change")}
            </Button>
          )}
          <Button className={`${SMALL} ml-2`} aria-label={t("removeOf", { figure: name })} onClick={onRemove}>
            {t("remove")}
          </Button>
        </div>
      </div>
      <div id={id} hidden={!isOpen} className="pb-2 pt-3">
        {isOpen && subject !== null && (
          <RuleFields
            subject={subject}
            rule={rule}
            name={`board-${figureKey}`}
            onChange={(next) =>
              editor.edit(
                (document) => setBoardRule(document, figureKey, next),
                "changed",
                `board's limits of ${figureKey}`,
              )
            }
          />
        )}
      </div>
    </li>
  );
}
