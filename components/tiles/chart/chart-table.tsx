"use client";

import { useTranslations } from "next-intl";
import type { ChartSeries } from "@/components/charts/series-axis";

interface ChartTableProps {
  minutes: readonly number[];
  series: readonly ChartSeries[];
  /** What is said of the last minute, which still runs; null where all are over. */
  running: string | null;
  formatTime: (epochMs: number) => string;
  formatValue: (value: number, unit: string) => string;
}

/** The chart as a table, for those who cannot see it. */
export function ChartTable({ minutes, series, running, formatTime, formatValue }: ChartTableProps) {
  const t = useTranslations("tiles.chart");
  return (
    <table className="sr-only">
      <caption>{t("caption", { minutes: minutes.length, names: series.map(({ name }) => name).join(", ") })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("minute")}</th>
          {series.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {minutes.map((minute, at) => (
          <tr key={minute}>
            <th scope="row">
              {formatTime(minute)}
              {running !== null && at === minutes.length - 1 && ` (${running})`}
            </th>
            {series.map(({ id, values, unit }) => {
              const value = values[at] ?? null;
              return <td key={id}>{value === null ? t("gap") : formatValue(value, unit)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
