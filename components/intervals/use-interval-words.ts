import { useTranslations } from "next-intl";
import type { Intervals } from "./intervals-of";

/** What a chart of intervals tells of one of them, in words: alike wherever it is told. */
export interface IntervalWords {
  /** When it was, and whether it is over. */
  readonly when: (at: number) => string;
  readonly value: (series: Intervals["series"][number], at: number) => string;
  /** What is to be known of one series' value. */
  readonly marks: (series: Intervals["series"][number], at: number) => readonly string[];
  /** What is usual, and of which series; null where the chart has nothing usual. */
  readonly usual: { readonly name: string; readonly value: (at: number) => string } | null;
}

export function useIntervalWords(
  { starts, series, band, running }: Intervals,
  nameOf: (start: number) => string,
  formatValue: (value: number, unit: string) => string,
): IntervalWords {
  const t = useTranslations("board.intervals");
  const usually = (at: number) => {
    const [low, median, high] = [band?.low[at], band?.median[at], band?.high[at]];
    const unit = series[band?.series ?? 0]?.unit ?? "count";
    if (low == null || median == null || high == null) return t("gap");
    // What one week had is no range.
    if (band?.weeks === 1) return formatValue(median, unit);
    return t("usual", {
      median: formatValue(median, unit),
      low: formatValue(low, unit),
      high: formatValue(high, unit),
    });
  };
  return {
    when: (at) => `${nameOf(starts[at] ?? 0)}${at === running ? ` (${t("running")})` : ""}`,
    value: ({ values, unit }, at) => {
      const value = values[at] ?? null;
      return value === null ? t("gap") : formatValue(value, unit);
    },
    marks: ({ values, provisional, lacking }, at) => {
      if ((values[at] ?? null) === null) return [];
      const marks = [provisional[at] === true && t("provisional"), lacking[at] === true && t("lacking")];
      return marks.filter((mark) => mark !== false);
    },
    usual:
      band === null
        ? null
        : { name: t("bandOf", { weeks: band.weeks, name: series[band.series]?.name ?? "" }), value: usually },
  };
}
