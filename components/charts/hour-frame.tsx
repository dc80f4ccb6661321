import { axisWidth, countTicks, countTop, type HourPoint, LABEL_GAP, minuteTicks } from "./hour-axis";
import { isLow, LEVEL_TICKS, TOP_MARGIN, ticksEvery, timeMargin, X_AXIS } from "./hour-shape";

interface HourFrameProps {
  readonly points: readonly HourPoint[];
  /** px. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly formatTime: (epochMs: number) => string;
  readonly formatPercent: (value: number) => string;
  readonly formatCount: (value: number) => string;
}

/** The chart's axes, lines and words where the chart will have them, until the chart's code has come. */
export function HourFrame({ points, width, height, fontSize, formatTime, formatPercent, formatCount }: HourFrameProps) {
  const top = countTop(points);
  const low = isLow(height, fontSize);
  const counts = low ? [0, top] : countTicks(top);
  const levels = low ? [0, 100] : LEVEL_TICKS;
  const left = axisWidth(counts.map(formatCount), fontSize);
  const right = width - axisWidth(levels.map(formatPercent), fontSize);
  const ceiling = fontSize * TOP_MARGIN;
  const floor = height - fontSize * X_AXIS;
  const across = (share: number) => floor - share * (floor - ceiling);
  const band = (right - left) / Math.max(1, points.length);
  const gap = fontSize * LABEL_GAP;
  const words = { fill: "rgb(var(--muted))", fontSize };
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      {counts.map((count) => (
        <g key={count}>
          <line x1={left} x2={right} y1={across(count / top)} y2={across(count / top)} stroke="rgb(var(--line))" />
          <text x={left - gap} y={across(count / top)} dy="0.355em" textAnchor="end" {...words}>
            {formatCount(count)}
          </text>
        </g>
      ))}
      {levels.map((level) => (
        <text key={level} x={right + gap} y={across(level / 100)} dy="0.355em" {...words}>
          {formatPercent(level)}
        </text>
      ))}
      {minuteTicks(points, ticksEvery(width, fontSize), timeMargin(right - left, points.length, fontSize)).map(
        (minute) => {
          const index = points.findIndex((point) => point.minute === minute);
          return (
            <text key={minute} x={left + (index + 0.5) * band} y={floor + 8} dy="0.71em" textAnchor="middle" {...words}>
              {formatTime(minute)}
            </text>
          );
        },
      )}
    </svg>
  );
}
