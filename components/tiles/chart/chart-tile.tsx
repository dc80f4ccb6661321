"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useCallback, useMemo } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { LEAST_HEIGHT } from "@/components/charts/hour-shape";
import type { ChartSeries } from "@/components/charts/series-axis";
import { useProblem } from "@/components/sheet/figure-body";
import { figureText } from "@/components/sheet/figure-text";
import { TileFrame } from "@/components/sheet/tile-frame";
import { figureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useMetricNames } from "@/components/sheet/use-metric-names";
import { Skeleton } from "@/components/ui/skeleton";
import { useBox } from "@/components/ui/use-box";
import { useLive } from "@/lib/client/live/use-live";
import { useTrend } from "@/lib/client/live/use-trend";
import { later } from "@/lib/client/loading/later";
import { UNITS, type Unit } from "@/lib/domain/board/measure";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom } from "@/lib/domain/board/type-scale";
import { formatClock } from "@/lib/domain/format/format";
import { lineName } from "@/lib/domain/sheet/tile-context";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";

const chart = later(() => import("@/components/charts/series-chart").then((module) => module.SeriesChart));

/** Height of the legend above the plot, em of the board's root. */
const LEGEND = 1.9;

/** Figures over the last minutes. */
export function ChartTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const locale = useLocale();
  const { scope, timeZone } = useBoard();
  const options = optionsOf(tile, "chart");
  const trend = useTrend(scope);
  const names = useMetricNames(true);
  const { ref, box } = useBox<HTMLDivElement>();
  const figures = useMoment(scope, (view, now) =>
    (options?.series ?? []).map((_, index) => {
      const figure = figureNow(view, tile.id, now, `series.${index}`);
      if (figure === null) return null;
      const { unit, level, age, asOf, problem: code } = figure;
      return { unit, level, age, asOf, problem: code };
    }),
  );
  // Where there will never be a line, waiting for one is no use.
  const problem = useProblem({ problem: figures?.find((figure) => figure?.problem != null)?.problem ?? null });
  const calculated = useLive(scope, ({ document }) => document?.calculated ?? []);
  const units = figures?.map((figure) => figure?.unit ?? "count").join(" ") ?? "";
  const minutes = useMemo(() => trend?.minutes.slice(-(options?.windowMinutes ?? 60)) ?? [], [trend, options]);
  const series = useMemo((): readonly ChartSeries[] => {
    const unitOf = units.split(" ");
    const nameOf = (id: string) => calculated?.find((one) => one.id === id)?.name ?? "";
    return (options?.series ?? []).map(({ measure, as, label }, index) => ({
      id: lineName(tile.id, index),
      name: label ?? (measure.of === "calculated" ? nameOf(measure.id) : (names?.name(measure.metric) ?? "")),
      as,
      unit: unitOf[index] ?? "count",
      values: (trend?.tiles?.[lineName(tile.id, index)] ?? []).slice(-minutes.length),
    }));
  }, [options, units, trend, minutes, names, calculated, tile.id]);
  const time = useCallback((at: number) => formatClock(at, locale, timeZone), [locale, timeZone]);
  const value = useCallback((of: number, unit: string) => figureText(of, unitNamed(unit), locale), [locale]);
  if (options === null) return null;
  const title = tile.title ?? (series.length === 1 ? (series[0]?.name ?? "") : t("kinds.chart"));
  const known = series.some(({ values }) => values.some((one) => one !== null));
  const hasLegend = series.length > 1 && bodyRoom(room).height > LEGEND + LEAST_HEIGHT;
  return (
    <TileFrame room={room} title={title} figure={figures?.[0] ?? null}>
      {hasLegend && <ChartLegend series={series} />}
      <div ref={ref} className="chart-body relative min-h-0 flex-1 overflow-hidden">
        {trend !== undefined && !known && (
          <p className="sheet-note m-auto text-muted">{problem ?? t("chart.waiting")}</p>
        )}
        {known && box !== null && box.height >= LEAST_HEIGHT && (
          <Suspense fallback={<ChartSkeleton />}>
            <chart.Part
              minutes={minutes}
              series={series}
              target={options.targetLine}
              width={box.width * box.em}
              height={box.height * box.em}
              fontSize={box.em * 1.1}
              formatTime={time}
              formatValue={value}
            />
          </Suspense>
        )}
      </div>
      {known && <ChartTable minutes={minutes} series={series} formatTime={time} formatValue={value} />}
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

function unitNamed(unit: string): Unit {
  return UNITS.find((known) => known === unit) ?? "count";
}
