import { classNames } from "./class-names";
import { TONE_FILL, type Tone } from "./tone";

interface BarProps {
  /** 0–100; null draws an empty track. */
  value: number | null;
  /** 0–100, where the tick stands; null for none. */
  target?: number | null;
  tone: Tone;
  /** What a screen reader says in place of the picture. Left out where the same words stand beside it. */
  label?: string;
  className?: string;
}

const clamp = (value: number) => Math.min(100, Math.max(0, value));

/** A share against its target: a filled track with a tick. Heights in em, so that it scales with the text around it. */
export function Bar({ value, target = null, tone, label, className }: BarProps) {
  const spoken = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <div {...spoken} className={classNames("bar-track relative shrink-0 h-[0.6em] rounded-full bg-raised", className)}>
      {value !== null && (
        <div
          className={classNames("bar-fill h-full rounded-full", TONE_FILL[tone])}
          style={{ width: `${clamp(value)}%` }}
        />
      )}
      {target !== null && (
        <div
          className="bar-tick absolute -bottom-[0.22em] -top-[0.22em] w-[0.16em] bg-text"
          style={{ left: `calc(${clamp(target)}% - 0.08em)` }}
        />
      )}
    </div>
  );
}
