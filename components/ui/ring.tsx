import { classNames } from "./class-names";
import { TONE_TEXT, type Tone } from "./tone";

interface RingProps {
  /** 0–100; null draws the track only. */
  value: number | null;
  /** 0–100; null for no tick. */
  target: number | null;
  tone: Tone;
  className?: string;
}

const RADIUS = 40;
const LENGTH = 2 * Math.PI * RADIUS;

/** A share as a ring with a tick at its target. Decoration: the number stands beside it in words. */
export function Ring({ value, target, tone, className }: RingProps) {
  const share = value === null ? 0 : Math.min(100, Math.max(0, value)) / 100;
  return (
    <svg viewBox="0 0 100 100" className={className} aria-hidden="true" focusable="false">
      <circle cx="50" cy="50" r={RADIUS} fill="none" className="ring-track stroke-line" strokeWidth="12" />
      <circle
        cx="50"
        cy="50"
        r={RADIUS}
        fill="none"
        stroke="currentColor"
        className={classNames("ring-value", TONE_TEXT[tone])}
        strokeWidth="12"
        strokeDasharray={`${share * LENGTH} ${LENGTH}`}
        transform="rotate(-90 50 50)"
      />
      {target !== null && (
        <path
          d="M50 1.5V18.5"
          className="ring-tick stroke-text"
          strokeWidth="3.4"
          transform={`rotate(${(Math.min(100, Math.max(0, target)) / 100) * 360} 50 50)`}
        />
      )}
    </svg>
  );
}
