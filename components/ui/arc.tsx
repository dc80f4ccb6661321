import { classNames } from "./class-names";
import { TONE_TEXT, type Tone } from "./tone";

interface ArcProps {
  /** 0–1 of the arc; null draws the track only. */
  share: number | null;
  /** 0–1, where a tick stands; null for none. */
  tick: number | null;
  /** Degrees that stay open at the bottom; 0 is a whole ring, which begins at its top. */
  open: number;
  tone: Tone;
  className?: string;
}

const RADIUS = 42;
const WIDTH = 10;

/** A share as a ring or an open arc. Decoration: the number stands inside it in words. */
export function Arc({ share, tick, open, tone, className }: ArcProps) {
  const span = 360 - open;
  const start = open === 0 ? 0 : 180 + open / 2;
  const length = 2 * Math.PI * RADIUS;
  const track = (length * span) / 360;
  const circle = {
    cx: 50,
    cy: 50,
    r: RADIUS,
    fill: "none",
    strokeWidth: WIDTH,
    // A circle's stroke begins on the right.
    transform: `rotate(${start - 90} 50 50)`,
  };
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true" focusable="false">
      <circle {...circle} className="ring-track stroke-line" strokeDasharray={`${track} ${length}`} />
      {share !== null && share > 0 && (
        <circle
          {...circle}
          stroke="currentColor"
          className={classNames("ring-value", TONE_TEXT[tone])}
          strokeDasharray={`${track * share} ${length}`}
        />
      )}
      {tick !== null && (
        <path
          d={`M50 ${50 - RADIUS - WIDTH / 2 - 1.5}V${50 - RADIUS + WIDTH / 2 + 1.5}`}
          className="ring-tick stroke-text"
          strokeWidth="2.6"
          transform={`rotate(${start + tick * span} 50 50)`}
        />
      )}
    </svg>
  );
}
