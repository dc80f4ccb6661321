"use client";

import { memo, useMemo } from "react";
import { Bar, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from "recharts";
import { axisWidth, countTicks, countTop, type HourPoint, LABEL_GAP, minuteTicks } from "./hour-axis";
import { isLow, LEVEL_TICKS, TOP_MARGIN, ticksEvery, timeMargin, X_AXIS } from "./hour-shape";

interface HourChartProps {
  points: readonly HourPoint[];
  /** 0–100; null draws no target. */
  target: number | null;
  /** Size of the chart and of its letters, px. */
  width: number;
  height: number;
  fontSize: number;
  formatTime: (epochMs: number) => string;
  formatPercent: (value: number) => string;
  formatCount: (value: number) => string;
}

const COLOUR = {
  answered: "rgb(var(--chart-answered))",
  abandoned: "rgb(var(--chart-abandoned))",
  entered: "rgb(var(--chart-entered))",
  level: "rgb(var(--chart-level))",
  grid: "rgb(var(--line))",
  words: "rgb(var(--muted))",
};

/** Recharts keeps every name of a series that it has seen, and would give new ones to each chart that is mounted: a display mounts one a minute, for a year. */
const IDS = { answered: "hour-answered", abandoned: "hour-abandoned", entered: "hour-entered", level: "hour-level" };

const DONE = { yAxisId: "count", stackId: "done", isAnimationActive: false } as const;
const STILL_LINE = { dot: false, activeDot: false, isAnimationActive: false } as const;

/**
 * The last hour by the minute: answered and abandoned stacked, entered as a step, the service level as a line against
 * its target on the right axis. Nothing animates; a gap stays a gap. Decoration: a table stands behind it.
 */
export const HourChart = memo(function HourChart(props: HourChartProps) {
  const { points, target, width, height, fontSize, formatTime, formatPercent, formatCount } = props;
  const top = useMemo(() => countTop(points), [points]);
  const words = { fill: COLOUR.words, fontSize };
  const stroke = Math.max(1, fontSize / 9);
  const low = isLow(height, fontSize);
  const counts = low ? [0, top] : countTicks(top);
  const levels = low ? [0, 100] : LEVEL_TICKS;
  const left = axisWidth(counts.map(formatCount), fontSize);
  const right = axisWidth(levels.map(formatPercent), fontSize);
  const ticks = useMemo(
    () => minuteTicks(points, ticksEvery(width, fontSize), timeMargin(width - left - right, points.length, fontSize)),
    [points, width, left, right, fontSize],
  );
  const axis = {
    interval: 0,
    tick: words,
    tickLine: false,
    axisLine: false,
    tickSize: 0,
    tickMargin: fontSize * LABEL_GAP,
  } as const;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={points as HourPoint[]}
      margin={{ top: fontSize * TOP_MARGIN, right: 0, bottom: 0, left: 0 }}
      barCategoryGap="18%"
      accessibilityLayer={false}
      aria-hidden="true"
      tabIndex={-1}
    >
      <CartesianGrid vertical={false} stroke={COLOUR.grid} syncWithTicks yAxisId="count" />
      <XAxis
        dataKey="minute"
        ticks={ticks}
        interval={0}
        tickFormatter={formatTime}
        tick={words}
        tickLine={false}
        axisLine={{ stroke: COLOUR.grid }}
        height={fontSize * X_AXIS}
      />
      <YAxis
        yAxisId="count"
        domain={[0, top]}
        ticks={counts}
        {...axis}
        tickFormatter={formatCount}
        width={left}
        allowDecimals={false}
      />
      <YAxis
        yAxisId="level"
        orientation="right"
        domain={[0, 100]}
        ticks={levels}
        {...axis}
        tickFormatter={formatPercent}
        width={right}
      />
      <Bar id={IDS.answered} dataKey="answered" fill={COLOUR.answered} {...DONE} />
      <Bar id={IDS.abandoned} dataKey="abandoned" fill={COLOUR.abandoned} {...DONE} />
      <Line
        id={IDS.entered}
        yAxisId="count"
        dataKey="entered"
        type="step"
        stroke={COLOUR.entered}
        strokeWidth={stroke}
        strokeDasharray={`${stroke * 1.6} ${stroke * 1.6}`}
        {...STILL_LINE}
      />
      {/* Without any data an axis has a scale only if something else is on it: so the target is drawn all the same. */}
      {target !== null && (
        <ReferenceLine
          yAxisId="level"
          y={target}
          ifOverflow="extendDomain"
          stroke={COLOUR.words}
          strokeWidth={stroke * 0.7}
          strokeDasharray={`${stroke * 2.8} ${stroke * 2.8}`}
        />
      )}
      <Line
        id={IDS.level}
        yAxisId="level"
        dataKey="serviceLevel"
        type="monotone"
        stroke={COLOUR.level}
        strokeWidth={stroke * 1.7}
        {...STILL_LINE}
      />
    </ComposedChart>
  );
});
