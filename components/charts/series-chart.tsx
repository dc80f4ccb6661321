"use client";

import { memo, useMemo } from "react";
import { Bar, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from "recharts";
import { axisWidth, LABEL_GAP, minuteTicks } from "./hour-axis";
import { isFlat, isLow, isLowest, TOP_MARGIN, ticksEvery, timeMargin, X_AXIS } from "./hour-shape";
import { axesOf, type ChartSeries, pointsOf } from "./series-axis";
import { inkOf } from "./series-colours";
import { seriesDash, seriesTickStep } from "./series-look";

interface SeriesChartProps {
  /** Starts of the minutes, oldest first, epoch ms. */
  minutes: readonly number[];
  series: readonly ChartSeries[];
  /** In the first series' unit; null draws none. */
  target: number | null;
  /** Size of the chart and of its letters, px. */
  width: number;
  height: number;
  fontSize: number;
  formatTime: (epochMs: number) => string;
  formatValue: (value: number, unit: string) => string;
}

const GRID = "rgb(var(--line))";
const WORDS = "rgb(var(--muted))";

/** What a series is called to Recharts, which keeps every name that it has seen and would make one anew for each chart that is mounted. */
function nameOf(id: string): string {
  return `series-${id}`;
}

/** Lines and bars over minutes, on one axis or two. Nothing animates; a gap stays a gap. Decoration: a table stands behind it. */
export const SeriesChart = memo(function SeriesChart(props: SeriesChartProps) {
  const { minutes, series, target, width, height, fontSize, formatTime, formatValue } = props;
  const axes = useMemo(() => axesOf(series, target), [series, target]);
  const points = useMemo(() => pointsOf(minutes, series), [minutes, series]);
  const stroke = Math.max(1.2, fontSize / 7);
  const words = { fill: WORDS, fontSize };
  const low = isLow(height, fontSize);
  const flat = isFlat(height, fontSize);
  const lowest = isLowest(height, fontSize);
  const scales = axes.map((axis) => {
    const ticks = lowest ? [axis.top] : low ? [0, axis.top] : [...axis.ticks];
    return {
      ...axis,
      ticks,
      width: axisWidth(
        ticks.map((tick) => formatValue(tick, axis.unit)),
        fontSize,
      ),
    };
  });
  const plot = width - scales.reduce((sum, scale) => sum + scale.width, 0);
  // Only the minutes count for where times stand.
  const marks = points.map(({ minute }) => ({
    minute,
    entered: null,
    answered: null,
    abandoned: null,
    serviceLevel: null,
  }));
  const margin = timeMargin(plot, minutes.length, fontSize);
  // Lines alone end at the last minute itself, bars half a minute behind it: a time there would be cut.
  const behind = margin + (series.some(({ as }) => as === "bar") ? 0 : 0.5);
  const every = Math.min(ticksEvery(width, fontSize), seriesTickStep(minutes.length));
  const ticks = minuteTicks(marks, every, margin, behind);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={points}
      margin={{ top: fontSize * TOP_MARGIN, right: 0, bottom: flat ? fontSize * TOP_MARGIN : 0, left: 0 }}
      barCategoryGap="18%"
      accessibilityLayer={false}
      aria-hidden="true"
      tabIndex={-1}
    >
      <CartesianGrid vertical={false} stroke={GRID} syncWithTicks yAxisId="0" />
      <XAxis
        dataKey="minute"
        ticks={ticks}
        interval={0}
        tickFormatter={formatTime}
        tick={flat ? false : words}
        tickLine={false}
        axisLine={{ stroke: GRID }}
        height={flat ? 1 : fontSize * X_AXIS}
      />
      {scales.map(({ unit, top, ticks: values, width: room }, index) => (
        <YAxis
          key={unit}
          yAxisId={String(index)}
          orientation={index === 0 ? "left" : "right"}
          domain={[0, top]}
          ticks={values}
          interval={0}
          tick={words}
          tickLine={false}
          axisLine={false}
          tickSize={0}
          tickMargin={fontSize * LABEL_GAP}
          tickFormatter={(value: number) => formatValue(value, unit)}
          width={room}
        />
      ))}
      {/* Part of the axis, so that it is drawn before there are any data. */}
      {target !== null && (
        <ReferenceLine
          yAxisId="0"
          y={target}
          ifOverflow="extendDomain"
          stroke={WORDS}
          strokeWidth={stroke * 0.6}
          strokeDasharray={`${stroke * 2.4} ${stroke * 2.4}`}
        />
      )}
      {series.map(({ id, as, unit, colour }, index) => {
        const axis = scales.findIndex((scale) => scale.unit === unit);
        if (axis === -1) return null;
        return as === "bar" ? (
          <Bar
            key={id}
            id={nameOf(id)}
            yAxisId={String(axis)}
            dataKey={`s${index}`}
            fill={inkOf(colour)}
            isAnimationActive={false}
          />
        ) : (
          <Line
            key={id}
            id={nameOf(id)}
            yAxisId={String(axis)}
            dataKey={`s${index}`}
            type="monotone"
            stroke={inkOf(colour)}
            strokeWidth={stroke}
            {...(seriesDash(index).length > 0 && {
              strokeDasharray: seriesDash(index)
                .map((part) => part * stroke)
                .join(" "),
            })}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        );
      })}
    </ComposedChart>
  );
});
