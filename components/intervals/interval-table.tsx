"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Intervals } from "./intervals-of";
import { useIntervalWords } from "./use-interval-words";

interface IntervalTableProps {
  intervals: Intervals;
  nameOf: (start: number) => string;
  formatValue: (value: number, unit: string) => string;
}

/** The chart as a table, for those who cannot see it. */
export const IntervalTable = memo(function IntervalTable({ intervals, nameOf, formatValue }: IntervalTableProps) {
  const t = useTranslations("board.intervals");
  const { starts, series } = intervals;
  const minutes = Math.round(intervals.stepMs / 60_000);
  const { when, value, marks, usual } = useIntervalWords(intervals, nameOf, formatValue);
  return (
    <div className="sr-only">
      <table>
        <caption>
          {minutes >= 1380
            ? t("captionDays", { names: series.map(({ name }) => name).join(", ") })
            : t("caption", { minutes, names: series.map(({ name }) => name).join(", ") })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("interval")}</th>
            {series.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            {usual !== null && <th scope="col">{usual.name}</th>}
          </tr>
        </thead>
        <tbody>
          {starts.map((start, at) => (
            <tr key={start}>
              <th scope="row">{when(at)}</th>
              {series.map((one) => (
                <td key={one.id}>
                  {value(one, at)}
                  {marks(one, at).length > 0 && ` (${marks(one, at).join(", ")})`}
                </td>
              ))}
              {usual !== null && <td>{usual.value(at)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
