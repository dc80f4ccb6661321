import type { BarPart } from "./stacked-bar";
import { STATE_TEXT } from "./state-dot";

const RADIUS = 41;
const WIDTH = 13;
const LENGTH = 2 * Math.PI * RADIUS;
/** Between two parts, of the circle's length. */
const GAP = 1.6;

/** Parts of a whole as a ring, clockwise from the top. Decoration: the counts stand beside it in words. */
export function Donut({ parts, className }: { parts: readonly BarPart[]; className?: string }) {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true" focusable="false">
      {total === 0 && <circle cx="50" cy="50" r={RADIUS} fill="none" className="stroke-line" strokeWidth={WIDTH} />}
      {shown.map(({ key, colour, count }) => {
        const start = (before / total) * LENGTH;
        before += count;
        const length = (count / total) * LENGTH - (shown.length > 1 ? GAP : 0);
        return (
          <circle
            key={key}
            cx="50"
            cy="50"
            r={RADIUS}
            fill="none"
            stroke="currentColor"
            className={`ring-value ${STATE_TEXT[colour]}`}
            strokeWidth={WIDTH}
            strokeDasharray={`${Math.max(0.6, length)} ${LENGTH}`}
            strokeDashoffset={-start}
            transform="rotate(-90 50 50)"
          />
        );
      })}
    </svg>
  );
}
