"use client";

import { useTranslations } from "next-intl";
import type { IntervalsRange } from "@/components/intervals/intervals-query";

export const RANGES: readonly IntervalsRange[] = ["hour", "today", "week", "month"];

interface RangeChoiceProps {
  range: IntervalsRange;
  onChoose: (range: IntervalsRange) => void;
}

/**
 * How much of the past the panel shows. Engines before 86 take a fieldset for no flex box, and its lower edge for its baseline: in a line that goes by
 * baselines it would take the chart's room.
 */
export function RangeChoice({ range, onChoose }: RangeChoiceProps) {
  const t = useTranslations("board.intervals");
  return (
    <fieldset aria-label={t("choose")} className="mr-[1.2em] self-center text-words print:hidden">
      {RANGES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === range}
          className={`min-h-6 rounded-control px-[0.6em] leading-[1.4] ${one === range ? "bg-raised text-text" : "text-muted hover:text-text"}`}
          onClick={() => onChoose(one)}
        >
          {t(`choices.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
