import type { useTranslations } from "next-intl";
import type { MetricWords } from "@/components/board/load-metric-words";
import { chartCsv, fileName } from "@/components/export/chart-data";
import { saveFile } from "@/components/export/save-file";
import { unitOfMetric } from "@/components/intervals/intervals-of";
import { headOf } from "./report-metric";
import type { Report } from "./report-of";

interface Saved {
  readonly report: Report;
  readonly words: MetricWords;
  /** IANA zone. */
  readonly zone: string;
  readonly board: string;
  /** The queue and the day. */
  readonly title: string;
}

interface SaveWords {
  readonly report: ReturnType<typeof useTranslations<"report">>;
  readonly exported: ReturnType<typeof useTranslations<"board.export">>;
  readonly locale: string;
}

/**
 * The report's intervals as CSV, each with its state and from where each figure is. The whole day is left out, for who adds up a column must not add it twice, but
 * where it is all there is to tell.
 */
export function saveReport({ report, words, zone, board, title }: Saved, t: SaveWords): void {
  const units = { milliseconds: t.exported("seconds"), percentage: t.exported("percent"), count: t.exported("count") };
  const rows = report.rows.length > 0 ? report.rows : [report.total];
  const chart = {
    title,
    board,
    zone,
    columns: report.metrics.map((key) => ({
      name: headOf(key, words, t.report),
      unit: unitOfMetric(key),
      as: "bar" as const,
      colour: "",
    })),
    rows: rows.map(({ start, end, values, sources, state }) => ({
      start,
      end,
      values,
      state: t.report(`states.${state}`),
      notes: sources.map((source) => (source === null ? "" : t.report(`sourceOf.${source}`))),
    })),
  };
  const csv = chartCsv(chart, {
    locale: t.locale,
    start: t.exported("start"),
    end: t.exported("end"),
    state: t.exported("state"),
    note: (name) => t.report("sourceColumn", { name }),
    unit: (unit) => (unit === "milliseconds" || unit === "percentage" || unit === "count" ? units[unit] : ""),
  });
  saveFile(new Blob([csv], { type: "text/csv" }), fileName(chart, Date.now(), "csv"));
}
