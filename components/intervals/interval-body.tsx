"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { useBoard } from "@/components/board/board-context";
import { FADED } from "@/components/charts/faded";
import { LEAST_FLAT } from "@/components/charts/hour-shape";
import { IntervalChart } from "@/components/charts/interval-chart";
import type { IntervalPlotProps } from "@/components/charts/interval-plot";
import { ChartTools } from "@/components/export/chart-tools";
import { figureText } from "@/components/sheet/figure-text";
import { Skeleton } from "@/components/ui/skeleton";
import { useBox } from "@/components/ui/use-box";
import { usePrinting } from "@/components/ui/use-printing";
import { unitNamed } from "@/lib/domain/board/measure";
import type { Room } from "@/lib/domain/board/type-scale";
import { IntervalLegend, useLegend } from "./interval-legend";
import { intervalName } from "./interval-name";
import { IntervalReading } from "./interval-reading";
import { IntervalTable } from "./interval-table";
import { intervalsData } from "./intervals-data";
import type { Intervals } from "./intervals-of";
import { planItems } from "./legend-items";
import { timeTicks } from "./time-ticks";

interface IntervalBodyProps {
  title: string;
  /** Whether it stands in a tile, whose arrow keys lead to what takes it along. */
  isInTile: boolean;
  /** Undefined: still on its way. */
  intervals: Intervals | undefined;
  /** Why there is nothing; null where it is merely on its way, or there. */
  problem: string | null;
  isLive: boolean;
  legendClass: string;
  /** The size of the plot's letters, as a class, where it is not the board's own. */
  plotClass?: string;
  /** What legend and plot share, em of the board's root; null: the legend has as many lines as it needs. */
  body: Room | null;
  /** Of the chart's letters, in em of where it stands. */
  letters: number;
}

/** About the width of a sheet of A4 between its margins, px: a chart that was drawn for a wide screen would have tiny letters there. */
const PAPER = 680;

/** A chart of intervals with its legend and the table behind it, in whatever room there is. */
export function IntervalBody(props: IntervalBodyProps) {
  const { title, isInTile, intervals, problem, isLive, legendClass, plotClass = "", body, letters } = props;
  const t = useTranslations("board.intervals");
  const locale = useLocale();
  const { timeZone, display } = useBoard();
  const { ref, box } = useBox<HTMLDivElement>();
  const isPrinting = usePrinting();
  const value = useCallback((of: number, unit: string) => figureText(of, unitNamed(unit), locale), [locale]);
  const nameOf = useCallback(
    (start: number) => (intervals === undefined ? "" : intervalName(start, intervals, locale, timeZone)),
    [intervals, locale, timeZone],
  );
  const times = useCallback(
    (width: number) => (intervals === undefined ? [] : timeTicks(intervals, width, locale, timeZone)),
    [intervals, locale, timeZone],
  );
  const legend = useLegend(intervals, nameOf);
  const plan = body === null ? null : planItems(legend, body);
  const shown = intervals?.isKnown === true ? intervals : undefined;
  const plot: IntervalPlotProps | null =
    shown === undefined || box === null || box.height < LEAST_FLAT
      ? null
      : {
          count: shown.starts.length,
          running: shown.running,
          series: shown.series,
          band: shown.band,
          target: shown.target,
          times,
          width: isPrinting ? Math.min(box.width * box.em, PAPER) : box.width * box.em,
          height: box.height * box.em,
          fontSize: box.em * letters,
          formatValue: value,
        };
  return (
    <>
      {shown !== undefined && plan?.lines !== 0 && (
        <IntervalLegend items={legend} plan={plan} className={legendClass} />
      )}
      <div
        ref={ref}
        className={`chart-body relative min-h-0 flex-1 overflow-hidden ${plotClass} ${isLive ? "" : FADED}`}
      >
        {shown === undefined && (problem !== null || intervals !== undefined) && (
          <p className="flex h-full items-center justify-center text-center text-words text-muted">
            {problem ?? t("nothing")}
            {problem === null && intervals?.unfetched != null && ` ${t(`unfetchedWhy.${intervals.unfetched}`)}`}
          </p>
        )}
        {intervals === undefined && problem === null && (
          <div className="h-full" aria-busy="true">
            <Skeleton className="h-full w-full" />
          </div>
        )}
        {shown !== undefined && plot !== null && (
          <>
            <IntervalChart {...plot} />
            {display === undefined && (
              <IntervalReading intervals={shown} plot={plot} isInTile={isInTile} nameOf={nameOf} />
            )}
          </>
        )}
      </div>
      {shown !== undefined && (
        <ChartTools
          isInTile={isInTile}
          data={() =>
            intervalsData(title, shown, legend, {
              running: t("running"),
              provisional: t("provisional"),
              lacking: t("lacking"),
              usual: (of, name, weeks) => t(`bandColumns.${of}`, { name, weeks }),
            })
          }
        />
      )}
      {shown !== undefined && <IntervalTable intervals={shown} nameOf={nameOf} formatValue={value} />}
    </>
  );
}
