"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatPercentage } from "@/lib/domain/format/format";
import type { Intervals } from "./intervals-of";
import { hasSign, type LegendItem, legendItems } from "./legend-items";
import { entryWidth, type LegendPlan } from "./legend-plan";
import { SeriesSwatch, Sign } from "./swatch";

/** What the legend of a chart says, in the reader's words. */
export function useLegend(
  intervals: Intervals | undefined,
  formatTime: (epochMs: number) => string,
): readonly LegendItem[] {
  const t = useTranslations("board.intervals");
  const locale = useLocale();
  if (intervals === undefined) return [];
  return legendItems(intervals, {
    target: (value) => t("target", { target: formatPercentage(value, locale) }),
    band: (weeks) => t("band", { weeks }),
    running: t("running"),
    provisional: t("provisional"),
    lacking: t("lacking"),
    since: (start) => t("since", { time: formatTime(start) }),
    unfetched: (why) => t(`unfetched.${why}`),
  });
}

/** Which mark is what, and what of it is not over yet, not final, not all, or not known. `plan`: how it stands; null: in as many lines as it needs. */
export function IntervalLegend({
  items,
  plan,
  className,
}: {
  items: readonly LegendItem[];
  plan: LegendPlan | null;
  className: string;
}) {
  return (
    <ul
      className={`flex shrink-0 flex-wrap overflow-hidden leading-[1.5] text-muted print:[print-color-adjust:exact] ${className}`}
      {...(plan !== null && { style: { height: `${plan.lines * 1.5}em` } })}
    >
      {items.map((item) => (
        <li
          key={item.of === "series" ? item.index : item.of}
          className="mr-[1.2em] flex min-w-0 items-center"
          {...(plan !== null && plan.parts !== null && { style: { maxWidth: entryWidth(plan.parts) } })}
        >
          {item.of === "series" ? (
            <SeriesSwatch colour={item.colour} as={item.as} />
          ) : (
            hasSign(item) && <Sign of={item.of} />
          )}
          <span className="truncate" dir="auto">
            {item.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
