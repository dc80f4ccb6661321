"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { useClockText } from "@/components/board/clock-text";
import type { HourPoint } from "@/components/charts/hour-axis";
import { formatCount, formatPercentage } from "@/lib/domain/format/format";

interface TrendTableProps {
  points: readonly HourPoint[];
  /** What is said of the last minute, which still runs; null where all are over. */
  running: string | null;
}

/** The chart's numbers for those who don't see it. */
export const TrendTable = memo(function TrendTable({ points, running }: TrendTableProps) {
  const t = useTranslations("board.trend");
  const locale = useLocale();
  const clock = useClockText();
  const count = (value: number | null) => (value === null ? t("gap") : formatCount(value, locale));
  return (
    <div className="sr-only">
      <table>
        <caption>{t("caption")}</caption>
        <thead>
          <tr>
            {(["minute", "entered", "answered", "abandoned", "serviceLevel"] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point, at) => (
            <tr key={point.minute}>
              <th scope="row">
                {clock(point.minute)}
                {running !== null && at === points.length - 1 && ` (${running})`}
              </th>
              <td>{count(point.entered)}</td>
              <td>{count(point.answered)}</td>
              <td>{count(point.abandoned)}</td>
              <td>{point.serviceLevel === null ? t("gap") : formatPercentage(point.serviceLevel, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
