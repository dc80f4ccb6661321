"use client";

import { useTranslations } from "next-intl";
import { ChartReading } from "@/components/charts/chart-reading";
import { type IntervalPlotProps, plotArea } from "@/components/charts/interval-plot";
import type { Intervals } from "./intervals-of";
import { SeriesSwatch, Sign } from "./swatch";
import { useIntervalWords } from "./use-interval-words";

interface IntervalReadingProps {
  intervals: Intervals;
  plot: IntervalPlotProps;
  isInTile: boolean;
  nameOf: (start: number) => string;
}

/** The values of the interval that somebody points at. */
export function IntervalReading({ intervals, plot, isInTile, nameOf }: IntervalReadingProps) {
  const t = useTranslations("board.intervals");
  const { when, value, marks, usual } = useIntervalWords(intervals, nameOf, plot.formatValue);
  const { starts, series } = intervals;
  // Nearly always all series are marked alike, and that is said once.
  const marked = (at: number) => [...new Set(series.flatMap((one) => marks(one, at)))].join(", ");
  const told = (at: number) => [
    ...(marked(at) === "" ? [] : [marked(at)]),
    ...series.map((one) => `${one.name} ${value(one, at)}`),
    ...(usual === null ? [] : [`${usual.name} ${usual.value(at)}`]),
  ];
  return (
    <ChartReading
      starts={starts}
      area={plotArea(plot)}
      first={plot.running ?? starts.length - 1}
      label={t("interval")}
      isInTile={isInTile}
      say={(at) => `${when(at)}: ${told(at).join(", ")}`}
      tell={(at) => (
        <>
          <p className="font-semibold">{when(at)}</p>
          {marked(at) !== "" && <p className="text-muted">{marked(at)}</p>}
          <dl className="mt-[0.3em] grid grid-cols-[auto_auto] gap-x-[1.2em] gap-y-[0.1em]">
            {series.map((one) => (
              <div key={one.id} className="contents">
                <dt className="flex min-w-0 items-center text-muted">
                  <SeriesSwatch colour={one.colour} as={one.as} />
                  <span dir="auto">{one.name}</span>
                </dt>
                <dd className="text-right tabular-nums">{value(one, at)}</dd>
              </div>
            ))}
            {usual !== null && (
              <div className="contents">
                <dt className="flex min-w-0 items-center text-muted">
                  <Sign of="band" />
                  <span dir="auto">{usual.name}</span>
                </dt>
                <dd className="text-right tabular-nums">{usual.value(at)}</dd>
              </div>
            )}
          </dl>
        </>
      )}
    />
  );
}
