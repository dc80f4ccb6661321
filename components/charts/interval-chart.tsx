import { memo } from "react";
import { lineNumber } from "./interval-chart-order";
import { LINE_DASHES, type Look } from "./interval-marks";
import { type IntervalPlotProps, intervalPlot } from "./interval-plot";
import { inkOf } from "./series-colours";
import { seriesDash } from "./series-look";

const LINE = "rgb(var(--line))";
const WORDS = "rgb(var(--muted))";

/** How bars are filled; what is not over yet, not final, or not all, is an outline round a light fill. */
const FILLS: Readonly<Record<Look, number>> = { whole: 1, running: 0.28, provisional: 0.28, lacking: 0.28 };

/**
 * Bars and lines over intervals, the usual band behind them. The interval that still runs stands in a lighter column, its marks are outlines; marks of
 * intervals that may still be corrected have dashed outlines, bars without one of the queues are open at the top. Nothing animates; a gap stays a gap. Decoration: a table stands behind it.
 */
export const IntervalChart = memo(function IntervalChart(props: IntervalPlotProps) {
  const { width, height, fontSize, series } = props;
  const plot = intervalPlot(props);
  const stroke = Math.max(1.2, fontSize / 7);
  const dashes = (...parts: readonly number[]) => parts.map((part) => part * stroke).join(" ");
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      className="print:h-auto print:max-w-full"
    >
      {plot.running !== null && (
        <rect
          x={plot.running.x}
          y={plot.ceiling}
          width={plot.running.width}
          height={Math.max(0, plot.floor - plot.ceiling)}
          fill={WORDS}
          fillOpacity={0.14}
        />
      )}
      {plot.band !== null && (
        <g className="chart-band">
          <path d={plot.band.area} fill={WORDS} fillOpacity={0.2} />
          <path d={plot.band.median} fill="none" stroke={WORDS} strokeWidth={stroke * 0.7} />
        </g>
      )}
      {plot.grid.map((y) => (
        <line key={y} x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={LINE} />
      ))}
      {plot.labels.map(({ side, x, y, text }) => (
        <text
          key={`${side} ${y}`}
          x={x}
          y={y}
          dy="0.355em"
          textAnchor={side === "left" ? "end" : "start"}
          fill={WORDS}
          fontSize={fontSize}
        >
          {text}
        </text>
      ))}
      {plot.times.map(({ x, y, text }) => (
        <text key={x} x={x} y={y} dy="0.71em" textAnchor="middle" fill={WORDS} fontSize={fontSize}>
          {text}
        </text>
      ))}
      <g className="chart-marks">
        {plot.bars.map(({ series: index, colour, look, path }) => (
          <path
            key={`${index} ${look}`}
            d={path}
            fill={inkOf(colour)}
            fillOpacity={FILLS[look]}
            {...(look !== "whole" && { stroke: inkOf(colour), strokeWidth: stroke * 0.6 })}
            {...(look === "provisional" && { strokeDasharray: dashes(1.4, 1) })}
          />
        ))}
        {plot.lines.map(({ series: index, colour, look, path }) => {
          const dash = dashes(...(look === "whole" ? seriesDash(lineNumber(series, index)) : LINE_DASHES[look]));
          return (
            <path
              key={`${index} ${look}`}
              d={path}
              fill="none"
              stroke={inkOf(colour)}
              strokeWidth={stroke}
              strokeLinejoin="round"
              {...(dash !== "" && { strokeDasharray: dash })}
            />
          );
        })}
      </g>
      {plot.target !== null && (
        <line
          x1={plot.left}
          x2={plot.right}
          y1={plot.target}
          y2={plot.target}
          stroke={WORDS}
          strokeWidth={stroke * 0.7}
          strokeDasharray={dashes(2.8, 2.8)}
        />
      )}
    </svg>
  );
});
