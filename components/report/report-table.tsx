"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MetricWords } from "@/components/board/load-metric-words";
import { unitOfMetric } from "@/components/intervals/intervals-of";
import { figureText } from "@/components/sheet/figure-text";
import { type Column, Table } from "@/components/ui/table";
import { unitNamed } from "@/lib/domain/board/measure";
import { formatClock } from "@/lib/domain/format/format";
import { headOf } from "./report-metric";
import type { Report, ReportRow } from "./report-of";
import { SourceMark } from "./source-mark";

interface ReportTableProps {
  report: Report;
  caption: string;
  zone: string;
  words: MetricWords;
}

type Line = ReportRow | (Omit<ReportRow, "state"> & { readonly state: "total" });

/** An interval in each row, and the whole day in the last. */
export function ReportTable({ report, caption, zone, words }: ReportTableProps) {
  const t = useTranslations("report");
  const locale = useLocale();
  const nameOf = (line: Line) =>
    line.state === "total"
      ? t("total")
      : `${formatClock(line.start, locale, zone)}\u00a0–\u00a0${formatClock(line.end, locale, zone)}`;
  const { total, hasMore, isPartial, isWaitOfPart } = report;
  const lacks = total.state === "part" ? "states.part" : hasMore ? "more" : isPartial ? "partial" : null;
  const remarks = [...(lacks === null ? [] : [t(lacks)]), ...(isWaitOfPart ? [t("waitOfPart")] : [])];
  const columns: readonly Column<Line>[] = [
    {
      key: "interval",
      head: t("interval"),
      is: "name",
      cell: (line) => <span className="whitespace-nowrap">{nameOf(line)}</span>,
    },
    ...report.metrics.map(
      (key, index): Column<Line> => ({
        key,
        head: headOf(key, words, t),
        isShort: true,
        className: "figure",
        cell: ({ values, sources }) => {
          const source = sources[index] ?? null;
          return (
            <span className="whitespace-nowrap">
              {figureText(values[index] ?? null, unitNamed(unitOfMetric(key)), locale)}
              {source !== null && (
                <span className="ml-[0.45em]" title={t(`sourceOf.${source}`)}>
                  <SourceMark of={source} />
                  <span className="sr-only">{` (${t(`sourceOf.${source}`)})`}</span>
                </span>
              )}
            </span>
          );
        },
      }),
    ),
    {
      key: "state",
      head: t("state"),
      cell: (line) =>
        line.state !== "total" ? (
          <span className={`whitespace-nowrap ${line.state === "whole" ? "text-muted" : ""}`}>
            {t(`states.${line.state}`)}
          </span>
        ) : (
          remarks.join(" · ")
        ),
    },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={[...report.rows, { ...report.total, state: "total" as const }]}
      keyOf={(line) => (line.state === "total" ? "total" : String(line.start))}
    />
  );
}
