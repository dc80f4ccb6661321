"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Intervals } from "./intervals-of";

interface IntervalTableProps {
  intervals: Intervals;
  nameOf: (start: number) => string;
  formatValue: (value: number, unit: string) => string;
}

/** The chart as a table, for those who cannot see it. */
export const IntervalTable = memo(function IntervalTable({ intervals, nameOf, formatValue }: IntervalTableProps) {
  const t = useTranslations("board.intervals");
  const { starts, series, band, running } = intervals;
  const minutes = Math.round(intervals.stepMs / 60_000);
  const usual = (at: number) => {
    const [low, median, high] = [band?.low[at], band?.median[at], band?.high[at]];
    const unit = series[band?.series ?? 0]?.unit ?? "count";
    if (low == null || median == null || high == null) return t("gap");
    return t("usual", {
      median: formatValue(median, unit),
      low: formatValue(low, unit),
      high: formatValue(high, unit),
    });
  };
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
            {band !== null && (
              <th scope="col">{t("bandOf", { weeks: band.weeks, name: series[band.series]?.name ?? "" })}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {starts.map((start, at) => (
            <tr key={start}>
              <th scope="row">
                {nameOf(start)}
                {at === running && ` (${t("running")})`}
              </th>
              {series.map(({ id, values, unit, provisional, lacking }) => {
                const value = values[at] ?? null;
                return (
                  <td key={id}>
                    {value === null ? t("gap") : formatValue(value, unit)}
                    {value !== null && provisional[at] === true && ` (${t("provisional")})`}
                    {value !== null && lacking[at] === true && ` (${t("lacking")})`}
                  </td>
                );
              })}
              {band !== null && <td>{usual(at)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
