"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Use } from "@/lib/domain/board/calculated-uses";
import type { CalculatedMetric } from "@/lib/domain/board/document";
import type { Known } from "@/lib/domain/expression/known";
import { CalculatedNow } from "./calculated-now";
import { CalculationForm } from "./calculation-form";
import type { TypedCalculation } from "./use-typed-calculations";
import { Uses } from "./uses";

interface CalculationEntryProps {
  readonly id: string;
  readonly stored: CalculatedMetric | null;
  readonly typed: TypedCalculation;
  readonly uses: readonly Use[];
  readonly known: Known;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onType: (typed: TypedCalculation) => void;
  readonly onRemove: () => void;
  readonly close: () => void;
}

const SMALL = "!min-h-9 !px-3 !text-sm";

/** One calculation in the list: its name, what it comes to now, and on demand everything about it. */
export function CalculationEntry(props: CalculationEntryProps) {
  const { id, stored, typed, uses, known, isOpen, onToggle, onType, onRemove, close } = props;
  const t = useTranslations("calculations");
  const formId = useId();
  const [isAsking, setAsking] = useState(false);
  const { name } = typed;
  const isAsStored = stored !== null && stored.expression === typed.expression;
  return (
    <li className="border-t border-line py-2">
      <div className="flex flex-wrap items-center justify-between">
        <p className="mr-3 min-w-0 py-1">
          <span dir="auto" className="block break-words font-semibold">
            {name}
          </span>
          <span className="text-sm text-muted">{isAsStored ? <CalculatedNow metric={stored} /> : t("unfinished")}</span>
        </p>
        <div className="flex">
          <Button
            className={SMALL}
            aria-expanded={isOpen}
            aria-controls={formId}
            aria-label={t("changeOf", { name })}
            onClick={onToggle}
          >
            {t("change")}
          </Button>
          <Button
            className={`${SMALL} ml-2`}
            aria-label={t("removeOf", { name })}
            onClick={() => (uses.length > 0 ? setAsking(true) : onRemove())}
          >
            {t("remove")}
          </Button>
        </div>
      </div>
      {isAsking && (
        <Notice
          tone="near"
          role="alert"
          className="my-2"
          title={t("removeUsed", { name, count: uses.length })}
          action={
            <>
              <Button className={SMALL} onClick={onRemove}>
                {t("removeAnyway")}
              </Button>
              <Button kind="quiet" className={SMALL} onClick={() => setAsking(false)}>
                {t("keep")}
              </Button>
            </>
          }
        />
      )}
      <div id={formId} hidden={!isOpen} className="pt-2">
        {isOpen && <CalculationForm id={id} stored={stored} typed={typed} known={known} onType={onType} />}
        {isOpen && stored !== null && <Uses uses={uses} close={close} />}
      </div>
    </li>
  );
}
