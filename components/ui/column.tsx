import { classNames } from "./class-names";
import { TONE_FILL, type Tone } from "./tone";

interface ColumnProps {
  /** 0–100; null draws an empty track. */
  value: number | null;
  /** 0–100, where the tick stands; null for none. */
  target: number | null;
  tone: Tone;
  className?: string;
}

/** A bar that stands. Decoration: the number stands beside it in words. */
export function Column({ value, target, tone, className }: ColumnProps) {
  return (
    <div
      aria-hidden="true"
      className={classNames("bar-track relative flex w-[0.9em] flex-col justify-end rounded-full bg-raised", className)}
    >
      {value !== null && (
        <div
          className={classNames("bar-fill w-full rounded-full", TONE_FILL[tone])}
          style={{ height: `${Math.min(100, Math.max(0, value))}%` }}
        />
      )}
      {target !== null && (
        <div
          className="bar-tick absolute -left-[0.22em] -right-[0.22em] h-[0.16em] bg-text"
          style={{ bottom: `calc(${Math.min(100, Math.max(0, target))}% - 0.08em)` }}
        />
      )}
    </div>
  );
}
