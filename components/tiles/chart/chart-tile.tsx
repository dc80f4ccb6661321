"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useCallback, useMemo } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { FADED } from "@/components/charts/faded";
import { LEAST_FLAT } from "@/components/charts/hour-shape";
import type { ChartSeries } from "@/components/charts/series-axis";
import { coloured } from "@/components/charts/series-colours";
import { ChartTools } from "@/components/export/chart-tools";
import { planSeries } from "@/components/intervals/legend-plan";
import { useProblem } from "@/components/sheet/figure-body";
import { figureText } from "@/components/sheet/figure-text";
import { PlainTile } from "@/components/sheet/plain-tile";
import { Explained } from "@/components/sheet/provenance/explained";
import { TileFrame } from "@/components/sheet/tile-frame";
import { figureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useMeasureName } from "@/components/sheet/use-measure-name";
import { useSmallWords } from "@/components/sheet/use-small-words";
import { Skeleton } from "@/components/ui/skeleton";
import { useBox } from "@/components/ui/use-box";
import { useTrend } from "@/lib/client/live/use-trend";
import { later } from "@/lib/client/loading/later";
import { metricOf, unitNamed } from "@/lib/domain/board/measure";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom } from "@/lib/domain/board/type-scale";
import { formatClock } from "@/lib/domain/format/format";
import { lineName } from "@/lib/domain/sheet/tile-context";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { linesData } from "./lines-data";

const chart = later(() => import("@/components/charts/series-chart").then((module) => module.SeriesChart));

/** Figures over the last minutes. */
export function ChartTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const words = useTranslations("board.intervals");
  const locale = useLocale();
  const { scope, timeZone } = useBoard();
  const options = optionsOf(tile, "chart");
  const trend = useTrend(scope);
  const nameOf = useMeasureName();
  const { axis } = useSmallWords();
  const { ref, box } = useBox<HTMLDivElement>();
  const figures = useMoment(scope, (view, now) =>
    (options?.series ?? []).map((_, index) => {
      const figure = figureNow(view, tile.id, now, `series.${index}`);
      if (figure === null) return null;
      const { unit, level, age, asOf, problem } = figure;
      return { unit, level, age, asOf, problem };
    }),
  );
  const units = figures?.map((figure) => figure?.unit ?? "count").join(" ") ?? "";
  const minutes = useMemo(() => trend?.minutes.slice(-(options?.windowMinutes ?? 60)) ?? [], [trend, options]);
  const series = useMemo((): readonly ChartSeries[] => {
    const unitOf = units.split(" ");
    const own = coloured(options?.series ?? [], ({ measure }) => metricOf(measure));
    return own.map(({ measure, as, label, colour }, index) => ({
      id: lineName(tile.id, index),
      name: label ?? nameOf(measure),
      as,
      colour,
      unit: unitOf[index] ?? "count",
      values: (trend?.tiles?.[lineName(tile.id, index)] ?? []).slice(-minutes.length),
    }));
  }, [options, units, trend, minutes, nameOf, tile.id]);
  const time = useCallback((at: number) => formatClock(at, locale, timeZone), [locale, timeZone]);
  const value = useCallback((of: number, unit: string) => figureText(of, unitNamed(unit), locale), [locale]);
  // Only where no line can be drawn: a line that cannot be made among others is a gap.
  const problem = useProblem({
    problem: figures?.every((one) => one?.problem != null) ? (figures[0]?.problem ?? null) : null,
  });
  if (options === null) return null;
  if (options.series.length === 0)
    return <PlainTile room={room} title={tile.title ?? t("kinds.chart")} text={t("problems.nothing-chosen")} />;
  const title = tile.title ?? series.map(({ name }) => name).join(" · ");
  const known = series.some(({ values }) => values.some((one) => one !== null));
  const isLive = (figures?.[0]?.age ?? "live") === "live";
  const { targetLine } = options;
  const targetWords =
    targetLine === null ? null : words("target", { target: value(targetLine, series[0]?.unit ?? "count") });
  // The newest minute is told as far as it was seen; in a replay what is shown of a minute is all of it.
  const running = scope.replay === true ? null : words("running");
  const plan = planSeries(series, targetWords, bodyRoom(room));
  return (
    <TileFrame
      room={room}
      title={title}
      heading={
        <Explained
          tileId={tile.id}
          of={{ by: "series", kind: "chart", series: options.series }}
          className="max-w-full truncate"
        >
          {title}
        </Explained>
      }
      figure={figures?.[0] ?? null}
    >
      {plan.lines > 0 && <ChartLegend series={series} target={targetWords} plan={plan} />}
      <div ref={ref} className={`chart-body relative min-h-0 flex-1 overflow-hidden ${isLive ? "" : FADED}`}>
        {problem === null && trend === undefined && <Skeleton className="h-full w-full" />}
        {!known && (problem !== null || trend !== undefined) && (
          <p className="sheet-note flex h-full items-center justify-center text-center text-muted">
            {problem ?? t("chart.waiting")}
          </p>
        )}
        {known && box !== null && box.height >= LEAST_FLAT && (
          <Suspense fallback={<ChartSkeleton />}>
            <chart.Part
              minutes={minutes}
              series={series}
              target={targetLine}
              width={box.width * box.em}
              height={box.height * box.em}
              fontSize={box.em * axis}
              formatTime={time}
              formatValue={value}
            />
          </Suspense>
        )}
      </div>
      {known && (
        <ChartTools isInTile data={() => linesData(title, minutes, series, { target: targetWords, running })} />
      )}
      {known && (
        <ChartTable running={running} minutes={minutes} series={series} formatTime={time} formatValue={value} />
      )}
    </TileFrame>
  );
}

function ChartSkeleton() {
  return (
    <div className="h-full" aria-busy="true">
      <Skeleton className="h-full w-full" />
    </div>
  );
}
